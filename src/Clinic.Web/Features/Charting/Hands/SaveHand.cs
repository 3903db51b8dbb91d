using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Hands;

/// <summary>Keeps which hand a client uses most: knots are more often on that side.</summary>
public sealed class SaveHand(ClinicDbContext db)
{
    public async Task<Outcome<Visit>> ExecuteAsync(Id<Visit> visitId, Handedness hand, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken;
        }

        await db.Clients.Where(client => client.Id == visit.ClientId)
            .ExecuteUpdateAsync(update => update.SetProperty(client => client.Handedness, hand), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return visit;
    }
}
