using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Plans;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.Plans;

/// <summary>The plan of care as a visit sees it, out of what its chart knows.</summary>
public sealed class ReadPlan(ClinicDbContext db, ReadChart readChart)
{
    /// <returns>Null when the actor may not see the visit.</returns>
    public Task<PlanPage?> ExecuteAsync(Id<Visit> visitId, Actor actor, CancellationToken cancellationToken) =>
        db.ReadNotedAsync(actor, Reading.OfVisit("care_plan", visitId), () => PageAsync(visitId, actor, cancellationToken), cancellationToken);

    /// <returns>Null where there is no plan.</returns>
    internal static PlanCourse? Course(ChartRows rows, ClinicTime time) => rows.Plan is not { } row ? null : new PlanCourse
    {
        Plan = row.Plan,
        VisitId = rows.Visit.Id,
        Visit = row.Visit,
        Day = time.DayOf(rows.Visit.StartsAt),
        Ratings = row.Ratings,
    };

    /// <returns>Null where she was not asked, or was asked after the visit was signed.</returns>
    internal static string? Answer(ChartRows rows, ClinicTime time) =>
        rows.Plan?.Plan is { Answer: { } answer, AnsweredAt: { } at } && !(at > rows.Visit.FinishedAt)
            ? $"{(answer == PlanAnswer.Accepted ? "Accepted" : "Declined")}, {TimeWords.DayAndYear(time.DayOf(at))}"
            : null;

    private async Task<PlanPage?> PageAsync(Id<Visit> visitId, Actor actor, CancellationToken cancellationToken)
    {
        if (await readChart.RowsAsync(visitId, null, actor, cancellationToken) is not { } rows)
        {
            return null;
        }

        var time = new ClinicTime(rows.Visit.TimeZone);
        var course = Course(rows, time);
        return new PlanPage(
            visitId,
            rows.Visit.ClientId,
            rows.Visit.ClientName,
            time.DayOf(rows.Visit.StartsAt),
            rows.Visit.FinishedAt is not null,
            course,
            Answer(rows, time),
            course is null ? null : $"{course.Plan.MadeByName}, {TimeWords.DayAndYear(time.DayOf(course.Plan.MadeAt))}");
    }
}
