namespace Clinic.Web.Features.Booking.Calendar;

/// <summary>What the calendar shows of some days, as the one who asks may see it.</summary>
/// <param name="Now">The clinic's wall time, for the line across the day.</param>
public sealed record CalendarAnswer(string Now, IReadOnlyList<CalendarVisit> Visits, IReadOnlyList<CalendarStretch> Stretches);
