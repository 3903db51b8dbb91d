using Clinic.Web.Features.Booking.DeskVisits;

namespace Clinic.Web.Features.Booking.Appointments;

/// <summary>The visits of one day.</summary>
/// <param name="IsOwnOnly">Whether these are one therapist's visits, seen by herself.</param>
/// <param name="Visits">Those that take place, or did.</param>
/// <param name="Cancelled">Those that were cancelled, for whoever asks about them.</param>
/// <param name="Notice">What was just done, with the way to take it back; null when nothing was.</param>
public sealed record DayPage(
    DateOnly Day, bool IsToday, DateOnly? Previous, DateOnly? Next, bool IsOwnOnly, IReadOnlyList<AppointmentLine> Visits,
    IReadOnlyList<AppointmentLine> Cancelled, ChangeNotice? Notice)
{
    /// <summary>What is still to be written; null on another day than today.</summary>
    public UnfinishedNotesPart? Unfinished { get; init; }
}
