using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.KnotStories;

/// <summary>Two knots that were linked are no pair after all. Both stay.</summary>
public sealed class PartTwins(ClinicDbContext db)
{
    public async Task<Outcome<Visit>> ExecuteAsync(Id<Visit> visitId, Id<Knot> knotId, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken;
        }

        if (await db.FindKnotAsync(visit, knotId, cancellationToken) is null)
        {
            return new NotThere();
        }

        await db.Knots.Where(knot => knot.ClientId == visit.ClientId && (knot.Id == knotId || knot.BilateralWith == knotId))
            .ExecuteUpdateAsync(update => update.SetProperty(knot => knot.BilateralWith, (Id<Knot>?)null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return visit;
    }
}
