using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>Who treats a client to whom anybody is right.</summary>
internal static class TherapistChoice
{
    /// <summary>The one she saw last, if she is free; then the least booked that day; between equals the first in display order.</summary>
    /// <param name="sameStart">At least one slot, in display order.</param>
    public static OpenSlot Of(AvailabilityFacts facts, IReadOnlyList<OpenSlot> sameStart, Id<Therapist>? seenLast) =>
        sameStart.FirstOrDefault(slot => slot.Therapist == seenLast) ?? OpenSlots.LeastBooked(facts, sameStart);
}
