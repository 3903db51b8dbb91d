using Clinic.Domain;
using Clinic.Domain.Messages;

namespace Clinic.Web.Features.Messages.DemoMail;

/// <summary>One mail of the demo as text.</summary>
public sealed record DemoMailPage(Id<OutboxMessage> Id, string Subject, string From, string To, IReadOnlyList<string> Lines);
