using System.Globalization;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Words;
using Clinic.Domain.Time;
using Clinic.Web.Features.Anatomy;

namespace Clinic.Web.Features.Charting.Prints;

/// <summary>A knot and what a visit found of it, line by line: only what was asked.</summary>
internal static class KnotInWords
{
    /// <param name="finding">Null where the visit asked nothing of it.</param>
    public static IEnumerable<(string Label, string Text)> Of(Knot knot, KnotFinding? finding, ClinicTime time)
    {
        (string Label, string? Text)[] lines =
        [
            ("Called", knot.Label),
            ("Tender", finding is null ? null : Tender(finding)),
            ("Felt", finding is null ? null : Felt(finding)),
            ("Warning signs", finding is null ? null : Warnings(finding)),
            ("Pain", finding is null ? null : Pain(finding)),
            ("Kind", finding is null ? null : $"{KindWords.Of(finding.Kind)}{(finding.KindSuggested is { } suggested && suggested != finding.Kind ? $" (proposed: {KindWords.Of(suggested).ToLowerInvariant()})" : "")}"),
            ("Pressing it", finding?.DirectResponse is { } response ? KnotWords.Of(response) + (finding.EasesHours is { } hours ? Words($", after {hours} hours") : "") : null),
            ("Spreads to", finding is { SpreadsTo.Count: > 0 } ? string.Join(", ", finding.SpreadsTo.Select(zone => Atlas.Current.Zone(zone).Name)) : null),
            ("Limits", finding?.LimitsMotion),
            ("Muscle", finding?.Muscle is { } muscle ? $"{muscle}{(finding.Confidence is { } sure ? $", {sure.ToString().ToLowerInvariant()} confidence" : "")}" : null),
            ("Story", Story(knot, time)),
            ("Stayed eased", finding?.EasedDays is { } days ? Words($"{days} days after the visit before") : null),
            ("Work on it", finding is null ? null : Work(finding)),
            ("Words", finding?.Note),
            ("State", knot.Status == KnotStatus.Active ? null : KnotWords.Of(knot.Status)),
        ];
        return lines.Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select(line => (line.Label, line.Text!));
    }

    private static string Tender(KnotFinding finding) => (finding.TenderBefore, finding.TenderAfter) switch
    {
        ({ } before, { } after) => Words($"{before} before, {after} after"),
        ({ } before, null) => Words($"{before} before, not asked after"),
        (null, { } after) => Words($"{after} after, not asked before"),
        _ => "Not asked",
    };

    private static string Felt(KnotFinding finding) => Joined(
        finding.Size is { } size ? $"the size of a {ChartWords.Of(size).ToLowerInvariant()}" : null,
        finding.SizeMm is { } mm ? Words($"{mm} mm") : null,
        finding.Hardness is { } hard ? Words($"hardness {hard} of 3") : null,
        finding.Raised ? "raised" : null,
        finding.NearbyTight ? "tight around it" : null,
        finding.FoundBy is { } by ? KnotWords.Of(by).ToLowerInvariant() : null,
        finding.FamiliarPain switch { true => "gives the pain the client knows", false => "does not give the pain the client knows", _ => null },
        finding.ArmLiftHurts ? "lifting the arm hurts" : null,
        finding.Headache ? "comes with headache" : null);

    private static string Warnings(KnotFinding finding) => Joined(
        finding.Swollen ? "swollen" : null,
        finding.Red ? "red" : null,
        finding.Hot ? "hot" : null,
        finding.HardLump ? "a hard lump" : null,
        finding.ScreenAnswer is { } answer ? KnotWords.Of(answer).ToLowerInvariant() : null);

    private static string Pain(KnotFinding finding) => Joined(
        finding.PainAtRest is { } rest ? Words($"{rest} at rest") : null,
        finding.PainOnMoving is { } moving ? Words($"{moving} on moving") : null,
        finding.PressureThreshold is { } threshold ? Words($"pressure threshold {threshold:0.##} kg/cm²") : null);

    private static string Story(Knot knot, ClinicTime time) => Joined(
        Words($"first marked {time.DayOf(knot.MarkedAt):d MMMM yyyy}"),
        knot.FirstNoticed is { } noticed ? Words($"first noticed {noticed:d MMMM yyyy}") : null,
        knot.Chronicity is { } since ? KnotWords.InSentence(since) : null,
        knot.OnsetMode is { } mode ? KnotWords.Of(mode).ToLowerInvariant() : null,
        knot.OnsetActivity,
        knot.OnsetPosition,
        knot.Recurs == true ? "it comes back" : null,
        knot.EpisodeIntervalDays is { } days ? Words($"every {days} days") : null,
        knot.TreatmentsFailed == true ? "other treatments have not helped" : null);

    private static string? Work(KnotFinding finding) => (finding.DirectTechnique, finding.DirectReason) switch
    {
        (null, _) => null,
        ({ } technique, null) => ChartWords.Of(technique),
        ({ } technique, { } reason) => $"{ChartWords.Of(technique)}, although the program says to hold back: {reason}",
    };

    private static string Joined(params string?[] words)
    {
        var said = string.Join(", ", words.Where(word => !string.IsNullOrWhiteSpace(word)));
        return said.Length == 0 ? "" : char.ToUpper(said[0], CultureInfo.InvariantCulture) + said[1..];
    }

    private static string Words(FormattableString text) => FormattableString.Invariant(text);
}
