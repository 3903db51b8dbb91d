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
        var isConfirmation = visit.Kind == MessageKind.Confirmation;
        var moment = $"{TimeWords.Day(visit.Start)}, {TimeWords.Time(visit.Start)}";
        return new MailContent(
            $"{(isConfirmation ? "Booked" : "Reminder")}: {moment}",
            Heading(visit),
            [$"Hello {visit.FirstName},", isConfirmation ? "Your visit is booked." : "You asked us to remind you of your visit."],
            [
                new Pair("Service", visit.ServiceName),
                new Pair("When", $"{TimeWords.Moment(visit.Start)} to {TimeWords.Time(visit.End)}"),
                new Pair("With", visit.TherapistName),
                new Pair("Where", Where(visit)),
            ],
            new MailLink("See your visit", visit.VisitUrl),
            [
                "Keep this private link to yourself: whoever has it can see your visit, until the day after it.",
                $"The file visit.ics puts the visit into your calendar. To change or cancel it, call {visit.Practice.Phone}.",
            ],
            [visit.Practice.Name, $"{visit.Practice.Street}, {visit.Practice.Town}", visit.Practice.Phone],
            isConfirmation
                ? $"You get this because somebody booked a visit with this address. If it was not you, please call {visit.Practice.Phone}."
                : $"You get this because you said that {visit.Practice.ShortName} may remind you of visits by email.",
            visit.StopUrl is null ? null : new MailLink("Stop reminders", visit.StopUrl));
    }

    private static string Heading(VisitFacts visit)
    {
        var when = $"{TimeWords.Day(visit.Start)} at {TimeWords.Time(visit.Start)}";
        var therapist = visit.TherapistName.Split(' ')[0];
        return visit.Channel switch
        {
            Channel.Phone => $"{therapist} calls you on {when}",
            Channel.Video => $"You talk with {therapist} on {when}",
            _ => $"See you on {when}",
        };
    }

    private static string Where(VisitFacts visit) => visit.Channel switch
    {
        Channel.Phone => "By phone. We call you",
        Channel.Video => "By video. We call you first to set it up",
        _ => $"{visit.Practice.Street}, {visit.Practice.Town}",
    };
}
