namespace Clinic.Web.Features.Booking.Api;

/// <summary>A visit that was booked.</summary>
/// <param name="Therapist">Her slug.</param>
/// <param name="ManageUrl">The private link that opens the visit. Whoever has it can open it.</param>
public sealed record BookingAnswer(Guid Id, DateTimeOffset Start, DateTimeOffset End, string Therapist, string ManageUrl);
