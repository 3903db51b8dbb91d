using Clinic.Domain.Availability;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking.DetailsStep;

/// <summary>The third step: who comes.</summary>
/// <param name="SlotValue">The slot as the form posts it.</param>
/// <param name="KeptUntil">Until when the time is kept, in the clinic's wall time; null when it is not.</param>
public sealed record DetailsPage(
    DetailsForm Form, BookingPlan Plan, OfferedSlot Slot, string SlotValue, DateTimeOffset? KeptUntil, PracticeCard Practice);
