using System.Globalization;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Words;

namespace Clinic.Web.Features.Charting.OverTime;

/// <summary>What working on one area did for this client.</summary>
/// <param name="Title">"Left lat".</param>
/// <param name="Times">In how many visits.</param>
/// <param name="Fall">"4.7", or why nobody can tell.</param>
/// <param name="Meter">The fall in hundredths of the scale, for a bar; null where there is none.</param>
/// <param name="Eased">"9 to 12 days", "not asked".</param>
/// <param name="Verdicts">"2 the answer, 1 helped"; empty where none was given.</param>
public sealed record WorkedLine(string Title, int Times, string Fall, int? Meter, string Eased, string Verdicts)
{
    public static WorkedLine Of(WhatWorked worked) => new(
        StaffTitles.Of(worked.Area, worked.Side),
        worked.Times,
        FallWords(worked),
        worked.MeanFall is > 0 and { } fall ? (int)Math.Round(fall * 100 / Tenderness.Most) : null,
        worked.EasedDays switch
        {
            null => "Not asked",
            var (least, most) when least == most => least == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{least} days"),
            var (least, most) => string.Create(CultureInfo.InvariantCulture, $"{least} to {most} days"),
        },
        string.Join(", ", ((Verdict[])[Verdict.TheAnswer, Verdict.Helped, Verdict.NoChange, Verdict.Worse])
            .Select(verdict => (verdict, Count: worked.CountOf(verdict)))
            .Where(pair => pair.Count > 0)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Count} {ChartWords.Of(pair.verdict).ToLowerInvariant()}"))));

    private static string FallWords(WhatWorked worked) => worked switch
    {
        { MeanFall: { } fall } => fall.ToString("0.0", CultureInfo.InvariantCulture),
        { CannotTell: true, TogetherWith: [var other] } => $"Cannot tell: treated together with {StaffTitles.Of(other.Area, other.Side)}",
        { CannotTell: true } => "Cannot tell: treated together with others",
        _ => "Not asked",
    };
}
