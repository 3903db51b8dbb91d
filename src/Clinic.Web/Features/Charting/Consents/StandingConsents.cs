using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Consents;

/// <summary>The consent of a visit for an area that has not been taken back.</summary>
public static class StandingConsents
{
    public static Task<AreaConsent?> StandingConsentAsync(
        this ClinicDbContext db, Id<Visit> visitId, AreaKey area, CancellationToken cancellationToken) =>
        db.AreaConsents.SingleOrDefaultAsync(
            consent => consent.VisitId == visitId && consent.Area == area.Area && consent.Side == area.Side && consent.WithdrawnAt == null,
            cancellationToken);
}
