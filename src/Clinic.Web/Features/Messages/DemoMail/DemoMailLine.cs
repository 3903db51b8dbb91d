using Clinic.Domain;
using Clinic.Domain.Messages;

namespace Clinic.Web.Features.Messages.DemoMail;

/// <summary>One mail of the demo in the list.</summary>
/// <param name="About">When the visit begins, by when we call, or when the page was made; with the clinic's offset.</param>
/// <param name="AboutWords">What that moment is: "Visit on".</param>
public sealed record DemoMailLine(Id<OutboxMessage> Id, MessageKind Kind, string FirstName, DateTimeOffset About, string AboutWords);
