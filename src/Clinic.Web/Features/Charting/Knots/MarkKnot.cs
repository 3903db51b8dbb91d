using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>Marks a new knot of the client, found in this visit. Nothing is said about it yet but its place. The same id again is the same knot.</summary>
public sealed class MarkKnot(ClinicDbContext db)
{
    public async Task<Outcome<Knot>> ExecuteAsync(
        Id<Visit> visitId, Id<Knot>? id, Guid? clientMark, KnotPlace place, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken.Refusal!;
        }

        if (id is { } made && await db.Knots.AsNoTracking().SingleOrDefaultAsync(knot => knot.Id == made, cancellationToken) is { } marked)
        {
            return marked.ClientId == visit.ClientId ? marked : new NotThere();
        }

        // Another visit of the same client may be open: its marks wait here, so that no number is given twice.
        await db.Database.ExecuteSqlAsync($"select 1 from clients where id = {visit.ClientId.Value} for update", cancellationToken);
        var last = await db.Knots.Where(knot => knot.ClientId == visit.ClientId).MaxAsync(knot => (int?)knot.Number, cancellationToken);
        var knot = new Knot
        {
            Id = id ?? Id<Knot>.New(),
            ClientId = visit.ClientId,
            FirstVisitId = visit.Id,
            Number = (last ?? 0) + 1,
            Zone = place.Hit.Zone,
            Side = place.Hit.Side,
            View = place.View,
            X = place.X,
            Y = place.Y,
            U = place.Hit.U,
            V = place.Hit.V,
            AtlasVersion = Atlas.Current.Version,
            BodyBuild = place.Build,
            MarkedAt = now,
            MarkedBy = actor.UserId,
        };
        db.Knots.Add(knot);
        db.KnotFindings.Add(new KnotFinding { KnotId = knot.Id, VisitId = visit.Id, RecordedAt = now, RecordedBy = actor.UserId });
        await db.SaveChangesAsync(cancellationToken);
        if (clientMark is { } accepted)
        {
            await db.ClientMarks
                .Where(mark => mark.Id == accepted && mark.AppointmentId == visit.AppointmentId)
                .ExecuteUpdateAsync(mark => mark.SetProperty(made => made.KnotId, knot.Id), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return knot;
    }
}
