using Clinic.Data;
using Clinic.Data.Clients;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Messages;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Features.Messages;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Requests;

/// <summary>One try to decide about a request, in one transaction behind the lock of its day.</summary>
internal sealed class DecisionAttempt(
    ClinicDbContext db, DayLocks locks, ExpireRequests expireRequests, QueueMessage queueMessage, OutboxBell outbox, TimeProvider clock)
{
    public async Task<Outcome<Appointment>?> TryAsync(Decision decision, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var visible = db.Appointments.VisibleTo(decision.Actor).Where(candidate => candidate.Id == decision.Id);
        if (await visible.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } asked)
        {
            return new NoSuchRequest();
        }

        await locks.TakeAsync(await db.ClinicTimeAsync(cancellationToken), cancellationToken, asked.Blocked);
        var now = clock.GetInstant();
        if (await expireRequests.ExecuteAsync(decision.Id, now, cancellationToken) == 0
            && await visible.Include(candidate => candidate.Client).SingleAsync(cancellationToken) is { Status: AppointmentStatus.Requested } visit)
        {
            visit.Status = decision.IsAccepted ? AppointmentStatus.Booked : AppointmentStatus.Declined;
            db.VisitChanges.Add(new VisitChange
            {
                AppointmentId = visit.Id,
                Kind = decision.IsAccepted ? VisitChangeKind.Accepted : VisitChangeKind.Declined,
                ChangedAt = now,
                ChangedBy = decision.Actor.UserId,
                Reason = decision.Reason,
                FromStatus = AppointmentStatus.Requested,
            });
            await db.SaveChangesAsync(cancellationToken);
            await queueMessage.ExecuteAsync(
                decision.IsAccepted ? MessageKind.Confirmation : MessageKind.RequestDeclined, visit.Id, now, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            outbox.Ring();
            return visit;
        }

        await transaction.CommitAsync(cancellationToken);
        return new AlreadyDecided();
    }
}
