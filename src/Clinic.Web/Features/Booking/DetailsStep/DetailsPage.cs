using Clinic.Domain.Availability;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking.DetailsStep;

/// <summary>The third step: who comes.</summary>
public sealed record DetailsPage(DetailsForm Form, BookingPlan Plan, OfferedSlot Slot, PracticeCard Practice);
