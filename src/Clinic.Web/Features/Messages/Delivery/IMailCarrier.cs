using Clinic.Web.Features.Messages.Mails;

namespace Clinic.Web.Features.Messages.Delivery;

/// <summary>Takes a mail out of the program.</summary>
public interface IMailCarrier
{
    /// <returns>Null when it is delivered; or else why not.</returns>
    Task<DeliveryFailure?> CarryAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
