namespace Clinic.Web.Features.Messages.Delivery;

/// <summary>Why a mail was not delivered.</summary>
/// <param name="Words">For the owner, and kept: no name, no address, nothing that a server said, for servers repeat addresses.</param>
/// <param name="IsForGood">Whether another attempt can only fail the same way.</param>
public sealed record DeliveryFailure(string Words, bool IsForGood = false);
