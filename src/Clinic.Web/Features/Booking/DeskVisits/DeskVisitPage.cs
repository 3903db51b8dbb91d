using Clinic.Domain.Booking;
using Clinic.Web.Features.Booking.Calendar;

namespace Clinic.Web.Features.Booking.DeskVisits;

/// <summary>One visit as the desk sees it: who, when, and what can be done.</summary>
/// <param name="Start">With the clinic's offset.</param>
/// <param name="BookedHow">"Booked online on Friday 13 November", or by whom.</param>
/// <param name="Missed">The client's no-shows and late cancellations, in words; null where there is nothing to say.</param>
/// <param name="Steps">What can be noted on it now, as buttons.</param>
/// <param name="Undo">The last change with the words of its button, if it is one that may be taken back.</param>
/// <param name="Therapists">Slug and name of those to whom it can go.</param>
/// <param name="Rooms">Empty for a visit by phone or video.</param>
public sealed record DeskVisitPage(
    Guid Id, string Client, string? Phone, string? Email, string? Missed, string Service, string Therapist, string Place, DateTimeOffset Start,
    DateTimeOffset End, AppointmentStatus Status, string BookedHow, IReadOnlyList<(AppointmentStatus To, string Words)> Steps, (Guid Change, string Words)? Undo,
    bool CanMove, IReadOnlyList<(string Slug, string Name)> Therapists, IReadOnlyList<CalendarColumn> Rooms, DeskMoveForm Move)
{
    /// <summary>"After the free pain consult of 12 November"; null where it came out of no other visit.</summary>
    public string? After { get; init; }

    /// <summary>Whether it is a consult that has begun, after which a treatment can be booked.</summary>
    public bool HasFollowOn { get; init; }
}
