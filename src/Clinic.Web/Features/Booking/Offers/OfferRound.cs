using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Offers;

/// <summary>
/// One look at the waiting list: ends what has run out, then goes through those who wait, whoever asked first, and offers each the
/// first open time that suits her.
/// </summary>
public sealed class OfferRound(IServiceScopeFactory scopes, MakeOffer makeOffer, TimeProvider clock)
{
    /// <summary>So many times that went while they were looked at are enough: the next round sees what is left.</summary>
    private const int Tries = 3;

    /// <returns>How many offers were made.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDbContext>();
        await scope.ServiceProvider.GetRequiredService<EndOffers>().RunOutAsync(cancellationToken);
        var waiting = await WaitingAsync(db, cancellationToken);
        var times = scope.ServiceProvider.GetRequiredService<FindSuitableTimes>();
        var made = 0;
        foreach (var entry in waiting)
        {
            if (await OfferAsync(entry, waiting, times, cancellationToken))
            {
                made++;
                times.Forget();
            }
        }

        return made;
    }

    private async Task<List<WaitingListEntry>> WaitingAsync(ClinicDbContext db, CancellationToken cancellationToken)
    {
        // No clinic yet, so nobody waits.
        if (!await db.Practice.AnyAsync(cancellationToken))
        {
            return [];
        }

        var now = clock.GetInstant();
        var time = await db.ClinicTimeAsync(cancellationToken);
        var today = time.DayOf(now);
        var dayStart = time.Day(today).Start;
        return !OfferRules.MayGoOutAt(time.ToWall(now))
            ? []
            : await db.WaitingListEntries.AsNoTracking()
                .Include(entry => entry.Service)
                .Where(entry => entry.EndedAt == null && entry.LastDay >= today)
                .Where(entry => !db.WaitingListOffers.Any(offer => offer.EntryId == entry.Id && offer.Outcome == null))
                .Where(entry => db.WaitingListOffers.Count(offer => offer.EntryId == entry.Id && offer.OfferedAt >= dayStart) < OfferRules.MostInADay)
                .OrderBy(entry => entry.CreatedAt)
                .ThenBy(entry => entry.Id)
                .ToListAsync(cancellationToken);
    }

    private async Task<bool> OfferAsync(
        WaitingListEntry entry, List<WaitingListEntry> waiting, FindSuitableTimes times, CancellationToken cancellationToken)
    {
        if (await times.ForAsync(entry, waiting, clock.GetInstant(), cancellationToken) is not { } suitable)
        {
            return false;
        }

        foreach (var slot in suitable.Times.Take(Tries))
        {
            var offer = await makeOffer.ExecuteAsync(entry.Id, slot.Therapist, slot.Visit.Start, byHand: false, cancellationToken);
            if (offer.Value is not null)
            {
                return true;
            }
        }

        return false;
    }
}
