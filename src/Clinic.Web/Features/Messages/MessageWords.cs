using Clinic.Domain.Messages;

namespace Clinic.Web.Features.Messages;

/// <summary>How pages call the kinds of mail.</summary>
internal static class MessageWords
{
    public static string Of(MessageKind kind) => kind switch
    {
        MessageKind.Confirmation => "Confirmation",
        MessageKind.EarlyReminder => "First reminder",
        MessageKind.LateReminder => "Second reminder",
        MessageKind.Change => "Change",
        MessageKind.Cancellation => "Cancellation",
        MessageKind.RequestReceived => "Request received",
        MessageKind.RequestDeclined => "Request declined",
        MessageKind.CallBackReceipt => "Receipt",
        MessageKind.WaitingListOffer => "Offered time",
        MessageKind.HomeSheet => "Page for home",
        MessageKind.SheetCopy => "Page for home, asked for",
        MessageKind.AskNextDay => "Question on the next day",
        MessageKind.AskWeek => "Question after a week",
        MessageKind.AskTwoWeeks => "Question after two weeks",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind."),
    };
}
