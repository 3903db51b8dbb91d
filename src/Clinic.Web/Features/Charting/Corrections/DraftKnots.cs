using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Corrections;

/// <summary>What a visit that is voided or moved leaves behind for the client's other visits.</summary>
internal static class DraftKnots
{
    /// <summary>Whether something signed, or a goal that was rated later, rests on what this visit brought.</summary>
    public static Task<bool> IsRestedOnAsync(this ClinicDbContext db, Id<Visit> visitId, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>(
            $"""
            select exists (
                    select from knots k
                    join (select knot_id, visit_id from knot_findings union select knot_id, visit_id from area_findings) f on f.knot_id = k.id
                    join visits v on v.id = f.visit_id and v.finished_at is not null
                    where k.first_visit_id = {visitId.Value})
                or exists (
                    select from goal_ratings g join care_plans p on p.id = g.care_plan_id
                    where p.made_in = {visitId.Value} and g.visit_id <> {visitId.Value})
                or exists (select from note_parts n join visits v on v.id = n.visit_id and v.finished_at is not null where n.carried_from = {visitId.Value})
                as "Value"
            """).SingleAsync(cancellationToken);

    /// <summary>
    /// What both corrections take away: sheets with their links, ratings and readings of what is the client's, text carried from here, and
    /// the clearing of her factors. A knot that another open visit found too was first marked there.
    /// </summary>
    public static Task LetGoAsync(this ClinicDbContext db, Id<Visit> visitId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var visit = visitId.Value;
        return db.Database.ExecuteSqlAsync(
            $"""
            update private_links set expires_at = {now} where expires_at > {now} and record_id in (select id from sheets where visit_id = {visit});
            delete from sheets where visit_id = {visit};
            delete from alert_readings where visit_id = {visit};
            update note_parts set carried = null, carried_from = null where carried_from = {visit};
            update contributing_factors set cleared_in = null, cleared_at = null, cleared_by = null where cleared_in = {visit};
            update client_marks set knot_id = null where appointment_id = (select appointment_id from visits where id = {visit}) and knot_id is not null;
            update knots k set first_visit_id = other.visit_id
            from (
                select distinct on (f.knot_id) f.knot_id, f.visit_id
                from (select knot_id, visit_id, recorded_at from knot_findings union all select knot_id, visit_id, recorded_at from area_findings) f
                where f.visit_id <> {visit}
                order by f.knot_id, f.recorded_at) other
            where other.knot_id = k.id and k.first_visit_id = {visit};
            """,
            cancellationToken);
    }
}
