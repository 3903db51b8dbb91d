using System.Globalization;
using Clinic.Domain.Messages;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Shared;

namespace Clinic.Web.Features.Messages.Mails;

/// <summary>The words of the mails about a visit.</summary>
internal static class VisitWords
{
    public static MailContent Of(VisitFacts visit)
    {
        var isCancelled = visit.Kind == MessageKind.Cancellation;
        return new MailContent(
            $"{Subject(visit)}: {TimeWords.Day(visit.Start)}, {TimeWords.Time(visit.Start)}",
            Heading(visit),
            [$"Hello {visit.FirstName},", Opening(visit)],
            [
                new Pair("Service", visit.ServiceName),
                .. When(visit),
                new Pair("With", visit.TherapistName),
                new Pair("Where", Where(visit)),
                .. visit.For is null ? Array.Empty<Pair>() : [new Pair("For", visit.For)],
            ],
            isCancelled ? new MailLink("Book another visit", visit.BookingUrl) : new MailLink(LinkWords(visit), visit.VisitUrl),
            isCancelled
                ? [$"The file visit.ics takes the visit out of your calendar. Questions? Call {visit.Practice.Phone}."]
                :
                [
                    $"{Changing(visit)} Keep this private link to yourself: whoever has it can see, move and cancel your visit. It ends the day after your visit.",
                    visit.Kind == MessageKind.Change
                        ? "The file visit.ics changes the visit in your calendar."
                        : visit.Series.Count > 0
                            ? "The file visit.ics puts all of them into your calendar."
                            : "The file visit.ics puts the visit into your calendar.",
                ],
            [visit.Practice.Name, $"{visit.Practice.Street}, {visit.Practice.Town}", visit.Practice.Phone],
            SmallPrint(visit),
            visit.StopUrl is null ? null : new MailLink("Stop reminders", visit.StopUrl));
    }

    /// <summary>Of a series every date, each with its number.</summary>
    private static IEnumerable<Pair> When(VisitFacts visit) => visit.Series.Count == 0
        ? [new Pair("When", $"{TimeWords.Moment(visit.Start)} to {TimeWords.Time(visit.End)}")]
        : visit.Series.Select((start, at) => new Pair(string.Create(CultureInfo.InvariantCulture, $"Visit {at + 1}"), TimeWords.Moment(start)));

    private static string Subject(VisitFacts visit) => visit.Kind switch
    {
        MessageKind.Confirmation => "Booked",
        MessageKind.Change when visit.IsBookedAgain => "Booked again",
        MessageKind.Change when visit.IsWallTimeKept => "Still at the same time",
        MessageKind.Change => "Changed",
        MessageKind.Cancellation => "Cancelled",
        _ => "Reminder",
    };

    private static string Opening(VisitFacts visit) => visit switch
    {
        { Kind: MessageKind.Confirmation, Series.Count: > 0 } =>
            string.Create(CultureInfo.InvariantCulture, $"Your {visit.Series.Count} visits are booked. The link below shows the first one, with the way to each of the others."),
        { Kind: MessageKind.Confirmation } => "Your visit is booked.",
        { Kind: MessageKind.Change, IsBookedAgain: true } => "Your visit is not cancelled any more. It takes place as it was booked.",
        { Kind: MessageKind.Change, IsWallTimeKept: true } =>
            "The rule for our clocks has changed. Your visit stays at the time we agreed on, as our clock shows it. Your calendar may not know that yet.",
        { Kind: MessageKind.Change, IsDoneByClinic: true } =>
            $"We changed your visit. This is how it stands now. If it does not suit you, please call {visit.Practice.Phone}.",
        { Kind: MessageKind.Change } => "Your visit is changed. This is how it stands now.",
        { Kind: MessageKind.Cancellation, IsDoneByClinic: true } => "We cancelled your visit. You do not need to come.",
        { Kind: MessageKind.Cancellation } => "Your visit is cancelled, as you asked. You do not need to do anything else.",
        _ => "You asked us to remind you of your visit.",
    };

    private static string Heading(VisitFacts visit)
    {
        var when = $"{TimeWords.Day(visit.Start)} at {TimeWords.Time(visit.Start)}";
        var therapist = visit.TherapistName.Split(' ')[0];
        return (visit.Kind, visit.Channel) switch
        {
            (MessageKind.Cancellation, _) => $"Your visit on {when} is cancelled",
            (_, Channel.Phone) => $"{therapist} calls you on {when}",
            (_, Channel.Video) => $"You talk with {therapist} on {when}",
            _ => $"See you on {when}",
        };
    }

    private static string Where(VisitFacts visit) => visit.Channel switch
    {
        Channel.Phone => "By phone. We call you",
        Channel.Video when visit.MeetingLink is { } link => $"By video: {link}",
        Channel.Video => "By video. We call you first to set it up",
        _ => $"{visit.Practice.Street}, {visit.Practice.Town}",
    };

    private static string LinkWords(VisitFacts visit) => (visit.MoveUntil, visit.CancelUntil) switch
    {
        (null, null) => "See your visit",
        ({ }, null) => "See or move your visit",
        (null, { }) => "See or cancel your visit",
        _ => "See, move or cancel your visit",
    };

    /// <summary>What the client can still do herself, and until when; where she is to call.</summary>
    private static string Changing(VisitFacts visit)
    {
        static string By(DateTimeOffset last) => $"{TimeWords.Day(last)}, {TimeWords.Time(last)}";
        var call = $"please call {visit.Practice.Phone}";
        return (visit.MoveUntil, visit.CancelUntil) switch
        {
            (null, null) => $"To move or cancel it now, {call}.",
            ({ } move, { } cancel) when move == cancel => $"Move or cancel it with this link until {By(move)}. Later, {call}.",
            ({ } move, { } cancel) => $"With this link, move it until {By(move)}, or cancel it until {By(cancel)}. Later, {call}.",
            ({ } move, null) => $"Move it with this link until {By(move)}. To cancel it, {call}.",
            (null, { } cancel) => $"Cancel it with this link until {By(cancel)}. To move it, {call}.",
        };
    }

    private static string SmallPrint(VisitFacts visit) => visit.Kind switch
    {
        MessageKind.Confirmation => $"You get this because somebody booked a visit with this address. If it was not you, please call {visit.Practice.Phone}.",
        MessageKind.Change or MessageKind.Cancellation => "You get this because a visit was booked with this address.",
        _ => $"You get this because you said that {visit.Practice.ShortName} may remind you of visits by email.",
    };
}
