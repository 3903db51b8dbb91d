using Clinic.Domain.Messages;

namespace Clinic.Web.Features.Messages.Mails;

/// <summary>Writes a mail from what is in the database now: each kind has its composer.</summary>
public sealed class ComposeMail(
    ComposeVisitMail visit, ComposeRequestMail request, ComposeCallBackMail callBack, ComposeOfferMail offer, ComposeSheetMail sheet)
{
    /// <summary>New links of the mail are added to the context; the caller saves them before the mail goes.</summary>
    /// <param name="mayPrint">A file that goes with it is made where there is none yet; otherwise it is left out.</param>
    public Task<OutgoingMail> ExecuteAsync(OutboxMessage message, bool mayPrint, CancellationToken cancellationToken) => message.Kind switch
    {
        MessageKind.Confirmation or MessageKind.EarlyReminder or MessageKind.LateReminder or MessageKind.Change or MessageKind.Cancellation =>
            visit.ExecuteAsync(message, cancellationToken),
        MessageKind.RequestReceived or MessageKind.RequestDeclined => request.ExecuteAsync(message, cancellationToken),
        MessageKind.CallBackReceipt => callBack.ExecuteAsync(message, cancellationToken),
        MessageKind.WaitingListOffer => offer.ExecuteAsync(message, cancellationToken),
        MessageKind.HomeSheet or MessageKind.SheetCopy or MessageKind.AskNextDay or MessageKind.AskWeek or MessageKind.AskTwoWeeks =>
            sheet.ExecuteAsync(message, mayPrint, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(message), message.Kind, "No composer for this kind."),
    };
}
