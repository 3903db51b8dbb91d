using Clinic.Domain;
using Clinic.Domain.Messages;

namespace Clinic.Web.Features.Messages.DemoMail;

/// <summary>One mail of the demo in the list.</summary>
/// <param name="VisitStart">With the clinic's offset; null where it is about no time.</param>
public sealed record DemoMailLine(Id<OutboxMessage> Id, MessageKind Kind, string FirstName, DateTimeOffset? VisitStart);
