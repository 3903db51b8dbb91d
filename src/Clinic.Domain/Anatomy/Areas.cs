using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Clinic.Domain.Anatomy;

/// <summary>The catalogue of areas. Immutable, loaded once.</summary>
public static class Areas
{
    /// <summary>All areas in the order of the catalogue, exercise targets last.</summary>
    public static IReadOnlyList<Area> All { get; } = Read();

    private static readonly FrozenDictionary<string, Area> ById = All.ToFrozenDictionary(area => area.Id, StringComparer.Ordinal);

    public static bool TryGet(string? id, [MaybeNullWhen(false)] out Area area)
    {
        area = null;
        return id is not null && ById.TryGetValue(id, out area);
    }

    /// <exception cref="ArgumentException">There is no such area.</exception>
    public static Area Get(string id) =>
        TryGet(id, out var area) ? area : throw new ArgumentException($"There is no area '{id}'.", nameof(id));

    /// <summary>The areas that cover a zone.</summary>
    public static IEnumerable<Area> Covering(string zone) => All.Where(area => area.Zones.Contains(zone));

    private static List<Area> Read()
    {
        using var file = AnatomyFiles.Open("areas.json");
        return
        [
            .. file.RootElement.EnumerateArray().Select(entry => new Area(
                entry.Text("id"),
                entry.Text("plain"),
                entry.Text("muscles"),
                entry.Texts("zones"),
                WireName.Parse<ConsentLevel>(entry.Text("consent")),
                WireName.Parse<HomeCareLevel>(entry.Text("home")),
                entry.Text("note"))),
        ];
    }
}
