using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Words;

namespace Clinic.Web.Features.Charting.Prints;

/// <summary>What was found and done in an area, for the cells of a table.</summary>
internal static class AreaInWords
{
    public static string Before(AreaFinding area) => Joined(
        area.TenderBefore is { } tender ? Words($"tender {tender}") : null,
        area.Tightness is { } tight ? Words($"tight {tight}") : null,
        area.GivesKnotPain ? "gives the knot’s pain" : null,
        area.AskedByClient ? "asked for by the client" : null);

    public static string Work(AreaFinding area) => area.Technique is not { } technique ? "Checked, not worked on" : Joined(
        ChartWords.Of(technique),
        area.Tool is { } tool ? $"with {tool.ToString().ToLowerInvariant()}" : null,
        area.Seconds is { } seconds ? Words($"{seconds} seconds") : null,
        area.Repeats is { } repeats ? Words($"{repeats} times") : null,
        area.Pressure is { } pressure ? Words($"pressure {pressure}") : null,
        area.ClientFelt is { } felt ? Words($"felt {felt}") : null,
        area.ReleasedSlowly == true ? "let go slowly" : null);

    public static string After(AreaFinding area) => Joined(
        area.TenderAfter is { } tender ? Words($"tender {tender}") : null,
        area.KnotPainNow is { } now ? Words($"knot {now} straight after") : null,
        area.KnotPainRecheck is { } again ? Words($"knot {again} after 20 minutes") : null,
        area.KnotPainLater is { } later ? Words($"knot {later} after two hours") : null,
        area.KnotPainNextDay is { } next ? Words($"knot {next} on the next day") : null);

    public static string Helped(AreaFinding area) => area.Verdict is not { } verdict
        ? "Not said"
        : area.VerdictBy == VerdictBy.ClientFollowUp ? $"{ChartWords.Of(verdict)}, says the client" : ChartWords.Of(verdict);

    private static string Joined(params string?[] words) => string.Join(", ", words.OfType<string>());

    private static string Words(FormattableString text) => FormattableString.Invariant(text);
}
