using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Signing;
using Clinic.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Corrections;

/// <summary>
/// Moves the chart of an open visit to the client who was really treated. What was found and done goes with it; a knot that the wrong client
/// has from before becomes a new one of the right client at the same place. Sheets bear the wrong name and go; the client's own marks stay.
/// </summary>
public sealed class MoveToClient(ClinicDbContext db, ReadCorrections read)
{
    public async Task<Outcome<Visit>> ExecuteAsync(
        Id<Visit> visitId, Id<Appointment>? appointmentId, string? reason, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (PlainText.Trimmed(reason) is not { Length: > 0 and <= VoidedVisit.ReasonMaxLength } why || !PlainText.IsStorable(why))
        {
            return new CorrectionReasonMissing();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken, why);
        if (taken.Value is not { } visit)
        {
            return taken;
        }

        var startsAt = await db.Appointments.Where(booked => booked.Id == visit.AppointmentId).Select(booked => booked.StartsAt).SingleAsync(cancellationToken);
        var target = await read.Offered(visit, startsAt, await db.ClinicTimeAsync(cancellationToken)).AsNoTracking()
            .SingleOrDefaultAsync(offered => offered.Id == appointmentId, cancellationToken);
        if (target is null)
        {
            return new NotThere();
        }

        var (id, wrong, right) = (visitId.Value, visit.ClientId.Value, target.ClientId.Value);
        // Both, in one order, so that no number of a knot is given twice.
        await db.Database.ExecuteSqlAsync($"select 1 from clients where id in ({wrong}, {right}) order by id for update", cancellationToken);
        if (await db.IsRestedOnAsync(visitId, cancellationToken))
        {
            return new LaterVisitRests();
        }

        if (await db.CarePlans.AnyAsync(plan => plan.MadeIn == visitId && plan.EndedAt == null, cancellationToken)
            && await db.CarePlans.AnyAsync(plan => plan.ClientId == target.ClientId && plan.EndedAt == null, cancellationToken))
        {
            return new PlanInTheWay();
        }

        await db.LetGoAsync(visitId, now, cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            update visits set appointment_id = {target.Id.Value}, client_id = {right}, therapist_id = {target.TherapistId.Value} where id = {id};
            update note_parts set carried = null, carried_from = null where visit_id = {id} and carried_from is not null;
            delete from goal_ratings where visit_id = {id} and care_plan_id in (select id from care_plans where client_id = {wrong} and made_in <> {id});
            update care_plans set client_id = {right} where made_in = {id};
            delete from contributing_factors f where ticked_in = {id} and exists (
                select from contributing_factors o where o.client_id = {right} and o.code = f.code and o.cleared_at is null);
            update contributing_factors set client_id = {right} where ticked_in = {id};
            """,
            cancellationToken);
        await MoveKnotsAsync(id, wrong, right, actor, now, cancellationToken);
        await NoteBothAsync(visit, target, why, actor, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return taken;
    }

    private async Task MoveKnotsAsync(Guid visit, Guid wrong, Guid right, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // First those of this visit alone, as they are; then a new one for each that was there before.
        await db.Database.ExecuteSqlAsync(
            $"""
            update knots set bilateral_with = null
            where client_id = {wrong} and bilateral_with is not null and (first_visit_id = {visit} or bilateral_with in (select id from knots where first_visit_id = {visit}));
            update knots k set client_id = {right}, number = moved.number
            from (
                select id, row_number() over (order by number) + (select coalesce(max(number), 0) from knots where client_id = {right}) as number
                from knots where client_id = {wrong} and first_visit_id = {visit}) moved
            where moved.id = k.id;
            """,
            cancellationToken);
        var lasting = await db.Database.SqlQuery<Guid>(
            $"""
            select k.id as "Value" from knots k
            where k.client_id = {wrong} and (
                exists (select from knot_findings f where f.knot_id = k.id and f.visit_id = {visit})
                or exists (select from area_findings f where f.knot_id = k.id and f.visit_id = {visit}))
            order by k.number
            """).ToListAsync(cancellationToken);
        foreach (var old in lasting)
        {
            var made = Guid.CreateVersion7();
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into knots (id, client_id, first_visit_id, number, zone, side, view, x, y, u, v, atlas_version, body_build, status, marked_at, marked_by)
                select {made}, {right}, {visit}, (select coalesce(max(number), 0) + 1 from knots where client_id = {right}), zone, side, view, x, y, u, v,
                    atlas_version, body_build, 'active', {now}, {actor.UserId}
                from knots where id = {old};
                update knot_findings set knot_id = {made} where knot_id = {old} and visit_id = {visit};
                update area_findings set knot_id = {made} where knot_id = {old} and visit_id = {visit};
                """,
                cancellationToken);
        }
    }

    /// <summary>The triggers know the client of a row as it is now; both are to find it.</summary>
    private async Task NoteBothAsync(Visit visit, Appointment target, string why, Actor actor, CancellationToken cancellationToken)
    {
        var names = await db.Clients.Where(client => client.Id == visit.ClientId || client.Id == target.ClientId)
            .ToDictionaryAsync(client => client.Id, client => new PersonName(client.FirstName, client.LastName).Full, cancellationToken);
        foreach (var client in (Id<Client>[])[visit.ClientId, target.ClientId])
        {
            var reading = new Reading("visits", visit.Id.Value)
            {
                Action = AuditAction.Change,
                ClientId = client,
                VisitId = visit.Id,
                What = $"moved from {names[visit.ClientId]} to {names[target.ClientId]}",
            };
            await db.NoteAsync(actor, reading, AuditOutcome.Done, why, cancellationToken);
        }
    }
}
