using System.Data;
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
    public async Task<Outcome<ChangedVisit>?> TryAsync(
        Id<Appointment> id, AppointmentStatus to, Actor by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        if (await visits.FindAsync(id, by, cancellationToken) is not { } seen)
        {
            return new AppointmentNotThere();
        }

        if (await visits.LockAsync(seen, goesTo: null, cancellationToken) is not { } visit)
        {
            return null;
        }

        if (visit.Status is AppointmentStatus.Requested or AppointmentStatus.Cancelled or AppointmentStatus.Declined or AppointmentStatus.Expired)
        {
            return new VisitOver(visit.Status);
        }

        if (visit.Status == to)
        {
            var last = await visits.LastChangeAsync(id, cancellationToken);
            return seen.Changed(visit, last?.Id ?? Guid.Empty);
        }

        if (seen.Time.DayOf(now) < seen.Time.DayOf(visit.StartsAt) || !IsPossible(visit, to, seen.IsCharted, now))
        {
            return new StatusNotPossible(visit.Status);
        }

        var change = to == AppointmentStatus.Booked
            ? await TakeBackAsync(id, now, cancellationToken)
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
