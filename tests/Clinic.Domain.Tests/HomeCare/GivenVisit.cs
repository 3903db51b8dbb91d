using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.HomeCare;

namespace Clinic.Domain.Tests.HomeCare;

/// <summary>Treated visits to choose exercises for.</summary>
internal static class GivenVisit
{
    public static TreatedVisit With(TreatedKnot knot, params TreatedArea[] areas) => new([knot], areas);

    public static TreatedKnot Knot(string zone, KnotKind kind, int? tenderAfter = 2, BodySide side = BodySide.Left, int number = 1)
    {
        var shape = Atlas.Current.Shape(zone, side);
        return new TreatedKnot(number, zone, side, shape.View, shape.Centre.X, shape.Centre.Y, kind, tenderAfter);
    }

    public static TreatedArea Area(string area, int? before = null, int? after = null, AreaSide side = AreaSide.Left, int knot = 1) =>
        new(knot, area, side, before, after);

    /// <summary>An over-stretched knot at the spine edge of a blade, eased from the side of the back.</summary>
    public static TreatedVisit BladeKnot(BodySide side = BodySide.Left, KnotKind kind = KnotKind.OverStretched, int? tenderAfter = 2)
    {
        var areaSide = side.ToAreaSide();
        return With(
            Knot("scap_medial_border", kind, tenderAfter, side),
            Area("lat", 8, 3, areaSide),
            Area("teres", 6, 3, areaSide),
            Area("pec_outer", 5, 3, areaSide),
            Area("neck_front", 4, 3, areaSide));
    }
}
