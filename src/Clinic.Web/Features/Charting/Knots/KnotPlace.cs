using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>A point of a view of a drawn body, and the zone it means.</summary>
public sealed record KnotPlace(BodyView View, double X, double Y, ZoneHit Hit, BodyBuild Build)
{
    // Far below what a finger or a picture can tell apart.
    private const double Hair = 1e-7;

    /// <summary>True on the line between the body's halves, where the side would be decided by rounding.</summary>
    public bool IsBetweenSides =>
        Atlas.Of(Build).HitTest(View, X - Hair, Y) is { } left && Atlas.Of(Build).HitTest(View, X + Hair, Y) is { } right && left.Side != right.Side;

    /// <summary>Null when the point is not on the body.</summary>
    public static KnotPlace? At(BodyView view, double x, double y, BodyBuild build = BodyBuild.Athletic) =>
        Atlas.Of(build).HitTest(view, x, y) is { } hit ? new KnotPlace(view, x, y, hit, build) : null;

    /// <summary>The middle of a zone, for a place picked from the list.</summary>
    public static KnotPlace InMiddleOf(string zone, BodySide side, BodyBuild build = BodyBuild.Athletic)
    {
        var shape = Atlas.Of(build).Shape(zone, side);
        return At(shape.View, shape.Centre.X, shape.Centre.Y, build)!;
    }

    /// <summary>"back 0.4325 0.244 athletic": where a knot was put, exactly, in one field of a form.</summary>
    public string Words() => Words(View, X, Y, Build);

    /// <summary>Where a knot was put, as <see cref="Words()"/>.</summary>
    public static string Words(Knot knot) => Words(knot.View, knot.X, knot.Y, knot.BodyBuild);

    private static string Words(BodyView view, double x, double y, BodyBuild build) =>
        FormattableString.Invariant($"{WireName.Of(view)} {x:R} {y:R} {WireName.Of(build)}");
}
