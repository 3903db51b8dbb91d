using System.Text.Json;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>
/// Reads the chart of a visit in two statements whatever its size, and no more of a long history than the page shows: a chart of many
/// years is as quick as a new one.
/// </summary>
public sealed class ReadChart(ClinicDbContext db)
{
    /// <summary>Knots of earlier visits that are offered to be found again; older ones stand on the client's page over time.</summary>
    private const int MostEarlierKnots = 12;

    /// <summary>How many earlier treatments of a knot are looked at for what worked.</summary>
    private const int MostHistory = 60;

    /// <summary>Older ones stand on the page of all sheets.</summary>
    private const int MostSheets = 5;

    /// <summary>How many answers from home are looked at for each knot.</summary>
    private const int MostFromHome = 20;

    /// <returns>Null when the actor may not see the visit, or the chosen knot is not one of the client's.</returns>
    public Task<ChartPage?> ExecuteAsync(
        Id<Visit> visitId, ChartQuery query, Actor actor, RefusedForms refused, CancellationToken cancellationToken) =>
        db.ReadNotedAsync(
            actor,
            Reading.OfVisit("chart", visitId),
            async () =>
            {
                var rows = await RowsAsync(visitId, query.Knot, actor, cancellationToken);
                return rows is null || (query.Knot is { } chosen && rows.Knots.All(knot => knot.Id != chosen))
                    ? null
                    : new ChartBuilder(rows, query, refused).Build();
            },
            cancellationToken);

