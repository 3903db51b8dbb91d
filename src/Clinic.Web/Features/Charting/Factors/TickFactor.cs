using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Factors;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Factors;

/// <summary>Ticks a factor for the client; from then on every visit shows it until it is cleared. A second tick changes nothing.</summary>
public sealed class TickFactor(ClinicDbContext db)
{
    public async Task<Outcome<Visit>> ExecuteAsync(Id<Visit> visitId, Factor factor, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken;
        }

        // Another visit of the same client may be open.
        await db.Database.ExecuteSqlAsync($"select 1 from clients where id = {visit.ClientId.Value} for update", cancellationToken);
        if (!await db.ContributingFactors.AnyAsync(
            ticked => ticked.ClientId == visit.ClientId && ticked.Code == factor.Code && ticked.ClearedAt == null, cancellationToken))
        {
            db.ContributingFactors.Add(new ContributingFactor
            {
                ClientId = visit.ClientId,
                Code = factor.Code,
                TickedIn = visitId,
                TickedAt = now,
                TickedBy = actor.UserId,
            });
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return visit;
    }
}
