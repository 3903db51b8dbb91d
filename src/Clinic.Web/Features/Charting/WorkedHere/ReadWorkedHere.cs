using System.Text.Json;
using Clinic.Data;
using Clinic.Domain.Charting.OverTime;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.WorkedHere;

/// <summary>
/// Adds up the finished visits of all charts, whoever may open them, and gives back only what rests on enough visits of enough clients.
/// The knot's change counts where one area alone was worked on for it, as on a client's own page.
/// </summary>
public sealed class ReadWorkedHere(ClinicDbContext db)
{
    public async Task<IReadOnlyList<PooledWork>> ExecuteAsync(CancellationToken cancellationToken)
    {
        string[] zones = [.. KnotPart.ByZone.Keys];
        string[] parts = [.. KnotPart.ByZone.Values];
        var json = await db.Database.SqlQuery<string>(
            $"""
            with treated as (
                select k.client_id, f.visit_id, p.part, f.area,
                    case when not exists (
                        select 1 from area_findings o
                        where o.visit_id = f.visit_id and o.knot_id = f.knot_id and o.id <> f.id and o.technique is not null)
                    then finding.tender_before - coalesce(f.knot_pain_recheck, finding.tender_after, f.knot_pain_now) end as fell,
                    case when f.verdict <> 'not_known_yet' then f.verdict in ('the_answer', 'helped') end as helped
                from area_findings f
                join visits v on v.id = f.visit_id and v.finished_at is not null
                join knots k on k.id = f.knot_id
                join unnest({zones}, {parts}) as p (zone, part) on p.zone = k.zone
                left join knot_findings finding on finding.visit_id = f.visit_id and finding.knot_id = f.knot_id
                where f.technique is not null
            ), of_visit as (
                select client_id, part, area, avg(fell) as fell, bool_or(helped) as helped
                from treated
                group by client_id, part, area, visit_id
                having count(fell) + count(helped) > 0
            ), of_client as (
                select part, area, count(*) as visits, count(fell) as changed, sum(fell) as fell, count(helped) as judged,
                    count(*) filter (where helped) as helped
                from of_visit
                group by client_id, part, area
            ), pooled as (
                select part, area,
                    jsonb_build_object('visits', sum(visits), 'clients', count(*), 'most_of_one_client', max(visits)) as all,
                    jsonb_build_object('visits', sum(changed), 'clients', count(*) filter (where changed > 0), 'most_of_one_client', max(changed)) as changed,
                    coalesce(sum(fell), 0) as change_sum,
                    jsonb_build_object('visits', sum(judged), 'clients', count(*) filter (where judged > 0), 'most_of_one_client', max(judged)) as judged,
                    sum(helped) as helped
                from of_client
                group by part, area
                having sum(visits) >= {Sample.LeastVisits}
            )
            select coalesce(jsonb_agg(to_jsonb(p)), '[]')::text as "Value" from pooled p
            """).SingleAsync(cancellationToken);
        return
        [
            .. JsonSerializer.Deserialize<List<PooledWork>>(json, ColumnJson.Options)!
                .Where(work => work.AtLeastVisits > 0)
                .OrderBy(work => work.Part, StringComparer.Ordinal)
                .ThenByDescending(work => work.HelpedOfTen ?? -1)
                .ThenByDescending(work => work.Change ?? double.MinValue)
                .ThenBy(work => work.Area, StringComparer.Ordinal),
        ];
    }
}
