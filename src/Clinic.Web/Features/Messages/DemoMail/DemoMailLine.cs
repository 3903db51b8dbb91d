using Clinic.Domain;
using Clinic.Domain.Messages;

namespace Clinic.Web.Features.Messages.DemoMail;

/// <summary>One mail of the demo in the list.</summary>
/// <param name="About">When the visit begins, or by when we call; with the clinic's offset.</param>
public sealed record DemoMailLine(Id<OutboxMessage> Id, MessageKind Kind, string FirstName, DateTimeOffset About, bool IsOfCallBack);
