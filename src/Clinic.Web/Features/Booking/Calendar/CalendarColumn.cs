namespace Clinic.Web.Features.Booking.Calendar;

/// <summary>A therapist or a treatment room.</summary>
public sealed record CalendarColumn(Guid Id, string Name);
