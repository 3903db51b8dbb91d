using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Time;

namespace Clinic.Web.Features.Booking.DeskVisits;

/// <summary>How pages of staff call the state of a visit, and why something cannot be done to it.</summary>
internal static class DeskWords
{
    public static string Status(AppointmentStatus status) => status switch
    {
        AppointmentStatus.Requested => "Asked for",
        AppointmentStatus.Booked => "Booked",
        AppointmentStatus.Arrived => "Here",
        AppointmentStatus.Done => "Done",
        AppointmentStatus.NoShow => "No-show",
        AppointmentStatus.Cancelled => "Cancelled",
        AppointmentStatus.Declined => "Declined",
        AppointmentStatus.Expired => "Ran out",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No words for this status."),
    };

    /// <summary>What can be noted on a visit from the day of the visit on, as the button says it.</summary>
    public static IReadOnlyList<(AppointmentStatus To, string Words)> Steps(AppointmentStatus status, bool isDue, bool hasBegun) => status switch
    {
        AppointmentStatus.Booked when hasBegun => [(AppointmentStatus.Arrived, "Arrived"), (AppointmentStatus.NoShow, "No-show"), (AppointmentStatus.Done, "Done")],
        AppointmentStatus.Booked when isDue => [(AppointmentStatus.Arrived, "Arrived"), (AppointmentStatus.Done, "Done")],
        AppointmentStatus.Arrived => [(AppointmentStatus.Done, "Done")],
        _ => [],
    };

    /// <summary>The button that takes a change back; null where there is none.</summary>
    public static string? Undo(VisitChangeKind kind) => kind switch
    {
        VisitChangeKind.Moved => "Undo the move",
        VisitChangeKind.Cancelled => "Undo the cancellation",
        VisitChangeKind.Arrived => "Undo: not here yet",
        VisitChangeKind.Done => "Undo: not done yet",
        VisitChangeKind.NoShow => "Undo: no no-show",
        _ => null,
    };

    public static string Why(Refusal refusal) => refusal switch
    {
        SlotTaken { Alternatives.Count: > 0 } taken => "That time is taken. Free nearby: " + string.Join("; ", taken.Alternatives.Select(slot =>
            $"{TimeWords.Day(slot.Start)}, {TimeWords.Time(slot.Start)}, with {slot.TherapistName}")) + ".",
        SlotTaken => "That time is taken.",
        NotOffered => "A visit cannot go there. Choose a time from today on, and a length of 5 minutes to a few hours.",
        UnknownTherapist => "Choose somebody who gives this service. Only the desk gives a visit to another therapist.",
        UnknownRoom => "Choose a room that is in use.",
        VisitOver over => $"This visit cannot be changed any more. It stands as: {Status(over.Status).ToLowerInvariant()}.",
        StatusNotPossible => "That cannot be noted on this visit now. A no-show can be noted once the visit should have begun.",
        AppointmentChanged => "Somebody else changed this visit in the meantime. Look at it again before you change it.",
        UndoOver => "This cannot be taken back any more.",
        InProgress => "The calendar is busy just now. Try once more in a moment.",
        _ => "This cannot be done.",
    };

    public static int StatusCodeOf(Refusal refusal) => refusal switch
    {
        AppointmentNotThere => StatusCodes.Status404NotFound,
        SlotTaken or AppointmentChanged or InProgress => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
