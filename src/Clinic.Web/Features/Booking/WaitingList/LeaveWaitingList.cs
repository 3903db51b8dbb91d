using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Web.Features.Booking.Offers;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.WaitingList;

/// <summary>Takes an entry off the list. What was offered to it goes to the next person. Doing it twice is doing it once.</summary>
public sealed class LeaveWaitingList(ClinicDbContext db, EndOffers endOffers, TimeProvider clock)
{
    public async Task ExecuteAsync(Id<WaitingListEntry> id, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetInstant();
        await endOffers.OfEntryAsync(id, OfferOutcome.Declined, cancellationToken);
        await db.WaitingListEntries
            .Where(entry => entry.Id == id && entry.EndedAt == null)
            .ExecuteUpdateAsync(entry => entry.SetProperty(e => e.EndedAt, now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
