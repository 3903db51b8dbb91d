using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Availability;

namespace Clinic.Web.Features.Booking.Changes;

/// <summary>What to offer instead of a time to which a visit cannot go.</summary>
internal sealed class NearestTimes(AvailabilityQuery availability)
{
    /// <summary>How far around the wished start is looked, in days, until enough are found.</summary>
    private static readonly int[] Radii = [1, 7];

    /// <param name="offer">Null when the service is not given any more; then nothing is offered.</param>
    public async Task<IReadOnlyList<OfferedSlot>> ToAsync(
        Appointment visit, ServiceOffer? offer, DateTimeOffset start, Id<Therapist>? askedFor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (offer is null)
        {
            return [];
        }

        var day = offer.Time.DayOf(start);
        IReadOnlyList<OpenSlot> open = [];
        foreach (var radius in Radii.Append(offer.HorizonDays))
        {
            (_, open) = await availability.OpenAsync(
                offer, visit.Channel, only: null, day.AddDays(-radius), (2 * radius) + 1, now, cancellationToken, moving: visit.Id);
            if (open.Select(slot => slot.Visit.Start).Distinct().Count(found => (found - start).Duration() <= TimeSpan.FromDays(radius)) >= NearestSlots.Count)
            {
                break;
            }
        }

        return [.. NearestSlots.To(start, askedFor, [.. open.Where(slot => slot.Visit.Start != start || slot.Therapist != askedFor)]).Select(offer.Offered)];
    }
}
