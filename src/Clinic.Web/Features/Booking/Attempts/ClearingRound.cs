using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Booking.Requests;
using Clinic.Web.Features.Messages;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>
/// Ends what has had its time: requests that nobody decided, with a mail to the client, holds, and answers to bookings of the day
/// before. Nothing waits for it: whoever books looks at the clock herself.
/// </summary>
public sealed class ClearingRound(IServiceScopeFactory scopes, CalendarAttempts attempts, OutboxBell outbox, TimeProvider clock)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        List<Appointment> overdue;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ClinicDbContext>();
            var expired = now - IdempotencyKeys.Life;
            await db.IdempotencyEntries.Where(entry => entry.CreatedAt < expired).ExecuteDeleteAsync(cancellationToken);
            // Every statement on holds is told to whoever watches the calendar, one that finds nothing too.
            if (await db.SlotHolds.AnyAsync(hold => hold.ExpiresAt <= now, cancellationToken))
            {
                await db.SlotHolds.Where(hold => hold.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
            }

            overdue = await db.Appointments.AsNoTracking()
                .Where(visit => visit.Status == AppointmentStatus.Requested && visit.DecideBy <= now)
                .ToListAsync(cancellationToken);
        }

        foreach (var visit in overdue)
        {
            await attempts.RunAsync(services => EndAsync(services, visit, now, cancellationToken), cancellationToken);
        }

        if (overdue.Count > 0)
        {
            outbox.Ring();
        }
    }

    private static async Task<Appointment?> EndAsync(IServiceProvider services, Appointment visit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ClinicDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await services.GetRequiredService<DayLocks>().TakeAsync(await db.ClinicTimeAsync(cancellationToken), cancellationToken, visit.Blocked);
        await services.GetRequiredService<ExpireRequests>().ExecuteAsync(visit.Id, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return visit;
    }
}
