using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Domain.Booking;
using Clinic.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages;

/// <summary>
/// Looks which visits are near, and puts their reminders into the outbox. Nothing is planned when a visit is booked, so whatever
/// happens to it or to the client's consent until then counts.
/// </summary>
internal sealed class QueueReminders(ClinicDbContext db, QueueMessage queue)
{
    public async Task ExecuteAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hours = await db.Practice
            .Select(practice => new { Early = practice.EarlyReminderHours, Late = practice.LateReminderHours })
            .SingleOrDefaultAsync(cancellationToken);
        if (hours is null)
        {
            return;
        }

        // Who was not reminded early, because the program was away, is not told twice within minutes: the late one's time is the late one's.
        await QueueAsync(MessageKind.EarlyReminder, hours.Early, hours.Late, now, cancellationToken);
        await QueueAsync(MessageKind.LateReminder, hours.Late, 0, now, cancellationToken);
    }

    /// <param name="hours">How long before the visit it is sent.</param>
    /// <param name="until">How long before the visit it is too late for it.</param>
    private async Task QueueAsync(MessageKind kind, int hours, int until, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lead = TimeSpan.FromHours(hours);
        var (after, latest) = (now.AddHours(until), now + lead);
        var due = await db.Appointments
            .StillToCome(after)
            .WithReminders()
            .Where(appointment => appointment.StartsAt <= latest && appointment.BookedAt + lead <= appointment.StartsAt)
            // A visit that was moved is reminded of anew, unless that was as near before it as a booking would be.
            .Where(appointment => !db.VisitChanges.Any(change =>
                change.AppointmentId == appointment.Id && change.Kind == VisitChangeKind.Moved && change.ChangedAt + lead > appointment.StartsAt))
            .Where(appointment => !db.OutboxMessages.Any(message => message.AppointmentId == appointment.Id && message.Kind == kind
                && !db.VisitChanges.Any(change =>
                    change.AppointmentId == appointment.Id && change.Kind == VisitChangeKind.Moved && change.ChangedAt >= message.CreatedAt)))
            .Select(appointment => new { appointment.Id, appointment.Sequence })
            .ToListAsync(cancellationToken);
        foreach (var appointment in due)
        {
            await queue.OfSequenceAsync(kind, appointment.Id, appointment.Sequence, now, cancellationToken);
        }
    }
}
