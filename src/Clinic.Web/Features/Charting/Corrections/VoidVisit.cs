using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Signing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Corrections;

/// <summary>
/// Takes the chart of a visit that never happened away. What it said is kept with the reason; the appointment stays. A signed visit is not
/// voided: an addendum says that it was entered in error.
/// </summary>
public sealed class VoidVisit(ClinicDbContext db)
{
    public async Task<Outcome<Visit>> ExecuteAsync(
        Id<Visit> visitId, string? reason, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (PlainText.Trimmed(reason) is not { Length: > 0 and <= VoidedVisit.ReasonMaxLength } why || !PlainText.IsStorable(why))
        {
            return new CorrectionReasonMissing();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken, why);
        if (taken.Value is null)
        {
            return taken;
        }

        if (await db.IsRestedOnAsync(visitId, cancellationToken))
        {
            return new LaterVisitRests();
        }

        var visit = visitId.Value;
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into voided_visits (visit_id, appointment_id, client_id, content, reason, voided_at, voided_by, voided_by_name)
            select id, appointment_id, client_id, visit_content(id)::text, {why}, {now}, {actor.UserId}, {actor.Name} from visits where id = {visit}
            """,
            cancellationToken);
        await db.LetGoAsync(visitId, now, cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            delete from area_findings where visit_id = {visit};
            delete from area_consents where visit_id = {visit};
            delete from knot_findings where visit_id = {visit};
            delete from goal_ratings where visit_id = {visit};
            delete from note_parts where visit_id = {visit};
            delete from attachments where visit_id = {visit};
            delete from visit_therapists where visit_id = {visit};
            delete from care_plans where made_in = {visit};
            delete from contributing_factors where ticked_in = {visit};
            delete from knots where first_visit_id = {visit};
            delete from visits where id = {visit};
            """,
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return taken;
    }
}
