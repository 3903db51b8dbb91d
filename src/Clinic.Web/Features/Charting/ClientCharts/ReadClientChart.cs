using System.Text.Json;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Booking;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;
using Clinic.Web.Features.Screening;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.ClientCharts;

/// <summary>Reads a client's chart over time in three statements, and one page of it however many visits there are.</summary>
public sealed class ReadClientChart(ClinicDbContext db)
{
    /// <summary>Visits on one page.</summary>
    internal const int PageSize = 20;

    /// <summary>Knots in the list until all are asked for.</summary>
    internal const int MostKnots = 15;

    private const int MostFactors = 30;

    private const int MostPlans = 3;

    /// <summary>The newest sheets whose ticked days are shown.</summary>
    private const int MostSheets = 2;

    /// <summary>How many treatments of areas are looked at for what worked, newest first.</summary>
    private const int MostTreatments = 100;

    /// <returns>Null when the actor may not open the client's chart, or when it has no such knot or page.</returns>
    public Task<ClientChartPage?> ExecuteAsync(
        Id<Client> clientId, ClientChartQuery query, Actor actor, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.ReadNotedAsync(
            actor, Reading.OfClient("client_chart", clientId), () => PageAsync(clientId, query, actor, now, cancellationToken), cancellationToken);

    private async Task<ClientChartPage?> PageAsync(
        Id<Client> clientId, ClientChartQuery query, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (query.Page is < 1 or > 10_000 || await HeadAsync(clientId, actor, now, cancellationToken) is not { } head)
        {
            return null;
        }

        var rows = await RowsAsync(clientId, query, cancellationToken);
        if ((query.Knot is { } asked && rows.Knots.All(knot => knot.Knot.Id != asked)) || (query.Page > 1 && rows.Visits.Count == 0))
        {
            return null;
        }

        return new ClientChartBuilder(head, rows, query, await RedFlagsAsync(clientId, actor, now, new ClinicTime(head.TimeZone), cancellationToken)).Build();
    }

    internal async Task<ClientHead?> HeadAsync(Id<Client> clientId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // A day of the clinic is at most this long, whatever the clock does; the exact one is known when its zone is.
        var (from, until) = (now.AddHours(-26), now.AddHours(26));
        return await db.Clients.WithChartsVisibleTo(db, actor)
            .Where(client => client.Id == clientId)
            .Select(client => new ClientHead(
                client.Id,
                client.FirstName,
                client.LastName,
                db.Practice.Select(practice => practice.TimeZone).OrderBy(zone => zone).First(),
                client.BodyBuild,
                now)
            {
                Near = db.Appointments.Standing()
                    .Where(appointment => appointment.ClientId == clientId && appointment.StartsAt >= from && appointment.StartsAt < until)
                    .OrderBy(appointment => appointment.StartsAt)
                    .Select(appointment => new ClientHead.NearVisit(
                        appointment.Id, appointment.StartsAt, db.Visits.Any(visit => visit.AppointmentId == appointment.Id && visit.FinishedAt != null)))
                    .ToList(),
                Next = db.Appointments.Standing()
                    .Where(appointment => appointment.ClientId == clientId && appointment.StartsAt > now)
                    .Min(appointment => (DateTimeOffset?)appointment.StartsAt),
            })
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Everything else as one JSON document, so that the number of statements does not grow with what is shown.</summary>
    internal async Task<ClientChartRows> RowsAsync(Id<Client> clientId, ClientChartQuery query, CancellationToken cancellationToken)
    {
        var (client, knot) = (clientId.Value, query.Knot?.Value);
        var (skip, take) = ((query.Page - 1) * PageSize, PageSize + 1);
        int? mostKnots = query.AllKnots ? null : MostKnots;
        var json = await db.Database.SqlQuery<string>(
            $"""
            with paged as (
                select v.id, a.starts_at, v.finished_at, v.unchecked_reason, v.therapist_id
                from visits v
                join appointments a on a.id = v.appointment_id
                where v.client_id = {client}
                    and ({knot}::uuid is null or exists (select 1 from knot_findings f where f.visit_id = v.id and f.knot_id = {knot}))
            ), page as (
                select * from paged order by starts_at desc, id desc limit {take} offset {skip}
            ), first as (
                select p.*
                from (select * from paged order by starts_at, id) p
                cross join lateral (select 1 from knot_findings f where f.visit_id = p.id limit 1) found
                order by p.starts_at, p.id
                limit 1
            ), last as (
                select p.*
                from (select * from paged order by starts_at desc, id desc) p
                cross join lateral (select 1 from knot_findings f where f.visit_id = p.id limit 1) found
                order by p.starts_at desc, p.id desc
                limit 1
            ), shown as (
                select id from page union select id from first union select id from last
            ), known as (
                select k.*, last.recorded_at as last_at, last.visit_id as last_visit_id, last.tender_before, last.tender_after
                from knots k
                left join lateral (
                    select f.recorded_at, f.visit_id, f.tender_before, f.tender_after
                    from knot_findings f where f.knot_id = k.id order by f.recorded_at desc limit 1) last on true
                where k.client_id = {client}
            ), listed as (
                select id from known where id in (select f.knot_id from knot_findings f where f.visit_id in (select id from shown)) or id = {knot}::uuid
                union
                (select id from known order by last_at desc nulls last, number limit {mostKnots}::integer)
            ), treated as materialized (
                -- Chosen first: what became of the knot is looked for in these alone.
                select f.*
                from area_findings f
                join knots k on k.id = f.knot_id and k.client_id = {client}
                where f.technique is not null and ({knot}::uuid is null or f.knot_id = {knot})
                order by f.recorded_at desc
                limit {MostTreatments}
            )
            select jsonb_strip_nulls(jsonb_build_object(
                'visits', (
                    select jsonb_agg(to_jsonb(p) || jsonb_build_object('therapist', coalesce(s.signed_by_name, t.name)) order by p.starts_at desc, p.id desc)
                    from page p join therapists t on t.id = p.therapist_id left join visit_signatures s on s.visit_id = p.id),
                'first', (select to_jsonb(p) || jsonb_build_object('therapist', '') from first p),
                'last', (select to_jsonb(p) || jsonb_build_object('therapist', '') from last p),
                'count', (select count(*) from paged),
                'since', (select min(starts_at) from paged),
                'findings', (select jsonb_agg(to_jsonb(f)) from knot_findings f where f.visit_id in (select id from shown)),
                'areas', (
                    select jsonb_agg(to_jsonb(f) order by f.recorded_at, f.id) from area_findings f where f.visit_id in (select id from shown)),
                'home_answers', (
                    select jsonb_agg(to_jsonb(h) order by h.answered_at, h.id) from home_answers h where h.visit_id in (select id from shown)),
                'sheets', (
                    select jsonb_agg(jsonb_build_object(
                        'id', s.id,
                        'made_at', s.made_at,
                        'exercises', (select jsonb_agg(e->>'name') from jsonb_array_elements(s.content->'exercises') e),
                        'ticks', (
                            select jsonb_agg(jsonb_build_object('exercise', d.exercise, 'day', d.day)) from home_days d where d.sheet_id = s.id and d.is_done))
                        order by s.made_at desc)
                    from (select * from sheets where client_id = {client} order by made_at desc limit {MostSheets}) s),
                'knots', (
                    select jsonb_agg(jsonb_build_object(
                        'knot', to_jsonb(k),
                        'times', (select count(*) from knot_findings f where f.knot_id = k.id),
                        'last_at', (select a.starts_at from visits v join appointments a on a.id = v.appointment_id where v.id = k.last_visit_id),
                        'tender_before', k.tender_before,
                        'tender_after', k.tender_after) order by k.last_at desc nulls last, k.number)
                    from known k where k.id in (select id from listed)),
                'treatments', (
                    select jsonb_agg(to_jsonb(h))
                    from (
                        select f.knot_id, f.area, f.side, f.technique, f.verdict, f.tender_before, f.tender_after, f.seconds,
                            a.starts_at as visited_at,
                            finding.tender_before as knot_before,
                            coalesce(f.knot_pain_recheck, finding.tender_after, f.knot_pain_now) as knot_after,
                            again.eased_days, again.starts_at as found_again_at,
                            (select count(*) from area_findings o
                             where o.visit_id = f.visit_id and o.knot_id = f.knot_id and o.id <> f.id and o.technique is not null) as others
                        from treated f
                        join visits v on v.id = f.visit_id
                        join appointments a on a.id = v.appointment_id
                        left join knot_findings finding on finding.visit_id = f.visit_id and finding.knot_id = f.knot_id
                        left join lateral (
                            select n.eased_days, na.starts_at
                            from knot_findings n
                            join visits nv on nv.id = n.visit_id
                            join appointments na on na.id = nv.appointment_id
                            where n.knot_id = f.knot_id and n.recorded_at > f.recorded_at and n.visit_id <> f.visit_id
                            order by n.recorded_at
                            limit 1) again on true) h),
                'voided', (
                    select jsonb_agg(jsonb_build_object('starts_at', a.starts_at, 'by', v.voided_by_name, 'reason', v.reason,
                        'knots', v.content::jsonb->'locked'->'knots', 'areas', v.content::jsonb->'locked'->'areas',
                        'notes', (select jsonb_agg(n.value->>'text' order by n.key) from jsonb_each(v.content::jsonb->'locked'->'note') n where n.value ? 'text'))
                        order by v.voided_at desc)
                    from voided_visits v join appointments a on a.id = v.appointment_id where v.client_id = {client}),
                'alerts', (select jsonb_agg(to_jsonb(a) order by a.made_at, a.id) from client_alerts a where a.client_id = {client} and a.ended_at is null),
                'plans', (
                    select jsonb_agg(
                        jsonb_build_object(
                            'plan', to_jsonb(p) - 'starts_at',
                            'visit', (
                                select count(*)
                                from visits v
                                join appointments a on a.id = v.appointment_id
                                where v.client_id = {client} and a.starts_at > p.starts_at and (p.ended_at is null or a.starts_at < p.ended_at)),
                            'ratings', (
                                select jsonb_agg(jsonb_build_object('visit_id', g.visit_id, 'rating', g.rating, 'starts_at', a.starts_at) order by a.starts_at)
                                from goal_ratings g
                                join visits v on v.id = g.visit_id
                                join appointments a on a.id = v.appointment_id
                                where g.care_plan_id = p.id))
                        order by p.made_at desc)
                    from (
                        select c.*, made.starts_at
                        from care_plans c
                        join visits v on v.id = c.made_in
                        join appointments made on made.id = v.appointment_id
                        where c.client_id = {client}
                        order by c.made_at desc
                        limit {MostPlans}) p),
                'knot_count', (select count(*) from knots k where k.client_id = {client}),
                'factors', (
                    select jsonb_agg(jsonb_build_object('factor', to_jsonb(f), 'ticked_on', f.ticked_on, 'cleared_on', f.cleared_on))
                    from (
                        select f.*, a.starts_at as ticked_on, c.starts_at as cleared_on
                        from contributing_factors f
                        join visits v on v.id = f.ticked_in
                        join appointments a on a.id = v.appointment_id
                        left join visits cleared on cleared.id = f.cleared_in
                        left join appointments c on c.id = cleared.appointment_id
                        where f.client_id = {client}
                        order by f.cleared_at is not null, f.ticked_at desc, f.code
                        limit {MostFactors}) f)
            ))::text as "Value"
            """).SingleAsync(cancellationToken);
        return JsonSerializer.Deserialize<ClientChartRows>(json, ColumnJson.Options)!;
    }

    private async Task<IReadOnlyList<RedFlagNotice>> RedFlagsAsync(
        Id<Client> clientId, Actor actor, DateTimeOffset now, ClinicTime time, CancellationToken cancellationToken)
    {
        var checks = await db.RedFlagChecks.VisibleTo(db, actor)
            .Where(check => check.Appointment!.ClientId == clientId && check.Appointment.EndsAt > now)
            .OrderBy(check => check.Appointment!.StartsAt)
            .Select(check => new { Check = check, check.Appointment!.StartsAt })
            .ToListAsync(cancellationToken);
        return
        [
            .. checks
                .Select(found => (Notice: RedFlagNotice.Of(found.Check), Day: TimeWords.Day(time.DayOf(found.StartsAt))))
                .Where(found => found.Notice is not null)
                .Select(found => found.Notice! with { Title = $"{found.Notice.Title}: visit on {found.Day}" }),
        ];
    }
}
