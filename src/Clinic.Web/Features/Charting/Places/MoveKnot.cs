using Clinic.Data;
using Clinic.Data.Charting;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Charting.Knots;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Web.Features.Charting.Places;

/// <summary>
/// Corrects where a knot is, in any open visit of its client. What was found about it stays, and so does the visit it was first marked in.
/// </summary>
public sealed class MoveKnot(ClinicDbContext db)
{
    /// <param name="from">Where the page showed it, as <see cref="KnotPlace.Words(Knot)"/>: moved meanwhile, it stays where somebody else put it.</param>
    public async Task<Outcome<Knot>> ExecuteAsync(
        Id<Visit> visitId, Id<Knot> knotId, string? from, KnotPlace place, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken.Refusal!;
        }

        // Another open visit of the same client may move it too.
        await db.Database.ExecuteSqlAsync($"select 1 from knots where id = {knotId.Value} for update", cancellationToken);
        if (await db.FindKnotAsync(visit, knotId, cancellationToken) is not { } knot)
        {
            return new NotThere();
        }

        // Sent twice, it is there already.
        if (KnotPlace.Words(knot) == place.Words())
        {
            return knot;
        }

        if (KnotPlace.Words(knot) != from)
        {
            return new ChangedMeanwhile();
        }

        // Its place is that of every visit that was signed with it, and the database holds it there.
        try
        {
            await db.Knots.Where(mark => mark.Id == knotId).ExecuteUpdateAsync(
                mark => mark
                    .SetProperty(moved => moved.Zone, place.Hit.Zone)
                    .SetProperty(moved => moved.Side, place.Hit.Side)
                    .SetProperty(moved => moved.View, place.View)
                    .SetProperty(moved => moved.X, place.X)
                    .SetProperty(moved => moved.Y, place.Y)
                    .SetProperty(moved => moved.U, place.Hit.U)
                    .SetProperty(moved => moved.V, place.Hit.V)
                    .SetProperty(moved => moved.AtlasVersion, Atlas.Current.Version)
                    .SetProperty(moved => moved.BodyBuild, place.Build),
                cancellationToken);
        }
        catch (PostgresException signed) when (signed.IsOfSignedVisit())
        {
            return new KnotSigned();
        }

        await transaction.CommitAsync(cancellationToken);
        return knot;
    }
}
