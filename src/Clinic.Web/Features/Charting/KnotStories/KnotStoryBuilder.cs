using System.Globalization;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Words;
using Clinic.Domain.Clients;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Features.Charting.KnotFindings;

namespace Clinic.Web.Features.Charting.KnotStories;

/// <summary>Makes the lasting part of the chosen knot.</summary>
internal static class KnotStoryBuilder
{
    public static KnotStory Build(ChartRows rows, Knot knot, RefusedForms refused)
    {
        var version = rows.KnotRows.First(row => row.Knot.Id == knot.Id).Version;
        return new KnotStory(
            refused.Story is { } typed ? refused.TakesNewVersion ? typed with { Version = version } : typed : KnotStoryForm.Of(knot, version),
            new KnotGroup("group-story", "How it began, how long it is there", [.. Phrases(knot)]),
            knot.Label,
            knot.Status == KnotStatus.Active ? null : KnotWords.Of(knot.Status),
            (rows.Visit.Handedness, knot.Side) is (Handedness.Left, BodySide.Left) or (Handedness.Right, BodySide.Right),
            knot.Side == BodySide.Left ? "right" : "left",
            knot.BilateralWith,
            rows.Knots.FirstOrDefault(other => other.Id == knot.BilateralWith)?.Number);
    }

    private static IEnumerable<string> Phrases(Knot knot)
    {
        string?[] phrases =
        [
            knot.FirstNoticed is { } day ? $"First noticed {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : null,
            knot.Chronicity is { } since ? Capital(KnotWords.InSentence(since)) : null,
            (knot.Recurs, knot.EpisodeIntervalDays) switch
            {
                (false, _) => "Does not come back",
                (_, { } days) => string.Create(CultureInfo.InvariantCulture, $"Back every {days} days"),
                (true, _) => "Comes back",
                _ => null,
            },
            knot.OnsetMode is { } mode ? KnotWords.Of(mode) : null,
            knot.OnsetActivity is { } activity ? $"“{activity}”" : null,
            knot.OnsetPosition is { } position ? $"“{position}”" : null,
            knot.TreatmentsFailed switch { true => "Treatments have not helped", false => "Treatments have helped", _ => null },
            knot.Status == KnotStatus.Active ? null : KnotWords.Of(knot.Status),
        ];
        return phrases.OfType<string>();
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
