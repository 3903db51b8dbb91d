using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Messages;
using Clinic.Domain.Time;
using Clinic.Web.Features.Booking.Changes;
using Clinic.Web.Features.Messages;

namespace Clinic.Web.Features.Booking.WallTimes;

/// <summary>One try at putting a visit to the moment at which the wall shows its time now, behind the same locks and guards as any move.</summary>
internal sealed class WallTimeAttempt(ClinicDbContext db, VisitsToChange visits, BusyPlaces places, SettleVisit settle, QueueMessage queueMessage)
{
    /// <param name="start">The moment it goes to.</param>
    /// <returns>Null when another way into the calendar was quicker; then a new try sees what it did.</returns>
    public Task<Outcome<ChangedVisit>?> TryAsync(Id<Appointment> id, DateTimeOffset start, DateTimeOffset now, CancellationToken cancellationToken)
    {
        TimeSlot Slot(SeenVisit seen) => new(start, start + (seen.EndsAt - seen.StartsAt));
        return visits.ChangeAsync(
            id,
            by: null,
            seen => (Slot(seen).Widen(seen.Prep, seen.Recovery), null),
            (seen, visit) => KeepAsync(seen, visit, Slot(seen), now, cancellationToken),
            cancellationToken);
    }

    private async Task<Outcome<ChangedVisit>?> KeepAsync(
        SeenVisit seen, Appointment visit, TimeSlot slot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var time = new ClinicTime(visit.WallZone!);
        if (visit.Status is not (AppointmentStatus.Booked or AppointmentStatus.Requested) || time.ToWall(slot.Start).DateTime != visit.WallStart)
        {
            // It was cancelled meanwhile, or moved.
            return seen.Changed(visit, last: null);
        }

        var (isFree, room) = await places.FindAsync(
            visit, slot.Widen(seen.Prep, seen.Recovery), visit.TherapistId, wished: null, visit.TreatmentRoomId, now, cancellationToken);
        if (!isFree)
        {
            return new SlotTaken([]);
        }

        var change = VisitsToChange.Record(visit, VisitChangeKind.WallTimeKept, now, by: null);
        db.VisitChanges.Add(change);
        visit.Place(time, slot, seen.Prep, seen.Recovery, visit.TherapistId, room);
        visit.Sequence++;
        return await settle.ExecuteAsync(
            seen,
            visit,
            change.Id,
            () => seen.HasEmail && visit.Status == AppointmentStatus.Booked
                ? queueMessage.OfChangeAsync(MessageKind.Change, visit.Id, change.Id, now, cancellationToken)
                : Task.CompletedTask,
            now,
            cancellationToken);
    }
}
