using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Words;

namespace Clinic.Web.Features.Charting.AreaHistory;

/// <summary>What working on an area did for a knot before, in words.</summary>
/// <param name="Last">The last time: "Last time the left lat was the answer: knot 6 to 2, eased for 12 days."</param>
/// <param name="AllTimes">All of them where there were several; null otherwise.</param>
/// <param name="AsLastTime">Technique and length of the last time as the form of an area takes them; null when no length was said.</param>
public sealed record WorkedBefore(LastTime Last, string? AllTimes, bool HasHelped, string? AsLastTime)
{
    internal static WorkedBefore Of(WhatWorked worked) => new(
        LastTime.Of(worked.Last, Together(worked)),
        worked.Times > 1 ? AllTimesOf(worked) : null,
        worked.HasHelped,
        worked.Last.Seconds is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{WireName.Of(worked.Last.Technique)}-{seconds}") : null);

    private static List<string> Together(WhatWorked worked) =>
        worked.Last.WasAlone ? [] : [.. worked.TogetherWith.Select(area => LastTime.TitleOf(area.Area, area.Side))];

    private static string AllTimesOf(WhatWorked worked)
    {
        var counts = string.Join(", ", new[] { Verdict.TheAnswer, Verdict.Helped, Verdict.NoChange, Verdict.Worse }
            .Where(verdict => worked.CountOf(verdict) > 0)
            .Select(verdict => string.Create(CultureInfo.InvariantCulture, $"{ChartWords.Of(verdict).ToLowerInvariant()} {worked.CountOf(verdict)}")));
        var fall = worked.MeanFall is { } mean
            ? string.Create(CultureInfo.InvariantCulture, $"On average the knot fell by {mean:0.#}, over {worked.TimesMeasured} of them.")
            : worked.CannotTell ? "Cannot tell what it did: never treated alone." : null;
        var eased = worked.EasedDays is var (least, most)
            ? least == most
                ? string.Create(CultureInfo.InvariantCulture, $"It stayed eased for {Days(least)}.")
                : string.Create(CultureInfo.InvariantCulture, $"It stayed eased for {least} to {Days(most)}.")
            : null;
        return string.Join(
            ' ',
            new[]
            {
                string.Create(CultureInfo.InvariantCulture, $"Worked on {worked.Times} times{(counts.Length == 0 ? "" : $": {counts}")}."), fall, eased, $"{WhatWorked.Caution}.",
            }.OfType<string>());
    }

    internal static string Days(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");
}
