using System.Globalization;
using Clinic.Domain.Charting.Words;

namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>What stands in the form of an area, in words: for a list that cannot be changed, and to compare two tablets.</summary>
internal static class AreaReadings
{
    public static IReadOnlyList<string> Of(AreaFindingForm form)
    {
        var work = form.ChosenTechnique is { } technique ? ChartWords.Of(technique) : "Only checked";
        IEnumerable<string?> readings =
        [
            form.Tight is { } tight ? TightWords(tight) : null,
            form.GivesKnotPain ? "Gives the knot’s pain" : null,
            Number("Tender before", form.TenderBefore),
            form.ChosenSeconds is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{work}, {seconds} s") : work,
            Number("Times", form.Repeats),
            form.ReleasedSlowly ? "Let go slowly" : null,
            form.ChosenTool is { } tool ? $"With {tool.ToString().ToLowerInvariant()}" : null,
            Number("Pressure", form.Pressure),
            Number("Felt", form.ClientFelt),
            Number("Tender after", form.TenderAfter),
            Number("Knot straight after", form.KnotPainNow),
            Number("Knot after 20 minutes", form.KnotPainRecheck),
            Number("Knot about two hours later", form.KnotPainLater),
            Number("Knot on the next day", form.KnotPainNextDay),
            form.ChosenVerdict is { } verdict ? ChartWords.Of(verdict) : null,
        ];
        return [.. readings.OfType<string>()];
    }

    /// <summary>0 not tight to 3 very tight.</summary>
    public static string TightWords(int tight) => tight switch
    {
        0 => "Not tight",
        1 => "A little tight",
        2 => "Tight",
        _ => "Very tight",
    };

    private static string? Number(string what, int? value) => value is { } said ? string.Create(CultureInfo.InvariantCulture, $"{what} {said}") : null;
}
