using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Messages;
using Clinic.Web.Features.Practice;
using Clinic.Web.Features.Shared;

namespace Clinic.Web.Features.Booking.VisitLink;

/// <summary>A visit as its private link shows it. No email, phone or note: a link gets forwarded.</summary>
/// <param name="ManageUrl">This page's own address, to be kept.</param>
/// <param name="IsJustBooked">Whether the client comes from booking it.</param>
/// <param name="Mail">What is said of a mail; nothing to who comes back later.</param>
/// <param name="Advice">What to do because of a red flag, right after booking alone.</param>
public sealed record VisitPage(
    LinkedVisit Visit, PracticeCard Practice, string Token, string ManageUrl, bool IsJustBooked, MailPromise Mail, string? Advice)
{
    /// <summary>Whether a treatment can be booked after it: a consult that has taken place.</summary>
    public bool HasFollowOn { get; init; }

    /// <summary>How many places she has marked on the body. What they are stands on their own page.</summary>
    public int Marks { get; init; }

    public string Title => (Visit.Status, IsJustBooked, Visit.Channel) switch
    {
        (AppointmentStatus.Cancelled, _, _) when Visit.IsTakenBack => "Your booking is taken back",
        (AppointmentStatus.Cancelled, _, _) => $"Your visit on {TimeWords.Day(Visit.Start)} is cancelled",
        _ when Visit.Request is { } request => request.Title(Visit.Start),
        (_, true, Channel.Phone) => $"{Visit.TherapistName.Split(' ')[0]} calls you on {TimeWords.Weekday(Visit.Start)} at {TimeWords.Time(Visit.Start)}",
        (_, true, Channel.Video) => $"You talk with {Visit.TherapistName.Split(' ')[0]} on {TimeWords.Weekday(Visit.Start)} at {TimeWords.Time(Visit.Start)}",
        (_, true, _) => $"See you on {TimeWords.Weekday(Visit.Start)} at {TimeWords.Time(Visit.Start)}",
        _ => $"Your visit on {TimeWords.Day(Visit.Start)}",
    };

    public PairsPage Pairs => PairsOf(Visit, Practice);

    /// <summary>What the client did last, while it can be undone, and how the button says it; null when there is nothing to undo.</summary>
    public (string Title, string Words, string Button)? Undo => Visit.UndoUntil is not { } until
        ? null
        : Visit.LastStanding!.Kind switch
        {
            VisitChangeKind.Moved => ("Your visit is moved", $"Not what you wanted? Until {TimeWords.Time(until)} you can have your old time back, if it is still free.", "Undo this move"),
            VisitChangeKind.Cancelled => ("Not what you wanted?", $"Until {TimeWords.Time(until)} you can have your visit back, if the time is still free.", "Undo: keep my visit"),
            VisitChangeKind.Requested => ("You asked for this visit", $"Not what you wanted? Take it back until {TimeWords.Time(until)}, and nobody hears of it.", "Take it back"),
            _ => ("Booked by mistake?", $"Take it back until {TimeWords.Time(until)}, and nothing was booked.", "Undo this booking"),
        };

    /// <summary>What the client may do herself, and until when; null when the visit is not to come.</summary>
    public string? Changing
    {
        get
        {
            if (!Visit.IsToCome || Visit.Status != AppointmentStatus.Booked)
            {
                return null;
            }

            string By(TimeSpan cutoff) => $"{TimeWords.Day(Visit.Time.ToWall(Visit.Start - cutoff))}, {TimeWords.Time(Visit.Time.ToWall(Visit.Start - cutoff))}";
            return (Visit.CanMove, Visit.CanCancel) switch
            {
                (true, true) when Visit.MoveCutoff == Visit.CancelCutoff => $"You can move or cancel it here until {By(Visit.MoveCutoff)}. Later, please call us:",
                (true, true) => $"You can move it here until {By(Visit.MoveCutoff)}, and cancel it until {By(Visit.CancelCutoff)}. Later, please call us:",
                (true, false) => $"You can move it here until {By(Visit.MoveCutoff)}. To cancel it now, please call us:",
                (false, true) => $"You can cancel it here until {By(Visit.CancelCutoff)}. To move it now, please call us:",
                _ => "It is too near to be moved or cancelled here. Please call us:",
            };
        }
    }

    public static PairsPage PairsOf(LinkedVisit visit, PracticeCard practice) => new(
        [
            new("Name", visit.FirstName),
            new("Service", visit.ServiceName),
            new("When", $"{TimeWords.Moment(visit.Start)} to {TimeWords.Time(visit.End)}", At: visit.Start, Zone: TimeWords.Zone(practice.Town, visit.Start)),
            new("With", visit.TherapistName),
            new("Where", BookingWords.Where(visit.Channel, $"{practice.Street}, {practice.Town}", visit.MeetingLink)),
        ],
        IsWide: true);
}
