namespace Clinic.Web.Features.Booking.Waiting;

/// <summary>A time that is kept for somebody on the list, and until when.</summary>
public sealed record StandingOffer(DateTimeOffset Start, string TherapistName, DateTimeOffset Until);
