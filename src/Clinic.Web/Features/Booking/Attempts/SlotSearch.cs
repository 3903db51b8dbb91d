using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Availability;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>Looks whether a wish can be met, and what else there is. What it finds open is open only behind the lock of the day.</summary>
internal sealed class SlotSearch(AvailabilityQuery availability)
{
    /// <summary>How far around the wished start other times are looked for, in days, until enough are found.</summary>
    private static readonly int[] Radii = [1, 7];

    /// <returns>The open slots at the wished start, in display order, or why there is none: <see cref="SlotTaken"/> or <see cref="NotOffered"/>.</returns>
    public async Task<(AvailabilityFacts Facts, IReadOnlyList<OpenSlot> Slots, Refusal? Refusal)> FindAsync(
        SlotWish wish, DateTimeOffset now, CancellationToken cancellationToken)
    {
        bool IsWished(OpenSlot slot) => slot.Visit.Start == wish.Start && (wish.Therapist is null || slot.Therapist == wish.Therapist);

        var (facts, open) = await OpenAroundAsync(wish, Radii[0], now, cancellationToken);
        var slots = open.Where(IsWished).ToList();
        if (slots.Count > 0)
        {
            return (facts, slots, null);
        }

        // Offered by hours alone, so somebody has booked it.
        Refusal refusal = OpenSlots.For(facts.WithNothingBooked(), wish.Offer.Time.DayOf(wish.Start), 1, now).Any(IsWished)
            ? new SlotTaken(await AlternativesAsync(wish, open, now, cancellationToken))
            : new NotOffered();
        return (facts, slots, refusal);
    }

    private async Task<IReadOnlyList<OfferedSlot>> AlternativesAsync(
        SlotWish wish, IReadOnlyList<OpenSlot> open, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var radius in Radii.Append(wish.Offer.HorizonDays))
        {
            if (radius > Radii[0])
            {
                (_, open) = await OpenAroundAsync(wish, radius, now, cancellationToken);
            }

            var starts = open.Select(slot => slot.Visit.Start).Distinct();
            if (radius >= wish.Offer.HorizonDays
                || starts.Count(start => (start - wish.Start).Duration() <= TimeSpan.FromDays(radius)) >= NearestSlots.Count)
            {
                return [.. NearestSlots.To(wish.Start, wish.Therapist, open).Select(wish.Offer.Offered)];
            }
        }

        return [];
    }

    private Task<(AvailabilityFacts Facts, IReadOnlyList<OpenSlot> Open)> OpenAroundAsync(
        SlotWish wish, int radius, DateTimeOffset now, CancellationToken cancellationToken) =>
        availability.OpenAsync(
            wish.Offer,
            wish.Channel,
            only: null,
            wish.Offer.Time.DayOf(wish.Start).AddDays(-radius),
            (2 * radius) + 1,
            now,
            cancellationToken,
            wish.OwnHold);
}
