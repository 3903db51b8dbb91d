using Clinic.Web.Features.Messages;

namespace Clinic.Web.Features.Booking.CallBack;

/// <summary>What somebody who asked to be called reads.</summary>
/// <param name="DueAt">By when we call, with the clinic's offset; null where it is not known who asks.</param>
/// <param name="Receipt">What is said of the receipt.</param>
public sealed record ThanksPage(DateTimeOffset? DueAt, MailPromise Receipt);
