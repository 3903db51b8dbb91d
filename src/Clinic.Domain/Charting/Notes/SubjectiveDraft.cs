using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Factors;
using Clinic.Domain.Charting.OverTime;
using Clinic.Domain.Charting.Words;
using Clinic.Domain.Clients;

namespace Clinic.Domain.Charting.Notes;

/// <summary>What the client tells: the complaint in her words, the story of each knot, habits and the goal.</summary>
internal static class SubjectiveDraft
{
    public static IEnumerable<string> Lines(NoteFacts facts)
    {
        if (DraftWords.Quoted(facts.Said) is { } said)
        {
            yield return $"When booking, the client said: {said}.";
        }

        if (DraftWords.Quoted(facts.SaidBefore) is { } before)
        {
            yield return $"When booking the visit before, the client said: {before}.";
        }

        if (DraftWords.Listed("The client marked before the visit: ", facts.ClientMarks.Select(Mark)) is { } marks)
        {
            yield return $"{marks}.";
        }

        foreach (var (knot, found, _) in facts.Knots)
        {
            var story = DraftWords.Sentences(Story(knot, found));
            if (story.Length > 0)
            {
                yield return $"{DraftWords.Of(knot)}{(DraftWords.Quoted(knot.Label) is { } label ? $", {label}" : "")}: {DraftWords.Lower(story)}";
            }
        }

        if (facts.Hand is { } hand)
        {
            yield return hand switch
            {
                Handedness.Left => "Left-handed.",
                Handedness.Right => "Right-handed.",
                _ => "Uses both hands alike.",
            };
        }

        if (DraftWords.Listed("Habits and conditions told: ", facts.Factors.Where(factor => factor.Code != FactorCatalogue.ForwardHead).Select(DraftWords.Of)) is { } habits)
        {
            yield return $"{habits}.";
        }

        if (facts.Plan is { } plan)
        {
            yield return DraftWords.Sentences(
                $"The goal in the client’s words: {DraftWords.Quoted(plan.Goal)}",
                facts.GoalRating is { } rating ? $"How well that goes today: {DraftWords.OfTen(rating)}" : null);
        }
    }

    private static string Mark(ClientMark mark) =>
        PlaceName.InSentence(mark.Zone, mark.Side) + (DraftWords.Quoted(mark.Note) is { } note ? $" ({note})" : "");

    private static IEnumerable<string?> Story(Knot knot, KnotFinding found)
    {
        yield return knot switch
        {
            { FirstNoticed: { } day } => DraftWords.Text($"first noticed in {day:MMMM yyyy}"),
            { Chronicity: { } since } => $"noticed {KnotWords.InSentence(since)}",
            _ => null,
        };
        yield return knot.OnsetMode switch
        {
            OnsetMode.WokeWithIt => "the client woke with it",
            OnsetMode.AfterActivity => "it began during or after a use",
            OnsetMode.Gradual => "it came on slowly",
            _ => null,
        };
        yield return DraftWords.Quoted(knot.OnsetActivity) is { } activity ? $"doing then: {activity}" : null;
        yield return DraftWords.Quoted(knot.OnsetPosition) is { } position ? $"position then: {position}" : null;
        yield return knot.Recurs switch
        {
            true when knot.EpisodeIntervalDays is { } days => DraftWords.Text($"it eases and comes back about every {days} days"),
            true => "it eases and comes back",
            false => "it does not come back once it has eased",
            _ => null,
        };
        yield return knot.TreatmentsFailed == true ? "treatments of other kinds have not helped for long" : null;
        yield return StayedAway.Words([found.EasedDays]) is { } away ? $"{DraftWords.Lower(away)} after the last visit" : null;
        yield return (found.PainAtRest, found.PainOnMoving) switch
        {
            ({ } rest, { } moving) => $"pain at rest {DraftWords.OfTen(rest)}, on moving {DraftWords.OfTen(moving)}",
            ({ } rest, null) => $"pain at rest {DraftWords.OfTen(rest)}",
            (null, { } moving) => $"pain on moving {DraftWords.OfTen(moving)}",
            _ => null,
        };
        yield return found.ArmLiftHurts ? "lifting the arm hurts" : null;
        yield return found.Headache ? "it comes with headache" : null;
        yield return DraftWords.Quoted(found.LimitsMotion) is { } limits ? $"what it keeps the client from: {limits}" : null;
    }
}
