using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Availability;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Offers;

/// <summary>
/// The open times that suit entries of the list. Read once for each service and channel however many wait, until something was offered.
/// </summary>
public sealed class FindSuitableTimes(ClinicDbContext db, AvailabilityQuery availability)
{
    private readonly Dictionary<(Id<Service>, Channel), (ServiceOffer Offer, IReadOnlyList<OpenSlot> Open)?> read = [];

    /// <summary>Earliest first. Without those that overlap a time the person was offered before: her answer was no, or none.</summary>
    /// <param name="entry">With its service.</param>
    /// <param name="all">Those that are waiting, for the days that have to be read.</param>
    public async Task<(ServiceOffer Offer, IReadOnlyList<OpenSlot> Times)?> ForAsync(
        WaitingListEntry entry, IReadOnlyList<WaitingListEntry> all, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = (entry.ServiceId, entry.Channel);
        if (!read.TryGetValue(key, out var known))
        {
            known = read[key] = await ReadAsync(entry, [.. all.Where(other => (other.ServiceId, other.Channel) == key)], now, cancellationToken);
        }

        if (known is not { } found)
        {
            return null;
        }

        var refused = (await db.WaitingListOffers
                .Where(offer => offer.EntryId == entry.Id)
                .Select(offer => offer.StartsAt)
                .ToListAsync(cancellationToken))
            .Select(start => new TimeSlot(start, start + found.Offer.Length))
            .ToList();
        return (found.Offer, [.. found.Open.Where(slot => entry.Suits(slot, found.Offer.Time) && !refused.Exists(slot.Visit.Overlaps))]);
    }

    /// <summary>What was read is not true any more.</summary>
    public void Forget() => read.Clear();

    private async Task<(ServiceOffer, IReadOnlyList<OpenSlot>)?> ReadAsync(
        WaitingListEntry entry, IReadOnlyList<WaitingListEntry> alike, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await availability.FindOfferAsync(entry.Service!.Slug, cancellationToken) is not { } offer)
        {
            return null;
        }

        var (first, last) = (alike.Min(other => other.FirstDay), alike.Max(other => other.LastDay));
        var (_, open) = await availability.OpenAsync(
            offer, entry.Channel, only: null, first, last.DayNumber - first.DayNumber + 1, now, cancellationToken);
        return (offer, open);
    }
}
