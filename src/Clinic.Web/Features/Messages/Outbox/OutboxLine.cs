using Clinic.Domain;
using Clinic.Domain.Messages;

namespace Clinic.Web.Features.Messages.Outbox;

/// <summary>One mail that has not reached its client.</summary>
/// <param name="About">When the visit begins, or by when we call; with the clinic's offset.</param>
/// <param name="At">When it was given up, or when it is tried next; with the clinic's offset.</param>
/// <param name="CanBeTried">Whether the visit, or the call, is still to come.</param>
public sealed record OutboxLine(
    Id<OutboxMessage> Id,
    MessageKind Kind,
    string ClientName,
    string? Email,
    DateTimeOffset About,
    bool IsOfCallBack,
    int Attempts,
    string? LastError,
    DateTimeOffset At,
    bool CanBeTried);
