using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Consents;

/// <summary>Records that the client agreed, who asked and when. A second time changes nothing: the first answer stands, until it is
/// taken back.</summary>
public sealed class RecordConsent(ClinicDbContext db)
{
    public async Task<Outcome<AreaConsent>> ExecuteAsync(
        Id<Visit> visitId, Id<Knot> knotId, AreaKey area, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is not { } visit)
        {
            return taken.Refusal!;
        }

        if (await db.FindKnotAsync(visit, knotId, cancellationToken) is null)
        {
            return new NotThere();
        }

        var level = Areas.Get(area.Area).Consent;
        if (level is ConsentLevel.None or ConsentLevel.General)
        {
            return new NoConsentNeeded();
        }

        var consent = await db.StandingConsentAsync(visitId, area, cancellationToken);
        if (consent is null)
        {
            consent = new AreaConsent
            {
                VisitId = visitId,
                Area = area.Area,
                Side = area.Side,
                Level = level,
                GivenAt = now,
                RecordedBy = actor.UserId,
                RecordedByName = actor.Name,
            };
            db.AreaConsents.Add(consent);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return consent;
    }
}
