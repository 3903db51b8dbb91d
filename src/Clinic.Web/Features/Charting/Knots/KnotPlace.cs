using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>A point of a view and the zone it means.</summary>
public sealed record KnotPlace(BodyView View, double X, double Y, ZoneHit Hit)
{
    /// <summary>Null when the point is not on the body.</summary>
    public static KnotPlace? At(BodyView view, double x, double y) =>
        Atlas.Current.HitTest(view, x, y) is { } hit ? new KnotPlace(view, x, y, hit) : null;

    /// <summary>The middle of a zone, for a place picked from the list.</summary>
    public static KnotPlace InMiddleOf(string zone, BodySide side)
    {
        var shape = Atlas.Current.Shape(zone, side);
        return At(shape.View, shape.Centre.X, shape.Centre.Y)!;
    }
}
