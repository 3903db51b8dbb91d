using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Availability;

/// <summary>Finds the visits to come that a change of the hours touches. They stay booked; somebody calls the clients.</summary>
public sealed class AffectedVisits(ClinicDbContext db)
{
    /// <param name="therapist">Null for everybody's.</param>
    /// <param name="why">What is in the way of a visit; null for one that is touched by nothing.</param>
    /// <returns>By start; only those that the actor may see.</returns>
    public async Task<IReadOnlyList<AffectedVisit>> FindAsync(
        Actor actor, ClinicTime time, Id<Therapist>? therapist, DateTimeOffset now, Func<TimeSlot, string?> why, CancellationToken cancellationToken)
    {
        var visits = await db.Appointments.VisibleTo(actor).Standing()
            .Where(visit => visit.StartsAt > now && (therapist == null || visit.TherapistId == therapist))
            .OrderBy(visit => visit.StartsAt)
            .Select(visit => new
            {
                visit.StartsAt,
                visit.EndsAt,
                visit.Client!.FirstName,
                visit.Client.LastName,
                Phone = visit.Phone ?? visit.Client.Phone,
                ServiceName = visit.Service!.Name,
                TherapistName = visit.Therapist!.Name,
            })
            .ToListAsync(cancellationToken);
        return [.. visits
            .Select(visit => (Visit: visit, Slot: new TimeSlot(visit.StartsAt, visit.EndsAt)))
            .Select(found => (found.Visit, found.Slot, Why: why(found.Slot)))
            .Where(found => found.Why is not null)
            .Select(found => new AffectedVisit(
                found.Slot,
                time.ToWall(found.Slot.Start),
                new PersonName(found.Visit.FirstName, found.Visit.LastName).Full,
                found.Visit.Phone,
                found.Visit.ServiceName,
                found.Visit.TherapistName,
                found.Why!))];
    }
}
