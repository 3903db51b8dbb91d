using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Plans;
using Clinic.Domain.Charting.Words;
using Clinic.Domain.Time;

namespace Clinic.Domain.Charting.Notes;

/// <summary>What was agreed to, what was done where, with what response, and what comes next.</summary>
internal static class PlanDraft
{
    public static IEnumerable<string> Lines(NoteFacts facts)
    {
        if (facts.AgreedAt is { } agreed)
        {
            yield return $"The client agreed to the terms of the visit on {TimeWords.DayAndYear(DateOnly.FromDateTime(agreed.DateTime))}.";
        }

        foreach (var consent in facts.Consents)
        {
            yield return Consent(consent, facts.Time);
        }

        var numbers = facts.Knots.ToDictionary(knot => knot.Knot.Id, knot => knot.Knot.Number);
        foreach (var area in facts.Areas.Where(area => area.IsTreated))
        {
            yield return numbers.TryGetValue(area.KnotId, out var number)
                ? DraftWords.Text($"{DraftWords.Upper(DraftWords.Of(area))}, for knot {number}: {Work(area)}.")
                : $"{DraftWords.Upper(DraftWords.Of(area))}: {Work(area)}.";
        }

        foreach (var (knot, found, _) in facts.Knots)
        {
            var line = DraftWords.Sentences(OnTheKnot(knot, found));
            if (line.Length > 0)
            {
                yield return line;
            }
        }

        if (facts.Handout is { } handout)
        {
            yield return DraftWords.Listed("A take-home sheet was handed out: ", handout) is { } sheet ? $"{sheet}." : "A take-home sheet was handed out.";
        }

        if (facts.Plan is { } plan)
        {
            var answer = plan.Answer switch
            {
                PlanAnswer.Accepted => ", and the client accepted it",
                PlanAnswer.Declined => ", and the client declined it",
                _ => "",
            };
            yield return DraftWords.Text($"Plan of care: {plan.VisitsPlanned} visits, looked at again on {TimeWords.DayAndYear(plan.ReviewOn)}{answer}.");
        }

        if (facts.NextVisit is { } next)
        {
            yield return $"Next visit: {TimeWords.Moment(next)}.";
        }
    }

    private static string Consent(AreaConsent consent, ClinicTime time)
    {
        var how = consent.Level == ConsentLevel.SensitiveWritten ? "in writing, and aloud again today," : "aloud";
        return DraftWords.Sentences(
            $"The client agreed {how} to work on: {DraftWords.Of(consent)} (asked by {consent.RecordedByName}, {TimeWords.Time(time.ToWall(consent.GivenAt))})",
            consent.WithdrawnAt is { } withdrawn ? $"the client took that back at {TimeWords.Time(time.ToWall(withdrawn))}, and the work there stopped" : null);
    }

    private static string Work(AreaFinding area)
    {
        string?[] parts =
        [
            ChartWords.Of(area.Technique!.Value).ToLowerInvariant() + (area.Tool is { } tool ? $" with the {WireName.Of(tool)}" : ""),
            area.Seconds is { } seconds ? DraftWords.Text($"{seconds} seconds") : null,
            area.Repeats is { } repeats and > 1 ? DraftWords.Text($"{repeats} times") : null,
            area.Pressure is { } pressure ? DraftWords.Text($"pressure {pressure} of {AreaFinding.PressureMost}") : null,
            area.ClientFelt is { } felt ? $"felt by the client as {DraftWords.OfTen(felt)}" : null,
            area.ReleasedSlowly == true ? "let go slowly" : null,
            (area.TenderBefore, area.TenderAfter) is ({ } from, { } to) ? DraftWords.Text($"tender from {from} to {DraftWords.OfTen(to)}") : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static IEnumerable<string?> OnTheKnot(Knot knot, KnotFinding found)
    {
        yield return found.DirectTechnique is { } technique
            ? DraftWords.Text($"On knot {knot.Number} itself: {ChartWords.Of(technique).ToLowerInvariant()}")
            : null;
        yield return DraftWords.Quoted(found.DirectReason) is { } reason ? $"the reason to press there: {reason}" : null;
        yield return (found.ScreenAnswer, knot.Status) switch
        {
            (ScreenAnswer.DoctorToday, _) => DraftWords.Text($"the client was asked to see a doctor today about knot {knot.Number}"),
            (ScreenAnswer.DoctorFirst, _) => DraftWords.Text($"a doctor looks at knot {knot.Number} before anybody presses there"),
            (_, KnotStatus.Referred) => DraftWords.Text($"the client was sent on to a doctor about knot {knot.Number}"),
            _ => null,
        };
    }
}
