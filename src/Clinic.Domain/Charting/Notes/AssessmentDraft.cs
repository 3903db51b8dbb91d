using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Patterns;
using Clinic.Domain.Charting.Words;

namespace Clinic.Domain.Charting.Notes;

/// <summary>
/// What the therapist makes of it: what the knot seems to come from, which areas feed it and whether they were the answer, and what
/// changed. No diagnosis.
/// </summary>
internal static class AssessmentDraft
{
    public static IEnumerable<string> Lines(NoteFacts facts)
    {
        foreach (var (knot, found, before) in facts.Knots)
        {
            var areas = facts.Areas.Where(area => area.KnotId == knot.Id).ToList();
            var line = DraftWords.Sentences([Kind(knot, found), .. areas.Select(area => Feeds(area, knot)), .. Response(knot, found, before, areas), Status(knot)]);
            if (line.Length > 0)
            {
                yield return line;
            }
        }

        if (facts is { GoalRating: { } now, GoalRatingBefore: { } then })
        {
            yield return $"Progress against the goal: {DraftWords.OfTen(now)} today, {DraftWords.OfTen(then)} the time before.";
        }
    }

    private static string? Kind(Knot knot, KnotFinding found)
    {
        var kind = found.Kind switch
        {
            KnotKind.OverStretched => "over-stretched",
            KnotKind.OverUsed => "over-used",
            KnotKind.HeldShort => "held short for long",
            KnotKind.Mixed => "of a mixed kind",
            _ => null,
        };
        var why = found.Kind == found.KindSuggested ? KnotWords.Reasons(KindSuggestion.Kept(found))?.TrimEnd('.') : null;
        return kind is null
            ? null
            : DraftWords.Text($"The muscle of knot {knot.Number} seems {kind}{(why is null ? "" : $": {DraftWords.Lower(why)}")}");
    }

    /// <summary>What the program is for: whether the area was the answer.</summary>
    private static string? Feeds(AreaFinding area, Knot knot)
    {
        var (name, number) = (DraftWords.Of(area), knot.Number);
        var said = area.VerdictBy == VerdictBy.ClientFollowUp ? ", as the client said later" : "";
        return area.Verdict switch
        {
            Verdict.TheAnswer => DraftWords.Text($"{name}: this was the answer for knot {number}{said}"),
            Verdict.Helped => DraftWords.Text($"{name}: work there helped knot {number}{said}"),
            Verdict.NoChange => DraftWords.Text($"{name}: work there did not change knot {number}{said}"),
            Verdict.Worse => DraftWords.Text($"{name}: work there made knot {number} worse{said}"),
            Verdict.NotKnownYet => DraftWords.Text($"{name}: whether it feeds knot {number} is not known yet"),
            _ when area.GivesKnotPain => DraftWords.Text($"{name}: it seems to feed knot {number}, as pressing there gives its pain"),
            _ when area.IsTreated => DraftWords.Text($"{name}: whether it feeds knot {number} is not known yet"),
            _ => null,
        };
    }

    private static IEnumerable<string?> Response(Knot knot, KnotFinding found, KnotFinding? before, IReadOnlyCollection<AreaFinding> areas)
    {
        yield return (found.TenderBefore, found.TenderAfter) switch
        {
            ({ } from, { } to) when to < from => DraftWords.Text($"Knot {knot.Number} went from {from} to {DraftWords.OfTen(to)} in this visit"),
            ({ } from, { } to) when to == from => DraftWords.Text($"Knot {knot.Number} is as tender after the work as before it, {DraftWords.OfTen(to)}"),
            ({ } from, { } to) => DraftWords.Text($"Knot {knot.Number} rose from {from} to {DraftWords.OfTen(to)} in this visit"),
            _ => null,
        };
        // The last touch of the knot answers for all that was done for it.
        string?[] later =
        [
            Pain(areas, area => area.KnotPainNow, "straight after"),
            Pain(areas, area => area.KnotPainRecheck, "after 20 minutes"),
            Pain(areas, area => area.KnotPainLater, "after two hours"),
            Pain(areas, area => area.KnotPainNextDay, "on the next day"),
        ];
        yield return later.Any(pain => pain is not null)
            ? DraftWords.Text($"Pain of knot {knot.Number}: {string.Join(", ", later.OfType<string>())}")
            : null;
        yield return (before?.TenderAfter ?? before?.TenderBefore) is { } last ? $"At the end of the visit before it was {DraftWords.OfTen(last)}" : null;
    }

    private static string? Pain(IEnumerable<AreaFinding> areas, Func<AreaFinding, int?> asked, string when) =>
        areas.Select(asked).LastOrDefault(pain => pain is not null) is { } pain ? $"{when} {DraftWords.OfTen(pain)}" : null;

    private static string? Status(Knot knot) => knot.Status switch
    {
        KnotStatus.Settled => DraftWords.Text($"Knot {knot.Number} has settled"),
        KnotStatus.NotAKnot => DraftWords.Text($"What was marked as knot {knot.Number} is no knot"),
        _ => null,
    };
}
