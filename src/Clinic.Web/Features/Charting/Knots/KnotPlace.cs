using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>A point of a view and the zone it means.</summary>
public sealed record KnotPlace(BodyView View, double X, double Y, ZoneHit Hit)
{
    // Far below what a finger or a picture can tell apart.
    private const double Hair = 1e-7;

    /// <summary>True on the line between the body's halves, where the side would be decided by rounding.</summary>
    public bool IsBetweenSides =>
        Atlas.Current.HitTest(View, X - Hair, Y) is { } left && Atlas.Current.HitTest(View, X + Hair, Y) is { } right && left.Side != right.Side;

    /// <summary>Null when the point is not on the body.</summary>
    public static KnotPlace? At(BodyView view, double x, double y) =>
        Atlas.Current.HitTest(view, x, y) is { } hit ? new KnotPlace(view, x, y, hit) : null;

    /// <summary>The middle of a zone, for a place picked from the list.</summary>
    public static KnotPlace InMiddleOf(string zone, BodySide side)
    {
        var shape = Atlas.Current.Shape(zone, side);
        return At(shape.View, shape.Centre.X, shape.Centre.Y)!;
    }

    /// <summary>"back 0.4325 0.244": where a knot is painted, exactly and in one word of a form.</summary>
    public static string Words(BodyView view, double x, double y) => FormattableString.Invariant($"{WireName.Of(view)} {x:R} {y:R}");

    /// <summary>Where a knot is painted now, as <see cref="Words(BodyView, double, double)"/>.</summary>
    public static string Words(Knot knot) => Words(knot.View, knot.X, knot.Y);
}
