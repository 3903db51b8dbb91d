namespace Clinic.Web.Features.Booking.Calendar;

/// <summary>A day of the plain table: one cell for each column.</summary>
public sealed record CalendarRow(DateOnly Day, IReadOnlyList<IReadOnlyList<CalendarLine>> Cells);
