using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Changes;

/// <summary>One try at noting how it stands with a visit, in one transaction that holds its days.</summary>
internal sealed class StatusAttempt(ClinicDbContext db, VisitsToChange visits)
{
    /// <returns>Null when another way into the calendar was quicker; then a new try sees what it did.</returns>
    public Task<Outcome<ChangedVisit>?> TryAsync(
        Id<Appointment> id, AppointmentStatus to, Actor by, DateTimeOffset now, CancellationToken cancellationToken) =>
        visits.ChangeAsync(id, by, goesTo: null, (seen, visit) => NoteAsync(seen, visit, to, by, now, cancellationToken), cancellationToken);

    private async Task<Outcome<ChangedVisit>?> NoteAsync(
        SeenVisit seen, Appointment visit, AppointmentStatus to, Actor by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (visit.Status is AppointmentStatus.Requested or AppointmentStatus.Cancelled or AppointmentStatus.Declined or AppointmentStatus.Expired)
        {
            return new VisitOver(visit.Status);
        }

        if (visit.Status == to)
        {
            return seen.Changed(visit, await visits.LastChangeAsync(visit.Id, cancellationToken));
        }

        if (seen.Time.DayOf(now) < seen.Time.DayOf(visit.StartsAt) || !IsPossible(visit, to, seen.IsCharted, now))
        {
            return new StatusNotPossible(visit.Status);
        }

        var change = to == AppointmentStatus.Booked
            ? await TakeBackAsync(visit.Id, now, cancellationToken)
            : db.VisitChanges.Add(VisitsToChange.Record(visit, KindOf(to), now, by)).Entity.Id;
        visit.Status = to;
        await db.SaveChangesAsync(cancellationToken);
        await db.Database.CommitTransactionAsync(cancellationToken);
        return seen.Changed(visit, change);
    }

    private static bool IsPossible(Appointment visit, AppointmentStatus to, bool isCharted, DateTimeOffset now) => (visit.Status, to) switch
    {
        (AppointmentStatus.Booked, AppointmentStatus.Arrived or AppointmentStatus.Done) => true,
        (AppointmentStatus.Booked, AppointmentStatus.NoShow) => visit.StartsAt <= now && !isCharted,
        (AppointmentStatus.Arrived, AppointmentStatus.Done) => true,
        (AppointmentStatus.Arrived or AppointmentStatus.Done or AppointmentStatus.NoShow, AppointmentStatus.Booked) => true,
        _ => false,
    };

    private static VisitChangeKind KindOf(AppointmentStatus status) => status switch
    {
        AppointmentStatus.Arrived => VisitChangeKind.Arrived,
        AppointmentStatus.Done => VisitChangeKind.Done,
        _ => VisitChangeKind.NoShow,
    };

    /// <summary>Back to booked: nothing of what was noted on the day counts any more, a no-show least of all.</summary>
    /// <returns>Empty: what was taken back is noted anew, not undone.</returns>
    private async Task<Guid> TakeBackAsync(Id<Appointment> id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var noted = await db.VisitChanges
            .Where(change => change.AppointmentId == id && change.UndoneAt == null
                && (change.Kind == VisitChangeKind.Arrived || change.Kind == VisitChangeKind.Done || change.Kind == VisitChangeKind.NoShow))
            .ToListAsync(cancellationToken);
        noted.ForEach(change => change.UndoneAt = now);
        return Guid.Empty;
    }
}
