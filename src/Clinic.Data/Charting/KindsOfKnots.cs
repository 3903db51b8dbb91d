using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Charting;

/// <summary>The kind a therapist last settled on: what this visit says, else the visit before.</summary>
public static class KindsOfKnots
{
    public static async Task<KnotKind> KindOfAsync(this ClinicDbContext db, Id<Knot> knotId, Id<Visit> visitId, CancellationToken cancellationToken) =>
        await db.KnotFindings
            .Where(finding => finding.KnotId == knotId)
            .Where(finding => db.Visits.Any(visit => visit.Id == finding.VisitId
                && visit.Appointment!.StartsAt <= db.Visits.Where(asked => asked.Id == visitId).Select(asked => asked.Appointment!.StartsAt).First()))
            .OrderByDescending(finding => finding.VisitId == visitId)
            .ThenByDescending(finding => finding.RecordedAt)
            .Select(finding => (KnotKind?)finding.Kind)
            .FirstOrDefaultAsync(cancellationToken) ?? KnotKind.Unsure;
}
