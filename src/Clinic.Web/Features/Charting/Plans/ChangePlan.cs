using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Plans;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Plans;

/// <summary>Makes a plan of care, keeps what the client said to it, and how she rates her goal. All of it in an open visit.</summary>
public sealed class ChangePlan(ClinicDbContext db)
{
    /// <summary>Another plan ends the one before.</summary>
    /// <param name="form">Checked already.</param>
    public Task<Outcome<Visit>> MakeAsync(Id<Visit> visitId, PlanForm form, Actor actor, DateTimeOffset now, CancellationToken cancellationToken) =>
        InVisitAsync(
            visitId,
            actor,
            async visit =>
            {
                await db.CarePlans.Where(plan => plan.ClientId == visit.ClientId && plan.EndedAt == null).ExecuteUpdateAsync(
                    update => update.SetProperty(plan => plan.EndedAt, now).SetProperty(plan => plan.EndedBy, actor.UserId), cancellationToken);
                PlanAnswer? answer = WireName.TryParse<PlanAnswer>(form.Answer, out var said) ? said : null;
                var plan = new CarePlan
                {
                    ClientId = visit.ClientId,
                    MadeIn = visit.Id,
                    Goal = form.Goal!.Trim(),
                    VisitsPlanned = form.Visits!.Value,
                    ReviewOn = form.ReviewOn!.Value,
                    Answer = answer,
                    AnsweredAt = answer is null ? null : now,
                    AnswerRecordedBy = answer is null ? null : actor.UserId,
                    MadeAt = now,
                    MadeBy = actor.UserId,
                    MadeByName = actor.Name,
                };
                db.CarePlans.Add(plan);
                await db.SaveChangesAsync(cancellationToken);
                if (form.Rating is { } rating)
                {
                    db.GoalRatings.Add(new GoalRating { CarePlanId = plan.Id, VisitId = visit.Id, Rating = rating, RecordedAt = now, RecordedBy = actor.UserId });
                    await db.SaveChangesAsync(cancellationToken);
                }

                return null;
            },
            cancellationToken);

    /// <param name="planId">The plan that was shown.</param>
    public Task<Outcome<Visit>> AnswerAsync(
        Id<Visit> visitId, Guid planId, PlanAnswer answer, Actor actor, DateTimeOffset now, CancellationToken cancellationToken) =>
        InStandingPlanAsync(
            visitId,
            planId,
            actor,
            (plan, _) => (plan.Answer, plan.AnsweredAt, plan.AnswerRecordedBy) = (answer, now, actor.UserId),
            cancellationToken);

    /// <summary>The last answer of a visit counts.</summary>
    /// <param name="planId">The plan that was shown.</param>
    /// <param name="rating">0 to 10.</param>
    public Task<Outcome<Visit>> RateAsync(
        Id<Visit> visitId, Guid planId, int rating, Actor actor, DateTimeOffset now, CancellationToken cancellationToken) =>
        InStandingPlanAsync(
            visitId,
            planId,
            actor,
            (plan, kept) =>
            {
                if (kept is null)
                {
                    db.GoalRatings.Add(new GoalRating { CarePlanId = plan.Id, VisitId = visitId, Rating = rating, RecordedAt = now, RecordedBy = actor.UserId });
                    return;
                }

                (kept.Rating, kept.RecordedAt, kept.RecordedBy) = (rating, now, actor.UserId);
            },
            cancellationToken);

    private Task<Outcome<Visit>> InStandingPlanAsync(
        Id<Visit> visitId, Guid planId, Actor actor, Action<CarePlan, GoalRating?> change, CancellationToken cancellationToken) =>
        InVisitAsync(
            visitId,
            actor,
            async visit =>
            {
                var plan = await db.CarePlans.SingleOrDefaultAsync(plan => plan.Id == planId && plan.ClientId == visit.ClientId, cancellationToken);
                if (plan is null)
                {
                    return new NotThere();
                }

                if (plan.EndedAt is not null)
                {
                    return new ChangedMeanwhile();
                }

                change(plan, await db.GoalRatings.SingleOrDefaultAsync(kept => kept.CarePlanId == planId && kept.VisitId == visitId, cancellationToken));
                await db.SaveChangesAsync(cancellationToken);
                return null;
            },
            cancellationToken);

    /// <summary>Holds the client too: two visits of one client may be open.</summary>
    private async Task<Outcome<Visit>> InVisitAsync(
        Id<Visit> visitId, Actor actor, Func<Visit, Task<Refusal?>> changeAsync, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken;
        }

        await db.Database.ExecuteSqlAsync($"select 1 from clients where id = {visit.ClientId.Value} for update", cancellationToken);
        if (await changeAsync(visit) is { } refusal)
        {
            return refusal;
        }

        await transaction.CommitAsync(cancellationToken);
        return taken;
    }
}
