using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Messages;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Messages;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Changes;

/// <summary>One try at moving a visit, in one transaction that holds the days it leaves and those it goes to.</summary>
internal sealed class MoveAttempt(
    ClinicDbContext db,
    VisitsToChange visits,
    AvailabilityQuery availability,
    BusyPlaces places,
    SettleVisit settle,
    QueueMessage queueMessage)
{
    private static readonly TimeSpan ShortestVisit = TimeSpan.FromMinutes(5);

    /// <summary>As the database has it (ck_appointments_length).</summary>
    private static readonly TimeSpan LongestBlock = TimeSpan.FromHours(12);

    /// <summary>How far staff may look ahead; beyond is a slip of the keyboard.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(731);

    /// <returns>Null when another way into the calendar was quicker; then a new try sees what it did.</returns>
    public Task<Outcome<ChangedVisit>?> TryAsync(VisitMove move, Actor? by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        TimeSlot Slot(SeenVisit seen) => new(move.Start, move.Start + (move.Length ?? seen.EndsAt - seen.StartsAt));
        return visits.ChangeAsync(
            move.Visit,
            by,
            seen => IsOutOfReach(move, seen, by, now) ? (null, new NotOffered()) : (Slot(seen).Widen(seen.Prep, seen.Recovery), null),
            (seen, visit) => MoveAsync(move, seen, visit, Slot(seen), by, now, cancellationToken),
            cancellationToken);
    }

    private async Task<Outcome<ChangedVisit>?> MoveAsync(
        VisitMove move, SeenVisit seen, Appointment visit, TimeSlot slot, Actor? by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var offer = await availability.FindOfferAsync(seen.ServiceSlug, cancellationToken);
        if (await FindTherapistAsync(move, seen, offer, by, cancellationToken) is not { } therapist)
        {
            return new UnknownTherapist();
        }

        if (visit.Slot == slot && visit.TherapistId == therapist && (move.Room is null || move.Room == visit.TreatmentRoomId))
        {
            // Sent twice, or let go where it was picked up.
            return seen.Changed(visit, await visits.LastChangeAsync(visit.Id, cancellationToken));
        }

        if (WrongFor(move, seen, visit, by, now) is { } wrong)
        {
            return wrong;
        }

        return by is null
            ? await MoveToOfferedAsync(seen, visit, slot, therapist, offer, now, cancellationToken)
            : await MoveToFreeAsync(move, seen, visit, slot, therapist, by, now, cancellationToken);
    }

    /// <summary>What no calendar has, checked before a day of it is locked.</summary>
    private static bool IsOutOfReach(VisitMove move, SeenVisit seen, Actor? by, DateTimeOffset now)
    {
        var length = move.Length ?? seen.EndsAt - seen.StartsAt;
        return (by is null && (move.Length is not null || move.Room is not null))
            || length < ShortestVisit
            || length > LongestBlock - seen.Prep - seen.Recovery
            || move.Start > now + Reach
            // Staff may note down that it began earlier than planned, but not yesterday.
            || move.Start < (by is null ? now : seen.Time.Day(seen.Time.DayOf(now)).Start);
    }

    private static Refusal? WrongFor(VisitMove move, SeenVisit seen, Appointment visit, Actor? by, DateTimeOffset now)
    {
        if (by is null ? visit.Status != AppointmentStatus.Booked || visit.StartsAt <= now : !IsMovable(visit, seen, now))
        {
            return new VisitOver(visit.Status);
        }

        if (move.SeenSequence is { } sequence && sequence != visit.Sequence)
        {
            return new AppointmentChanged();
        }

        return by is null && now > visit.StartsAt - seen.MoveCutoff ? new TooLate(seen.MoveCutoff) : null;
    }

    private static bool IsMovable(Appointment visit, SeenVisit seen, DateTimeOffset now) =>
        visit.Status is AppointmentStatus.Booked or AppointmentStatus.Requested or AppointmentStatus.Arrived
        && !seen.IsCharted
        && visit.EndsAt > seen.Time.Day(seen.Time.DayOf(now)).Start;

    /// <returns>Null when there is no such therapist, or she does not give this service.</returns>
    private async Task<Id<Therapist>?> FindTherapistAsync(
        VisitMove move, SeenVisit seen, ServiceOffer? offer, Actor? by, CancellationToken cancellationToken)
    {
        if (move.Therapist is null || move.Therapist == seen.TherapistSlug)
        {
            return seen.TherapistId;
        }

        // A therapist sees her own calendar only: she gives a visit away through the desk.
        if (by is not null && !by.Is(Role.Desk) && !by.Is(Role.Owner))
        {
            return null;
        }

        if (offer is not null)
        {
            return offer.TherapistNamed(move.Therapist)?.Id;
        }

        // A service that is not given to new bookings any more may still be in the calendar.
        return by is null
            ? null
            : await db.Therapists
                .Where(therapist => therapist.Slug == move.Therapist && therapist.IsActive && therapist.Services.Any(service => service.Id == seen.ServiceId))
                .Select(therapist => (Id<Therapist>?)therapist.Id)
                .SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<Outcome<ChangedVisit>?> MoveToOfferedAsync(
        SeenVisit seen, Appointment visit, TimeSlot slot, Id<Therapist> therapist, ServiceOffer? offer, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        // A visit that staff made longer or shorter goes to no time that is offered for the service.
        if (offer is null || !offer.Channels.Contains(visit.Channel) || slot.Length != offer.Length)
        {
            return new NotOffered();
        }

        var (facts, open) = await availability.OpenAsync(
            offer, visit.Channel, therapist, offer.Time.DayOf(slot.Start), 1, now, cancellationToken, moving: visit.Id);
        if (open.Any(candidate => candidate.Visit == slot))
        {
            var (isFree, room) = await places.FindAsync(
                visit, slot.Widen(seen.Prep, seen.Recovery), therapist, null, visit.TreatmentRoomId, now, cancellationToken);
            return isFree ? await SaveAsync(seen, visit, slot, therapist, room, by: null, now, cancellationToken) : null;
        }

        return OpenSlots.For(facts.WithNothingBooked(), offer.Time.DayOf(slot.Start), 1, now).Any(candidate => candidate.Visit == slot)
            ? await settle.TakenAsync(seen, visit, slot.Start, therapist, now, cancellationToken)
            : new NotOffered();
    }

    private async Task<Outcome<ChangedVisit>?> MoveToFreeAsync(
        VisitMove move, SeenVisit seen, Appointment visit, TimeSlot slot, Id<Therapist> therapist, Actor by, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (move.Room is { } wished && !await db.TreatmentRooms.AnyAsync(room => room.Id == wished && room.IsInUse, cancellationToken))
        {
            return new UnknownRoom();
        }

        var (isFree, place) = await places.FindAsync(
            visit, slot.Widen(seen.Prep, seen.Recovery), therapist, move.Room, visit.TreatmentRoomId, now, cancellationToken);
        return isFree
            ? await SaveAsync(seen, visit, slot, therapist, place, by, now, cancellationToken)
            : await settle.TakenAsync(seen, visit, slot.Start, therapist, now, cancellationToken);
    }

    private Task<Outcome<ChangedVisit>> SaveAsync(
        SeenVisit seen, Appointment visit, TimeSlot slot, Id<Therapist> therapist, Id<TreatmentRoom>? room, Actor? by, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var change = VisitsToChange.Record(visit, VisitChangeKind.Moved, now, by, cutoff: seen.MoveCutoff);
        // Another room alone is news to nobody's calendar.
        var isNews = visit.Slot != slot || visit.TherapistId != therapist;
        db.VisitChanges.Add(change);
        visit.Place(seen.Time, slot, seen.Prep, seen.Recovery, therapist, room);
        if (isNews)
        {
            visit.Sequence++;
        }

        return settle.ExecuteAsync(
            seen,
            visit,
            change.Id,
            () => isNews && seen.HasEmail && visit.Status != AppointmentStatus.Requested
                ? queueMessage.OfChangeAsync(MessageKind.Change, visit.Id, change.Id, now, cancellationToken)
                : Task.CompletedTask,
            now,
            cancellationToken);
    }
}
