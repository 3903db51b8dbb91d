using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Builds;

/// <summary>Keeps which body is drawn for a client. Marks stay in their zones.</summary>
public sealed class SaveBuild(ClinicDbContext db)
{
    public async Task<Outcome<Visit>> ExecuteAsync(Id<Visit> visitId, BodyBuild build, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken;
        }

        await db.Clients.Where(client => client.Id == visit.ClientId)
            .ExecuteUpdateAsync(update => update.SetProperty(client => client.BodyBuild, build), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return visit;
    }
}
