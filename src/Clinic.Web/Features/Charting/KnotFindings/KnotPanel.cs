using Clinic.Domain;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Charting.AreaFindings;
using Clinic.Web.Features.Charting.KnotStories;
using Clinic.Web.Features.Charting.Screens;

namespace Clinic.Web.Features.Charting.KnotFindings;

/// <summary>The chosen knot: what is known of it, and where to look for what feeds it.</summary>
/// <param name="Before">What the last visit found, when there was one: "Last time over-used, tender 4 to 2".</param>
/// <param name="Areas">Best first.</param>
public sealed record KnotPanel(
    Id<Knot> Id, int Number, string Place, string? Before, KnotFindingForm Form, DirectPressure Direct, IReadOnlyList<AreaLine> Areas)
{
    /// <summary>The lasting part of the knot.</summary>
    public required KnotStory Story { get; init; }

    /// <summary>What the client told from home since the last time: "3 of 10 after a week, eased a few days, came back"; null for nothing.</summary>
    public required string? FromHome { get; init; }

    /// <summary>She says that it came back: what was never checked for it stands first.</summary>
    public bool CameBack => Areas.Any(area => area.IsRaised);

    /// <summary>What was answered, group by group.</summary>
    public required KnotGroups Groups { get; init; }

    /// <summary>The kind its signs speak for, and why: "Over-stretched" and "Pressing on it did nothing; for years."; null for none.</summary>
    public required (string Kind, string Why)? Suggested { get; init; }

    /// <summary>Muscles under the zone, shallow to deep.</summary>
    public required IReadOnlyList<string> Muscles { get; init; }

    public required AskFirst AskFirst { get; init; }

    /// <summary>A red, hot, swollen or hard place that was not cleared.</summary>
    public required bool IsOffLimits { get; init; }

    /// <summary>Whether the mark may be a slip of the hand: new, and nothing recorded beside it.</summary>
    public bool MayBeRemoved => Before is null && !Areas.Any(area => area.IsChecked);

    /// <summary>A longer list is read no further: the rest stands small below.</summary>
    internal const int Main = 8;

    public IEnumerable<AreaLine> MainAreas => Areas.Take(Main);

    public IEnumerable<AreaLine> FurtherAreas => Areas.Skip(Main);
}
