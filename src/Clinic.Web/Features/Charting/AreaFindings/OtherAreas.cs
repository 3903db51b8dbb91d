using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting.Words;

namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>Areas that are looked for by name, those that no rule names too.</summary>
/// <param name="Words">What was written.</param>
/// <param name="Found">What it may mean, best first; empty when nothing is called that.</param>
public sealed record OtherAreas(string Words, IReadOnlyList<AreaKey> Found)
{
    private static readonly AreaSide[] Sides = [AreaSide.Left, AreaSide.Right, AreaSide.Both];

    /// <summary>Every area that can be touched, on each side and on both.</summary>
    public static IReadOnlyList<AreaKey> All { get; } =
        [.. from area in Areas.All where !area.IsExerciseTarget from side in Sides select new AreaKey(area.Id, side)];

    /// <summary>The one that is called exactly that: "Left lat".</summary>
    public static AreaKey? Named(string? title) =>
        All.Where(key => StaffTitles.Of(key.Area, key.Side).Equals(title?.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(key => (AreaKey?)key)
            .FirstOrDefault();

    /// <summary>Null when nothing was asked; all of them for no words.</summary>
    public static OtherAreas? For(string? words)
    {
        if (words is null)
        {
            return null;
        }

        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var asked = Sides.Where(side => parts.Contains(side.ToString(), StringComparer.OrdinalIgnoreCase)).ToList();
        IReadOnlyList<AreaSide> sides = asked.Count == 0 ? Sides : asked;
        var named = parts.Where(part => !asked.Exists(side => part.Equals(side.ToString(), StringComparison.OrdinalIgnoreCase))).ToList();
        var zones = named.Count == 0 ? [] : AtlasSearch.Find(string.Join(' ', named)).Select(zone => zone.Id).ToList();
        var areas = Areas.All.Where(area => !area.IsExerciseTarget)
            .Select((area, place) => (Area: area, Place: place, IsNamed: named.TrueForAll(part => IsCalled(area, part)), Zone: area.Zones.Min(zone => Position(zones, zone))))
            .Where(area => area.IsNamed || area.Zone < zones.Count)
            .OrderByDescending(area => area.IsNamed)
            .ThenBy(area => area.Zone)
            .ThenBy(area => area.Place);
        return new OtherAreas(words, [.. from area in areas from side in sides select new AreaKey(area.Area.Id, side)]);
    }

    private static bool IsCalled(Area area, string part) =>
        $"{StaffTitles.Of(area.Id, AreaSide.Left)} {area.Name} {area.Muscles}".Contains(part, StringComparison.OrdinalIgnoreCase);

    private static int Position(List<string> zones, string zone) => zones.IndexOf(zone) is >= 0 and var place ? place : int.MaxValue;
}
