using Clinic.Domain;
using Clinic.Domain.Messages;

namespace Clinic.Web.Features.Messages.Outbox;

/// <summary>One mail that has not reached its client.</summary>
/// <param name="VisitStart">With the clinic's offset; null where it is about no time.</param>
/// <param name="At">When it was given up, or when it is tried next; with the clinic's offset.</param>
/// <param name="CanBeTried">Whether the visit is still to come.</param>
public sealed record OutboxLine(
    Id<OutboxMessage> Id,
    MessageKind Kind,
    string ClientName,
    string? Email,
    DateTimeOffset? VisitStart,
    int Attempts,
    string? LastError,
    DateTimeOffset At,
    bool CanBeTried);
