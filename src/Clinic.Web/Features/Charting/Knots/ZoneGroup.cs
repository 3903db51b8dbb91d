using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>Zones to pick from a list instead of the picture, under the view that shows them.</summary>
public sealed record ZoneGroup(string Name, IReadOnlyList<Zone> Zones)
{
    /// <summary>All zones, or those that the words find. Found ones stay in their order, best first, in one group.</summary>
    public static IReadOnlyList<ZoneGroup> For(string? words) =>
        string.IsNullOrWhiteSpace(words)
            ? [.. Atlas.Current.Zones.GroupBy(NameOf).Select(group => new ZoneGroup(group.Key, [.. group]))]
            : AtlasSearch.Find(words) is { Count: > 0 } found ? [new ZoneGroup("Found", found)] : [];

    // A zone seen from the side is drawn in the left view for the left, in the right view for the right.
    private static string NameOf(Zone zone) => zone.Shapes[0].View switch
    {
        BodyView.Back => "Back",
        BodyView.Front => "Front",
        _ => "Side",
    };
}
