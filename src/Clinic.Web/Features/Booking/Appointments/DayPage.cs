namespace Clinic.Web.Features.Booking.Appointments;

/// <summary>The visits of one day.</summary>
/// <param name="IsOwnOnly">Whether these are one therapist's visits, seen by herself.</param>
public sealed record DayPage(
    DateOnly Day, bool IsToday, DateOnly? Previous, DateOnly? Next, bool IsOwnOnly, IReadOnlyList<AppointmentLine> Visits);
