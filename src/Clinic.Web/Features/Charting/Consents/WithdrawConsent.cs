using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Consents;

/// <summary>
/// Records that the client took her yes back. From then on nothing is saved for the area; what was written stays. A second time changes
/// nothing.
/// </summary>
public sealed class WithdrawConsent(ClinicDbContext db)
{
    public async Task<Outcome<Visit>> ExecuteAsync(Id<Visit> visitId, AreaKey area, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken;
        }

        if (await db.StandingConsentAsync(visitId, area, cancellationToken) is { } consent)
        {
            consent.WithdrawnAt = now;
            consent.WithdrawnBy = actor.UserId;
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return visit;
    }
}
