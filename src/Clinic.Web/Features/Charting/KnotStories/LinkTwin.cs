using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Web.Features.Charting.Knots;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.KnotStories;

/// <summary>
/// The knot is on the other side too: links it with the client's knot in the same zone there, or marks one, and counts it as found in
/// this visit. Asked twice it changes nothing more.
/// </summary>
public sealed class LinkTwin(ClinicDbContext db)
{
    public async Task<Outcome<Knot>> ExecuteAsync(
        Id<Visit> visitId, Id<Knot> knotId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken.Refusal!;
        }

        // As for a new mark: no number is given twice.
        await db.Database.ExecuteSqlAsync($"select 1 from clients where id = {visit.ClientId.Value} for update", cancellationToken);
        var knots = await db.Knots.AsNoTracking().Where(knot => knot.ClientId == visit.ClientId).OrderByDescending(knot => knot.Number).ToListAsync(cancellationToken);
        if (knots.Find(knot => knot.Id == knotId) is not { } knot)
        {
            return new NotThere();
        }

        if (knot.BilateralWith is not null)
        {
            return knot;
        }

        var twin = knots.Find(other => other.Zone == knot.Zone && other.Side != knot.Side && other.Status != KnotStatus.NotAKnot && other.BilateralWith is null);
        if (twin is null)
        {
            twin = Mirrored(knot, visit, knots[0].Number + 1, actor, now);
            db.Knots.Add(twin);
        }

        if (!await db.KnotFindings.AnyAsync(finding => finding.VisitId == visitId && finding.KnotId == twin.Id, cancellationToken))
        {
            db.KnotFindings.Add(new KnotFinding { KnotId = twin.Id, VisitId = visitId, RecordedAt = now, RecordedBy = actor.UserId });
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var (one, other) in new[] { (knot.Id, twin.Id), (twin.Id, knot.Id) })
        {
            await db.Knots.Where(candidate => candidate.Id == one)
                .ExecuteUpdateAsync(update => update.SetProperty(candidate => candidate.BilateralWith, other), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return twin;
    }

    private static Knot Mirrored(Knot knot, Visit visit, int number, Actor actor, DateTimeOffset now)
    {
        var side = knot.Side == BodySide.Left ? BodySide.Right : BodySide.Left;
        var view = knot.View switch { BodyView.Left => BodyView.Right, BodyView.Right => BodyView.Left, _ => knot.View };
        var place = KnotPlace.At(knot.BodyBuild, view, 1 - knot.X, knot.Y) is { } mirrored && mirrored.Hit.Zone == knot.Zone && mirrored.Hit.Side == side
            ? mirrored
            : KnotPlace.InMiddleOf(knot.BodyBuild, knot.Zone, side);
        return new Knot
        {
            ClientId = visit.ClientId,
            FirstVisitId = visit.Id,
            Number = number,
            Zone = knot.Zone,
            Side = side,
            View = place.View,
            X = place.X,
            Y = place.Y,
            U = place.Hit.U,
            V = place.Hit.V,
            AtlasVersion = Atlas.Current.Version,
            BodyBuild = knot.BodyBuild,
            MarkedAt = now,
            MarkedBy = actor.UserId,
        };
    }
}
