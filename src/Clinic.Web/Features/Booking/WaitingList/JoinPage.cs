using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking.WaitingList;

/// <summary>The form of the waiting list.</summary>
/// <param name="Today">The first day that can be named.</param>
/// <param name="LastDay">The last one: further ahead nothing can be booked yet.</param>
public sealed record JoinPage(JoinForm Form, BookingPlan Plan, DateOnly Today, DateOnly LastDay, PracticeCard Practice);
