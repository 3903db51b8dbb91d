using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Messages;
using Clinic.Web.Features.Messages;

namespace Clinic.Web.Features.Booking.Changes;

/// <summary>One try at cancelling a visit, in one transaction that holds its days.</summary>
internal sealed class CancelAttempt(ClinicDbContext db, VisitsToChange visits, QueueMessage queueMessage, OutboxBell outbox)
{
    /// <returns>Null when another way into the calendar was quicker; then a new try sees what it did.</returns>
    public Task<Outcome<ChangedVisit>?> TryAsync(
        Id<Appointment> id, string? reason, Actor? by, int? seenSequence, DateTimeOffset now, CancellationToken cancellationToken) =>
        visits.ChangeAsync(
            id, by, goesTo: null, (seen, visit) => CancelAsync(seen, visit, reason, by, seenSequence, now, cancellationToken), cancellationToken);

    private async Task<Outcome<ChangedVisit>?> CancelAsync(
        SeenVisit seen, Appointment visit, string? reason, Actor? by, int? seenSequence, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (visit.Status == AppointmentStatus.Cancelled)
        {
            return seen.Changed(visit, await visits.LastChangeAsync(visit.Id, cancellationToken));
        }

        if (WrongFor(seen, visit, by, seenSequence, now) is { } wrong)
        {
            return wrong;
        }

        var change = VisitsToChange.Record(visit, VisitChangeKind.Cancelled, now, by, reason, seen.CancelCutoff);
        db.VisitChanges.Add(change);
        visit.Status = AppointmentStatus.Cancelled;
        visit.Sequence++;
        await db.SaveChangesAsync(cancellationToken);
        if (seen.HasEmail)
        {
            await queueMessage.OfChangeAsync(MessageKind.Cancellation, visit.Id, change.Id, now, cancellationToken);
        }

        await db.Database.CommitTransactionAsync(cancellationToken);
        outbox.Ring();
        return seen.Changed(visit, change.Id);
    }

    private static Refusal? WrongFor(SeenVisit seen, Appointment visit, Actor? by, int? seenSequence, DateTimeOffset now)
    {
        var isThere = by is null
            ? visit.Status is AppointmentStatus.Booked or AppointmentStatus.Requested && visit.StartsAt > now
            : visit.Status is AppointmentStatus.Booked or AppointmentStatus.Requested or AppointmentStatus.Arrived
                && !seen.IsCharted
                && visit.EndsAt > seen.Time.Day(seen.Time.DayOf(now)).Start;
        if (!isThere)
        {
            return new VisitOver(visit.Status);
        }

        if (seenSequence is { } sequence && sequence != visit.Sequence)
        {
            return new AppointmentChanged();
        }

        // What was only asked for can be taken back at any time: nobody has said yes.
        return by is null && visit.Status == AppointmentStatus.Booked && now > visit.StartsAt - seen.CancelCutoff
            ? new TooLate(seen.CancelCutoff)
            : null;
    }
}
