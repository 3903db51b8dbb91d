using System.Globalization;
using Clinic.Domain.Charting.OverTime;
using Clinic.Domain.Charting.Plans;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.OverTime;

namespace Clinic.Web.Features.Charting.Plans;

/// <summary>A plan of care over its visits, drawn as a knot is.</summary>
internal static class PlanTimeline
{
    /// <param name="row">With all ratings.</param>
    /// <param name="year">Days of another one say theirs.</param>
    public static Timeline Of(PlanRow row, ClinicTime time, int year)
    {
        var (plan, ratings) = (row.Plan, row.Ratings);
        var goal = $"“{plan.Goal}”";
        var told = ratings.Select(rating => string.Create(CultureInfo.InvariantCulture, $"{Day(rating.StartsAt)} {rating.Rating}"));
        var answer = plan.Answer switch { PlanAnswer.Accepted => "Accepted", PlanAnswer.Declined => "Declined", _ => "Not answered yet" };
        return new Timeline(
            null,
            goal,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{answer}. {Math.Min(row.Visit, plan.VisitsPlanned)} of {plan.VisitsPlanned} planned visits. {(plan.EndedAt is { } ended ? $"Ended {Day(ended)}" : $"Look again on {TimeWords.ShortDay(plan.ReviewOn, year)}")}"),
            null,
            PainPlot.Of([.. ratings.Select(rating => new PainPoint(Day(rating.StartsAt), "", rating.Rating, null))], isSmall: ratings.Count < 4, isCourse: true),
            $"{goal}, 0 not at all to 10 as before: {(ratings.Count == 0 ? "not rated yet" : string.Join("; ", told))}",
            [.. ratings.Reverse().Select(rating => new TimelineRow(
                rating.VisitId, Day(rating.StartsAt), string.Create(CultureInfo.InvariantCulture, $"{rating.Rating} of 10"), []))])
        {
            Of = "Goal",
        };

        string Day(DateTimeOffset at) => TimeWords.ShortDay(time.DayOf(at), year);
    }
}
