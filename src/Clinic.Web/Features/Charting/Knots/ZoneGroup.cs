using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>Zones to pick from a list instead of the picture, under the view that shows them.</summary>
public sealed record ZoneGroup(string Name, IReadOnlyList<Zone> Zones)
{
    /// <summary>All zones, or those that the words find. Found ones stay in their order, best first, in one group.</summary>
    public static IReadOnlyList<ZoneGroup> For(string? words) =>
        string.IsNullOrWhiteSpace(words)
            ? [.. ZoneViews.All.Select(group => new ZoneGroup(group.View, group.Zones))]
            : AtlasSearch.Find(words) is { Count: > 0 } found ? [new ZoneGroup("Found", found)] : [];
}
