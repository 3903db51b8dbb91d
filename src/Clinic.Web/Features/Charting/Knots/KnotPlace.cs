using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>A point of a view of one body, and the zone it means.</summary>
public sealed record KnotPlace(BodyBuild Build, BodyView View, double X, double Y, ZoneHit Hit)
{
    // Far below what a finger or a picture can tell apart.
    private const double Hair = 1e-7;

    /// <summary>True on the line between the body's halves, where the side would be decided by rounding.</summary>
    public bool IsBetweenSides =>
        Atlas.Of(Build).HitTest(View, X - Hair, Y) is { } left && Atlas.Of(Build).HitTest(View, X + Hair, Y) is { } right && left.Side != right.Side;

    /// <summary>Null when the point is not on the body.</summary>
    public static KnotPlace? At(BodyBuild build, BodyView view, double x, double y) =>
        Atlas.Of(build).HitTest(view, x, y) is { } hit ? new KnotPlace(build, view, x, y, hit) : null;

    /// <summary>The middle of a zone, for a place picked from the list.</summary>
    public static KnotPlace InMiddleOf(BodyBuild build, string zone, BodySide side)
    {
        var shape = Atlas.Of(build).Shape(zone, side);
        return At(build, shape.View, shape.Centre.X, shape.Centre.Y)!;
    }

    /// <summary>"back 0.4325 0.244 athletic": where a knot is painted and on which body, exactly and in one word of a form.</summary>
    public static string Words(BodyBuild build, BodyView view, double x, double y) =>
        FormattableString.Invariant($"{WireName.Of(view)} {x:R} {y:R} {WireName.Of(build)}");

    /// <summary>Where a knot is painted now, as <see cref="Words(BodyBuild, BodyView, double, double)"/>.</summary>
    public static string Words(Knot knot) => Words(knot.BodyBuild, knot.View, knot.X, knot.Y);
}
