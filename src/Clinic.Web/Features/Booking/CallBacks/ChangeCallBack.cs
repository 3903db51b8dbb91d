using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.CallBacks;

/// <summary>
/// Changes one call-back while nobody else does. Who has not seen what a colleague did meanwhile gets <see cref="CallBackChanged"/>, and
/// nothing is saved; what was done already by the same press of a button is done.
/// </summary>
public sealed class ChangeCallBack(ClinicDbContext db)
{
    /// <param name="stamp">How it stood when the actor looked.</param>
    /// <param name="isDone">Whether it is as the actor wants it, by herself.</param>
    /// <param name="change">Has its tries at hand.</param>
    /// <returns>Null when there is no such call-back.</returns>
    public async Task<Outcome<CallBackRequest>?> ExecuteAsync(
        Guid id, string? stamp, Func<CallBackRequest, bool> isDone, Action<CallBackRequest> change, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var held = await db.CallBackRequests.FromSql($"select * from call_back_requests where id = {id} for update").ToListAsync(cancellationToken);
        if (held is not [var request])
        {
            return null;
        }

        await db.CallBackTries.Where(made => made.CallBackRequestId == id).LoadAsync(cancellationToken);
        if (isDone(request))
        {
            return request;
        }

        if (request.Stamp != stamp)
        {
            return new CallBackChanged();
        }

        change(request);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return request;
    }
}
