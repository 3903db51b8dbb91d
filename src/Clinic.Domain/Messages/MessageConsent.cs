using Clinic.Domain.Clients;

namespace Clinic.Domain.Messages;

/// <summary>On which consent a mail rests. What rests on one carries the link that ends it, and is not sent once it is ended.</summary>
public static class MessageConsent
{
    /// <summary>Null for what answers something the person did herself: it needs no consent, and has nothing to end.</summary>
    public static ConsentPurpose? Of(MessageKind kind) => kind switch
    {
        MessageKind.EarlyReminder or MessageKind.LateReminder => ConsentPurpose.Reminders,
        MessageKind.HomeSheet => ConsentPurpose.ExercisePlans,
        MessageKind.AskNextDay or MessageKind.AskWeek or MessageKind.AskTwoWeeks => ConsentPurpose.CarePlans,
        MessageKind.Confirmation
            or MessageKind.Change
            or MessageKind.Cancellation
            or MessageKind.RequestReceived
            or MessageKind.RequestDeclined
            or MessageKind.WaitingListOffer
            or MessageKind.SheetCopy
            or MessageKind.CallBackReceipt => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nobody decided on which consent this kind rests."),
    };
}
