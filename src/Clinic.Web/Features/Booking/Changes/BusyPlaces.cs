using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Changes;

/// <summary>
/// Who and what is taken in a stretch of time. For staff, who may put a visit outside the hours and off the grid, but never where
/// somebody is already; and for whatever goes back to where it was.
/// </summary>
internal sealed class BusyPlaces(ClinicDbContext db)
{
    /// <summary>Longer than any visit blocks, so that the index on the start bounds the search on both sides.</summary>
    private static readonly TimeSpan LongestBlock = TimeSpan.FromDays(1);

    /// <summary>A room for a visit there.</summary>
    /// <param name="blocked">With the time before and after.</param>
    /// <param name="wished">The one room it must be; null for any that suits the service, <paramref name="present"/> first.</param>
    /// <returns>Whether the therapist is free and a room too, where one is needed; and which.</returns>
    public async Task<(bool IsFree, Id<TreatmentRoom>? Room)> FindAsync(
        Appointment visit, TimeSlot blocked, Id<Therapist> therapist, Id<TreatmentRoom>? wished, Id<TreatmentRoom>? present, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var busy = await BusyAsync(blocked, visit.Id, now, cancellationToken);
        if (busy.Any(row => row.TherapistId == therapist.Value))
        {
            return (false, null);
        }

        if (visit.Channel != Channel.InPerson)
        {
            return (true, null);
        }

        var taken = busy.Select(row => row.TreatmentRoomId).ToHashSet();
        if (wished is { } one)
        {
            return (!taken.Contains(one.Value), one);
        }

        var rooms = await RoomsAsync(visit.ServiceId, cancellationToken);
        if (present is { } here)
        {
            // Where it is already suits it, even when the service has been given other rooms since.
            rooms = [here, .. rooms.Where(room => room != here)];
        }

        var free = rooms.Where(room => !taken.Contains(room.Value)).Take(1).ToList();
        return free is [var room] ? (true, room) : (false, null);
    }

    private Task<List<Id<TreatmentRoom>>> RoomsAsync(Id<Service> service, CancellationToken cancellationToken) =>
        db.TreatmentRooms
            .Where(room => room.IsInUse
                && (!db.Services.Any(candidate => candidate.Id == service && candidate.Rooms.Any())
                    || db.Services.Any(candidate => candidate.Id == service && candidate.Rooms.Contains(room))))
            .OrderBy(room => room.DisplayOrder)
            .Select(room => room.Id)
            .ToListAsync(cancellationToken);

    private Task<List<BusyPlace>> BusyAsync(TimeSlot blocked, Id<Appointment> except, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var earliest = blocked.Start - LongestBlock;
        return db.Database.SqlQuery<BusyPlace>(
            $"""
            select therapist_id as "TherapistId", treatment_room_id as "TreatmentRoomId"
            from appointments
            where blocked_from > {earliest} and blocked_from < {blocked.End} and blocked_until > {blocked.Start} and id <> {except.Value}
                and status not in ('cancelled', 'declined', 'expired') and (status <> 'requested' or decide_by > {now})
            union all
            select therapist_id, treatment_room_id
            from slot_holds
            where blocked_from > {earliest} and blocked_from < {blocked.End} and blocked_until > {blocked.Start} and expires_at > {now}
            """).ToListAsync(cancellationToken);
    }

    private sealed record BusyPlace
    {
        public required Guid TherapistId { get; init; }

        public Guid? TreatmentRoomId { get; init; }
    }
}
