namespace Clinic.Web.Features.Booking.Calendar;

/// <summary>A stretch in which a column is not worked in.</summary>
/// <param name="Kind">"off" outside of hours, "away" for time off, "closed" for the clinic's closures, "tidy" for the time before and after a visit.</param>
/// <param name="Therapist">Her column; null for all of them.</param>
/// <param name="Room">Set with "tidy" only.</param>
public sealed record CalendarStretch(string Kind, string Start, string End, Guid? Therapist, Guid? Room, string? Words);