    /// <summary>All that the chart knows, for the page and for what a save is checked against. Whoever shows it notes the read.</summary>
    /// <param name="chosen">The chosen knot; without it the first one of the visit.</param>
    /// <returns>Null when the actor may not see the visit.</returns>
    internal async Task<ChartRows?> RowsAsync(Id<Visit> visitId, Id<Knot>? chosen, Actor actor, CancellationToken cancellationToken)
    {
        var visit = await db.Visits.VisibleTo(db, actor)
            .Where(visit => visit.Id == visitId)
            .Select(visit => new VisitRow(
                visit.Id,
                visit.ClientId,
                visit.Client!.FirstName,
                visit.Client.LastName,
                visit.Appointment!.StartsAt,
                visit.OpenedAt,
                visit.FinishedAt,
                visit.Appointment.Service!.Minutes,
                db.Visits.Count(other => other.ClientId == visit.ClientId && other.OpenedAt <= visit.OpenedAt),
                db.Practice.Select(practice => practice.TimeZone).OrderBy(zone => zone).First(),
                db.RedFlagChecks.FirstOrDefault(check => check.AppointmentId == visit.AppointmentId))
            {
                AppointmentId = visit.AppointmentId,
                IsConsult = visit.Appointment.Service.Price == 0,
                Before = visit.Appointment.Follows == null
                    ? null
                    : new BeforeRow(visit.Appointment.Follows.Service!.Name, visit.Appointment.Follows.StartsAt, visit.Appointment.Follows.Region, visit.Appointment.Follows.Note),
                Skills = visit.Therapist!.Skills,
                Handedness = visit.Client.Handedness,
                BodyBuild = visit.Client.BodyBuild,
                UncheckedReason = visit.UncheckedReason,
                SignedBy = db.VisitSignatures.Where(signature => signature.VisitId == visit.Id).Select(signature => signature.SignedByName).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return visit is null ? null : await RowsAsync(visit, chosen, actor, cancellationToken);
    }

    /// <summary>Everything but the head as one JSON document, so that the number of statements does not grow with what a chart shows.</summary>
    private async Task<ChartRows> RowsAsync(VisitRow visit, Id<Knot>? chosen, Actor actor, CancellationToken cancellationToken)
    {
        var (visitId, clientId, appointmentId, startsAt) = (visit.Id.Value, visit.ClientId.Value, visit.AppointmentId.Value, visit.StartsAt);
        var json = await db.Database.SqlQuery<string>(
            $"""
            with found as (
                select f.*, f.xmin::text::bigint as version from knot_findings f where f.visit_id = {visitId}
            ), chosen as (
                select coalesce({chosen?.Value}::uuid, (select k.id from found f join knots k on k.id = f.knot_id order by k.number limit 1)) as id
            ), recent as (
                select v.id
                from appointments a
                join visits v on v.appointment_id = a.id
                where a.client_id = {clientId} and a.starts_at <= {startsAt} and v.id <> {visitId}
                order by a.starts_at desc
                limit {MostEarlierKnots}
            ), shown as (
                select knot_id as id from found
                union select id from chosen where id is not null
                union (
                    select f.knot_id from knot_findings f join recent on recent.id = f.visit_id
                    group by f.knot_id order by max(f.recorded_at) desc limit {MostEarlierKnots})
            ), marked as (
                select k.*, k.xmin::text::bigint as version
                from shown
                join knots k on k.id = shown.id
                join visits v on v.id = k.first_visit_id
                join appointments a on a.id = v.appointment_id
                where k.client_id = {clientId} and a.starts_at <= {startsAt}
            )
            select jsonb_strip_nulls(jsonb_build_object(
                'knot_rows', (select jsonb_agg(jsonb_build_object('knot', to_jsonb(k), 'version', k.version) order by k.number) from marked k),
                'findings', (select jsonb_agg(jsonb_build_object('finding', to_jsonb(f), 'version', f.version)) from found f),
                'findings_before', (
                    select jsonb_agg(jsonb_build_object('finding', to_jsonb(b), 'version', 0))
                    from marked k
                    cross join lateral (
                        select f.*
                        from knot_findings f
                        join visits v on v.id = f.visit_id
                        join appointments a on a.id = v.appointment_id
                        where f.knot_id = k.id and f.visit_id <> {visitId} and a.starts_at <= {startsAt}
                        order by f.recorded_at desc
                        limit 1) b),
                'areas', (
                    select jsonb_agg(jsonb_build_object('finding', to_jsonb(f), 'version', f.xmin::text::bigint) order by f.recorded_at, f.id)
                    from area_findings f where f.visit_id = {visitId}),
                'consents', (select jsonb_agg(to_jsonb(c) order by c.given_at, c.id) from area_consents c where c.visit_id = {visitId}),
                'factor_rows', (
                    select jsonb_agg(jsonb_build_object('factor', to_jsonb(f), 'version', f.xmin::text::bigint) order by f.code)
                    from contributing_factors f
                    join visits ticked on ticked.id = f.ticked_in
                    join appointments a on a.id = ticked.appointment_id
                    left join visits cleared on cleared.id = f.cleared_in
                    left join appointments c on c.id = cleared.appointment_id
                    where f.client_id = {clientId} and a.starts_at <= {startsAt} and (c.starts_at is null or c.starts_at > {startsAt})),
                'client_marks', (
                    select jsonb_agg(to_jsonb(m) order by m.marked_at, m.id) from client_marks m where m.appointment_id = {appointmentId}),
                'history', (
                    select jsonb_agg(to_jsonb(h))
                    from (
                        select f.knot_id, f.area, f.side, f.technique, f.seconds, f.verdict, f.tender_before, f.tender_after,
                            a.starts_at as visited_at,
                            knot.tender_before as knot_before,
                            coalesce(f.knot_pain_recheck, knot.tender_after, f.knot_pain_now) as knot_after,
                            again.eased_days, again.starts_at as found_again_at,
                            (select count(*) from area_findings o
                             where o.visit_id = f.visit_id and o.knot_id = f.knot_id and o.id <> f.id and o.technique is not null) as others
                        from area_findings f
                        join visits v on v.id = f.visit_id
                        join appointments a on a.id = v.appointment_id
                        left join knot_findings knot on knot.visit_id = f.visit_id and knot.knot_id = f.knot_id
                        left join lateral (
                            select n.eased_days, na.starts_at
                            from knot_findings n
                            join visits nv on nv.id = n.visit_id
                            join appointments na on na.id = nv.appointment_id
                            where n.knot_id = f.knot_id and n.recorded_at > f.recorded_at and n.visit_id <> f.visit_id and na.starts_at <= {startsAt}
                            order by n.recorded_at
                            limit 1) again on true
                        where f.knot_id = (select id from chosen) and f.technique is not null and f.visit_id <> {visitId} and a.starts_at <= {startsAt}
                        order by f.recorded_at desc
                        limit {MostHistory}) h),
                'home_answers', (
                    select jsonb_agg(jsonb_build_object('answer', to_jsonb(h) - 'made_at', 'made_at', h.made_at) order by h.answered_at desc)
                    from marked k
                    cross join lateral (
                        select a.*, s.made_at
                        from home_answers a
                        join sheets s on s.id = a.sheet_id
                        join visits v on v.id = a.visit_id
                        join appointments va on va.id = v.appointment_id
                        where a.knot_id = k.id and a.visit_id <> {visitId} and va.starts_at <= {startsAt}
                            and a.answered_at <= coalesce({visit.FinishedAt}::timestamptz, 'infinity')
                        order by a.answered_at desc
                        limit {MostFromHome}) h),
                'checked_before', (
                    select jsonb_agg(distinct jsonb_build_object('area', f.area, 'side', f.side))
                    from area_findings f
                    join visits v on v.id = f.visit_id
                    join appointments a on a.id = v.appointment_id
                    where f.knot_id = (select id from chosen) and f.visit_id <> {visitId} and a.starts_at <= {startsAt}),
                'alerts', (
                    select jsonb_agg(jsonb_build_object('alert', to_jsonb(a), 'is_read', exists (
                        select 1 from alert_readings r where r.alert_id = a.id and r.visit_id = {visitId} and r.user_id = {actor.UserId})) order by a.made_at, a.id)
                    from client_alerts a where a.client_id = {clientId} and a.ended_at is null and {visit.FinishedAt}::timestamptz is null),
                'plan', (
                    select jsonb_build_object(
                        'plan', to_jsonb(p),
                        'visit', (
                            select count(*)
                            from visits v
                            join appointments a on a.id = v.appointment_id
                            where v.client_id = {clientId} and a.starts_at > made.starts_at and a.starts_at <= {startsAt}),
                        'ratings', (
                            select jsonb_agg(jsonb_build_object('visit_id', g.visit_id, 'rating', g.rating, 'starts_at', a.starts_at) order by a.starts_at)
                            from goal_ratings g
                            join visits v on v.id = g.visit_id
                            join appointments a on a.id = v.appointment_id
                            where g.care_plan_id = p.id and a.starts_at <= {startsAt}))
                    from care_plans p
                    join visits v on v.id = p.made_in
                    join appointments made on made.id = v.appointment_id
                    where p.client_id = {clientId} and made.starts_at <= {startsAt}
                        and p.made_at <= coalesce({visit.FinishedAt}::timestamptz, 'infinity')
                        and (p.ended_at is null or p.ended_at > {visit.FinishedAt}::timestamptz)
                    order by p.made_at desc
                    limit 1),
                'sheets', (
                    select jsonb_agg(to_jsonb(h))
                    from (
                        select s.id, s.visit_id, s.made_at,
                            (select jsonb_agg(e->>'name') from jsonb_array_elements(s.content->'exercises') e) as exercises
                        from sheets s
                        join visits v on v.id = s.visit_id
                        join appointments a on a.id = v.appointment_id
                        where s.client_id = {clientId} and a.starts_at <= {startsAt}
                        order by s.made_at desc
                        limit {MostSheets}) h),
                'files', (select count(*) from attachments f where f.visit_id = {visitId}),
                'own_rules', (
                    select jsonb_agg(to_jsonb(r) || jsonb_build_object('with', r.with_flags) order by r.number)
                    from (
                        select distinct on (number) *
                        from own_rules
                        where made_at <= coalesce({visit.FinishedAt}::timestamptz, 'infinity')
                        order by number, version desc) r
                    where r.enabled)
            ))::text as "Value"
            """).SingleAsync(cancellationToken);
        return JsonSerializer.Deserialize<ChartRows>(json, ColumnJson.Options)! with { Visit = visit };
    }
}
