using System.Text.Json;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Bodies;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting.Words;
using Clinic.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.HeatMaps;

/// <summary>Counts a client's knots by zone, and the areas that were the answer, in two statements.</summary>
public sealed class ReadHeatMap(ClinicDbContext db)
{
    /// <returns>Null when the actor may not open the client's chart.</returns>
    public Task<HeatMapPage?> ExecuteAsync(Id<Client> clientId, Actor actor, CancellationToken cancellationToken) =>
        db.ReadNotedAsync(actor, Reading.OfClient("heat_map", clientId), () => PageAsync(clientId, actor, cancellationToken), cancellationToken);

    private async Task<HeatMapPage?> PageAsync(Id<Client> clientId, Actor actor, CancellationToken cancellationToken)
    {
        var client = await db.Clients.WithChartsVisibleTo(db, actor)
            .Where(client => client.Id == clientId)
            .Select(client => new { client.FirstName, client.LastName, client.BodyBuild })
            .SingleOrDefaultAsync(cancellationToken);
        if (client is null)
        {
            return null;
        }

        var counts = await CountAsync(clientId, cancellationToken);
        return new HeatMapPage(
            clientId,
            new PersonName(client.FirstName, client.LastName).Full,
            counts.Visits,
            new HeatMap(client.BodyBuild, [.. counts.Knots
                .Where(place => Atlas.Current.Zones.Any(zone => zone.Id == place.Place))
                .Select(place => new HeatLine(new HeatSpot([place.Place], place.Side, place.Count), PlaceName.Of(place.Place, place.Side)))]),
            new HeatMap(client.BodyBuild, [.. counts.Answers
                .Where(place => Areas.TryGet(place.Place, out var area) && !area.IsExerciseTarget)
                .Select(place => new HeatLine(
                    new HeatSpot(Areas.Get(place.Place).Zones, place.Side, place.Count), StaffTitles.Of(place.Place, place.Side), place.Of))]));
    }

    private async Task<HeatCounts> CountAsync(Id<Client> clientId, CancellationToken cancellationToken)
    {
        var client = clientId.Value;
        var json = await db.Database.SqlQuery<string>(
            $"""
            select jsonb_strip_nulls(jsonb_build_object(
                'visits', (select count(*) from visits where client_id = {client}),
                'knots', (
                    select jsonb_agg(to_jsonb(p) order by p.count desc, p.place, p.side)
                    from (
                        select k.zone as place, k.side, count(distinct f.visit_id) as count
                        from knots k
                        join knot_findings f on f.knot_id = k.id
                        where k.client_id = {client} and k.status <> 'not_a_knot'
                        group by k.zone, k.side) p),
                'answers', (
                    select jsonb_agg(to_jsonb(p) order by p.count desc, p.place, p.side)
                    from (
                        select f.area as place, f.side, count(distinct f.visit_id) as of,
                            count(distinct f.visit_id) filter (where f.verdict = 'the_answer') as count
                        from knots k
                        join area_findings f on f.knot_id = k.id
                        where k.client_id = {client} and f.technique is not null
                        group by f.area, f.side
                        having bool_or(f.verdict = 'the_answer')) p)
            ))::text as "Value"
            """).SingleAsync(cancellationToken);
        return JsonSerializer.Deserialize<HeatCounts>(json, ColumnJson.Options)!;
    }

    private sealed record HeatCounts
    {
        public int Visits { get; init; }

        public IReadOnlyList<Counted> Knots { get; init; } = [];

        public IReadOnlyList<Counted> Answers { get; init; } = [];

        internal sealed record Counted(string Place, AreaSide Side, int Count, int? Of);
    }
}
