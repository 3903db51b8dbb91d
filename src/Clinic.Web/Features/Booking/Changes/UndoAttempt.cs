using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Messages;
using Clinic.Domain.Time;
using Clinic.Web.Features.Messages;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Changes;

/// <summary>One try at taking back a change, in one transaction that holds the days the visit leaves and those it goes back to.</summary>
internal sealed class UndoAttempt(
    ClinicDbContext db,
    VisitsToChange visits,
    BusyPlaces places,
    SettleVisit settle,
    QueueMessage queueMessage)
{
    /// <returns>Null when another way into the calendar was quicker; then a new try sees what it did.</returns>
    public async Task<Outcome<ChangedVisit>?> TryAsync(Guid id, Actor? by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = await db.VisitChanges.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (before is null)
        {
            return new AppointmentNotThere();
        }

        TimeSlot? backTo = before.Kind == VisitChangeKind.Moved
            ? new TimeSlot(before.FromStartsAt!.Value, before.FromEndsAt!.Value)
            : null;
        return await visits.ChangeAsync(
            before.AppointmentId,
            by,
            seen => (backTo?.Widen(seen.Prep, seen.Recovery), null),
            (seen, visit) => UndoAsync(id, seen, visit, backTo, by, now, cancellationToken),
            cancellationToken);
    }

    private async Task<Outcome<ChangedVisit>?> UndoAsync(
        Guid id, SeenVisit seen, Appointment visit, TimeSlot? backTo, Actor? by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var change = await db.VisitChanges.SingleAsync(candidate => candidate.Id == id, cancellationToken);
        if (change.UndoneAt == now)
        {
            // This very request did it, and its answer was lost with the connection.
            return seen.Changed(visit, id);
        }

        var last = await visits.LastChangeAsync(visit.Id, cancellationToken);
        if (last?.Id != id || !MayUndo(change, seen, by, now))
        {
            return new UndoOver();
        }

        return await TakeBackAsync(change, seen, visit, backTo, now, cancellationToken);
    }

    private static bool MayUndo(VisitChange change, SeenVisit seen, Actor? by, DateTimeOffset now)
    {
        var isRecent = now < change.ChangedAt + seen.UndoWindow;
        if (by is null)
        {
            return isRecent && change.ChangedBy is null
                && change.Kind is VisitChangeKind.Booked or VisitChangeKind.Requested or VisitChangeKind.Moved or VisitChangeKind.Cancelled;
        }

        var today = seen.Time.DayOf(now);
        var isOfToday = seen.Time.DayOf(seen.StartsAt) == today
            || (change.FromStartsAt is { } start && seen.Time.DayOf(start) == today);
        return (isRecent || isOfToday)
            && !seen.IsCharted
            && change.Kind is not (VisitChangeKind.Accepted or VisitChangeKind.Declined or VisitChangeKind.Expired or VisitChangeKind.WallTimeKept);
    }

    private async Task<Outcome<ChangedVisit>?> TakeBackAsync(
        VisitChange change, SeenVisit seen, Appointment visit, TimeSlot? backTo, DateTimeOffset now, CancellationToken cancellationToken)
    {
        MessageKind? news = null;
        switch (change.Kind)
        {
            case VisitChangeKind.Booked or VisitChangeKind.Requested:
                visit.Status = AppointmentStatus.Cancelled;
                news = MessageKind.Cancellation;
                break;
            case VisitChangeKind.Moved:
                visit.Place(seen.Time, backTo!.Value, seen.Prep, seen.Recovery, change.FromTherapistId!.Value, change.FromTreatmentRoomId);
                news = MessageKind.Change;
                break;
            default:
                news = change.Kind == VisitChangeKind.Cancelled ? MessageKind.Change : null;
                visit.Status = change.FromStatus!.Value;
                break;
        }

        if (visit.Status != AppointmentStatus.Cancelled)
        {
            var (isFree, room) = await places.FindAsync(
                visit, new TimeSlot(visit.BlockedFrom, visit.BlockedUntil), visit.TherapistId, null, visit.TreatmentRoomId, now, cancellationToken);
            if (!isFree)
            {
                return await settle.TakenAsync(seen, visit, visit.StartsAt, visit.TherapistId, now, cancellationToken);
            }

            visit.TreatmentRoomId = room;
        }

        change.UndoneAt = now;
        if (news is not null)
        {
            visit.Sequence++;
        }

        return await settle.ExecuteAsync(
            seen, visit, change.Id, () => SayAsync(change, seen, visit, news, now, cancellationToken), now, cancellationToken);
    }

    /// <summary>Whatever was not said yet stays unsaid; whatever was is put right.</summary>
    private async Task SayAsync(
        VisitChange change, SeenVisit seen, Appointment visit, MessageKind? news, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (news is not { } kind)
        {
            return;
        }

        var isUnsaid = change.Kind == VisitChangeKind.Booked && visit.SeriesId is { } series
            // It is of the other visits too, so it is not withdrawn.
            ? await queueMessage.IsSeriesUnsaidAsync(series, cancellationToken)
            : await queueMessage.WithdrawAsync(KeyOfSaid(change, visit), cancellationToken);
        if (!isUnsaid && seen.HasEmail && change.FromStatus != AppointmentStatus.Requested)
        {
            await queueMessage.OfUndoneChangeAsync(kind, visit.Id, change.Id, now, cancellationToken);
        }
    }

    private static string KeyOfSaid(VisitChange change, Appointment visit) => change.Kind switch
    {
        VisitChangeKind.Booked => OutboxMessage.KeyOf(MessageKind.Confirmation, visit.Id),
        VisitChangeKind.Requested => OutboxMessage.KeyOf(MessageKind.RequestReceived, visit.Id),
        VisitChangeKind.Moved => OutboxMessage.KeyOf(MessageKind.Change, change.Id),
        _ => OutboxMessage.KeyOf(MessageKind.Cancellation, change.Id),
    };
}
