using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Practice;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Charting;

/// <summary>Who treated in a visit: the therapist it was booked with, and those who were added.</summary>
public static class TherapistsOfVisit
{
    /// <returns>The one it was booked with first, the others as they were added.</returns>
    public static async Task<IReadOnlyList<(Id<Therapist> Id, string Name)>> TherapistsOfAsync(
        this ClinicDbContext db, Id<Visit> visitId, CancellationToken cancellationToken)
    {
        var first = await db.Visits.Where(visit => visit.Id == visitId)
            .Select(visit => new { visit.Therapist!.Id, visit.Therapist.Name })
            .ToListAsync(cancellationToken);
        var others = await db.VisitTherapists.Where(second => second.VisitId == visitId)
            .OrderBy(second => second.AddedAt)
            .Join(db.Therapists, second => second.TherapistId, therapist => therapist.Id, (_, therapist) => new { therapist.Id, therapist.Name })
            .ToListAsync(cancellationToken);
        return [.. first.Concat(others).Select(therapist => (therapist.Id, therapist.Name))];
    }
}
