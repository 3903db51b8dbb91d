using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Anatomy;

/// <summary>All zones under the view that shows them, for a list to pick from instead of the picture.</summary>
public static class ZoneViews
{
    public static IReadOnlyList<(string View, IReadOnlyList<Zone> Zones)> All { get; } =
        [.. Atlas.Current.Zones.GroupBy(NameOf).Select(group => (group.Key, (IReadOnlyList<Zone>)[.. group]))];

    // A zone seen from the side is drawn in the left view for the left, in the right view for the right.
    private static string NameOf(Zone zone) => zone.Shapes[0].View switch
    {
        BodyView.Back => "Back",
        BodyView.Front => "Front",
        _ => "Side",
    };
}
