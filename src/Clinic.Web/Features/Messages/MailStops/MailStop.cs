using Clinic.Domain.Accounts;
using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Messages.MailStops;

/// <summary>One kind of mail that a client can end by the link in it, and what its page says.</summary>
/// <param name="Word">In the address.</param>
/// <param name="Link">What the link in the mail is for.</param>
/// <param name="Purpose">The consent that it ends; no other one.</param>
public sealed record MailStop(
    string Word, LinkPurpose Link, ConsentPurpose Purpose, string Title, string Would, string Done, string DoneWords, string Again, string Button)
{
    public static IReadOnlyList<MailStop> All { get; } =
    [
        new(
            "reminders", LinkPurpose.StopReminders, ConsentPurpose.Reminders,
            "Stop reminders?",
            "We would not write to {0} before a visit any more. Your visits stay booked, and you still get a confirmation of each new one.",
            "No more reminders",
            "We send {0} no more reminders. Your visits stay booked.",
            "Tick “Reminders for my visits” when you book the next time.",
            "Stop reminders"),
        new(
            "questions", LinkPurpose.StopQuestions, ConsentPurpose.CarePlans,
            "Stop our questions?",
            "We would not ask {0} by email any more how you are after a visit. Your page stays open, and you can still tell us there.",
            "No more questions",
            "We do not ask {0} by email any more. Your page stays open, and you can still tell us there.",
            "Tick “Care plans” when you book the next time, or tell us at your next visit.",
            "Stop the questions"),
        new(
            "pages", LinkPurpose.StopSheets, ConsentPurpose.ExercisePlans,
            "Stop pages by email?",
            "We would not send {0} a page from a visit by email any more. You still get it on paper.",
            "No more pages by email",
            "We send {0} no more pages by email. You still get them on paper.",
            "Tick “Exercise plans” when you book the next time, or tell us at your next visit.",
            "Stop these emails"),
    ];
}
