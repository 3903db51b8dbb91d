using System.Text.Json;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Comparisons;

/// <summary>Reads two visits of a client in two statements.</summary>
public sealed class ReadComparison(ClinicDbContext db)
{
    /// <summary>Visits to choose from; older ones are reached from their own charts.</summary>
    private const int MostOffered = 100;

    /// <returns>Null when the actor may not open the client's chart, or a visit is not one of the client's.</returns>
    public Task<ComparisonPage?> ExecuteAsync(
        Id<Client> clientId, ComparisonQuery query, Actor actor, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.ReadNotedAsync(
            actor, Reading.OfClient("comparison", clientId), () => PageAsync(clientId, query, actor, now, cancellationToken), cancellationToken);

    private async Task<ComparisonPage?> PageAsync(
        Id<Client> clientId, ComparisonQuery query, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var client = await db.Clients.WithChartsVisibleTo(db, actor)
            .Where(client => client.Id == clientId)
            .Select(client => new
            {
                client.FirstName,
                client.LastName,
                client.BodyBuild,
                TimeZone = db.Practice.Select(practice => practice.TimeZone).OrderBy(zone => zone).First(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (client is null)
        {
            return null;
        }

        var rows = await RowsAsync(clientId, query, cancellationToken);
        var asked = new[] { query.One, query.Other }.OfType<Id<Visit>>();
        if (asked.Except(rows.Chosen.Select(visit => visit.Id)).Any())
        {
            return null;
        }

        return new ComparisonBuilder(
            clientId, new PersonName(client.FirstName, client.LastName).Full, client.BodyBuild, new ClinicTime(client.TimeZone), now, rows, query).Build();
    }

    private async Task<ComparisonRows> RowsAsync(Id<Client> clientId, ComparisonQuery query, CancellationToken cancellationToken)
    {
        var (client, one, other) = (clientId.Value, query.One?.Value, query.Other?.Value);
        var json = await db.Database.SqlQuery<string>(
            $"""
            with theirs as (
                select v.id, a.starts_at from visits v join appointments a on a.id = v.appointment_id where v.client_id = {client}
            ), chosen as (
                (select * from theirs where id = {one}::uuid or ({one}::uuid is null and id is distinct from {other}::uuid) order by starts_at, id limit 1)
                union
                (select * from theirs where id = {other}::uuid or ({other}::uuid is null and id is distinct from {one}::uuid)
                 order by starts_at desc, id desc limit 1)
            )
            select jsonb_strip_nulls(jsonb_build_object(
                'chosen', (select jsonb_agg(to_jsonb(c) order by c.starts_at, c.id) from chosen c),
                'offered', (
                    select jsonb_agg(to_jsonb(o) order by o.starts_at desc, o.id desc)
                    from (select * from theirs order by starts_at desc, id desc limit {MostOffered}) o),
                'findings', (select jsonb_agg(to_jsonb(f)) from knot_findings f where f.visit_id in (select id from chosen)),
                'areas', (
                    select jsonb_agg(to_jsonb(f) order by f.recorded_at, f.id) from area_findings f where f.visit_id in (select id from chosen)),
                'knots', (
                    select jsonb_agg(to_jsonb(k) order by k.number)
                    from knots k
                    where k.client_id = {client} and exists (
                        select 1 from knot_findings f where f.knot_id = k.id and f.visit_id in (select id from chosen)
                        union all
                        select 1 from area_findings f where f.knot_id = k.id and f.visit_id in (select id from chosen)))
            ))::text as "Value"
            """).SingleAsync(cancellationToken);
        return JsonSerializer.Deserialize<ComparisonRows>(json, ColumnJson.Options)!;
    }
}
