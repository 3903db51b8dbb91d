using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Messages;
using Clinic.Domain.Time;
using Clinic.Web.Features.Messages;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Requests;

/// <summary>
/// Ends the requests that nobody decided in time, in the caller's transaction. Open times leave them out from that moment on; the
/// constraints of the table do so only once this was done, so whoever puts a visit into the calendar calls it first.
/// </summary>
public sealed class ExpireRequests(ClinicDbContext db, QueueMessage queueMessage)
{
    /// <param name="blocked">The time that is to be free.</param>
    /// <returns>How many were ended.</returns>
    public async Task<int> ExecuteAsync(TimeSlot blocked, DateTimeOffset now, CancellationToken cancellationToken) => await EndAsync(
        await db.Database.SqlQuery<Guid>(
            $"""
            update appointments set status = 'expired'
            where status = 'requested' and decide_by <= {now} and blocked_from < {blocked.End} and blocked_until > {blocked.Start}
            returning id as "Value"
            """).ToListAsync(cancellationToken),
        now,
        cancellationToken);

    /// <summary>The same for one request.</summary>
    public async Task<int> ExecuteAsync(Id<Appointment> id, DateTimeOffset now, CancellationToken cancellationToken) => await EndAsync(
        await db.Database.SqlQuery<Guid>(
            $"""
            update appointments set status = 'expired'
            where status = 'requested' and decide_by <= {now} and id = {id.Value}
            returning id as "Value"
            """).ToListAsync(cancellationToken),
        now,
        cancellationToken);

    private async Task<int> EndAsync(List<Guid> ended, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var id in ended.Select(value => new Id<Appointment>(value)))
        {
            db.VisitChanges.Add(new VisitChange
            {
                AppointmentId = id,
                Kind = VisitChangeKind.Expired,
                ChangedAt = now,
                FromStatus = AppointmentStatus.Requested,
            });
            await queueMessage.ExecuteAsync(MessageKind.RequestDeclined, id, now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return ended.Count;
    }
}
