namespace Clinic.Web.Features.Booking.Calendar;

/// <summary>A visit in a cell of the plain table.</summary>
/// <param name="What">"Nora Kaminski, Massage, 60 minutes", or "Busy" where it is not hers to see.</param>
/// <param name="State">"here", "done" or "no-show"; null for one that is booked.</param>
public sealed record CalendarLine(string Time, string What, string? State);
