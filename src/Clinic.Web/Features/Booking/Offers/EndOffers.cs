using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Offers;

/// <summary>Ends offers and lets their times go. The offer is always locked before its entry, by everybody.</summary>
public sealed class EndOffers(ClinicDbContext db, TimeProvider clock)
{
    /// <summary>
    /// Ends what has run out, and what stands for an entry that waits no more. What somebody is taking at this moment is left to her:
    /// a second program, too, skips what the first one holds.
    /// </summary>
    public async Task RunOutAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetInstant();
        var over = await db.WaitingListOffers
            .FromSql(
                $"""
                select offer.* from waiting_list_offers offer
                where offer.outcome is null
                    and (offer.expires_at <= {now}
                        or exists (select from waiting_list_entries entry where entry.id = offer.entry_id and entry.ended_at is not null))
                for update skip locked
                """)
            .ToListAsync(cancellationToken);
        if (over.Count > 0)
        {
            await EndAsync(over, OfferOutcome.Expired, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>Ends the offer that stands for an entry, if one does, in the caller's transaction.</summary>
    public async Task OfEntryAsync(Id<WaitingListEntry> entry, OfferOutcome outcome, CancellationToken cancellationToken) =>
        await EndAsync(
            await db.WaitingListOffers
                .FromSql($"select * from waiting_list_offers where entry_id = {entry.Value} and outcome is null for update")
                .ToListAsync(cancellationToken),
            outcome,
            cancellationToken);

    /// <summary>Says no to one offer. One that has ended stays as it ended.</summary>
    public async Task DeclineAsync(Id<WaitingListOffer> id, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var standing = await db.WaitingListOffers
            .FromSql($"select * from waiting_list_offers where id = {id.Value} and outcome is null for update")
            .ToListAsync(cancellationToken);
        await EndAsync(standing, OfferOutcome.Declined, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>In the caller's transaction, which has locked the offers.</summary>
    internal async Task EndAsync(IReadOnlyList<WaitingListOffer> offers, OfferOutcome outcome, CancellationToken cancellationToken)
    {
        var holds = offers.Select(offer => offer.HoldId).OfType<Guid>().ToList();
        foreach (var offer in offers)
        {
            (offer.Outcome, offer.HoldId) = (outcome, null);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (holds.Count > 0)
        {
            await db.SlotHolds.Where(hold => holds.Contains(hold.Id)).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
