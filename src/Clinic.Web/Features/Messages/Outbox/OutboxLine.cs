using Clinic.Domain;
using Clinic.Domain.Messages;

namespace Clinic.Web.Features.Messages.Outbox;

/// <summary>One mail that has not reached its client, or not with all that was to be in it.</summary>
/// <param name="About">When the visit begins, by when we call, or when the page was made; with the clinic's offset.</param>
/// <param name="AboutWords">What that moment is: "of the visit on".</param>
/// <param name="At">When it was sent or given up, or when it is tried next; with the clinic's offset.</param>
/// <param name="CanBeTried">Whether the visit, or the call, is still to come, or the page can be opened.</param>
public sealed record OutboxLine(
    Id<OutboxMessage> Id,
    MessageKind Kind,
    string ClientName,
    string? Email,
    DateTimeOffset About,
    string AboutWords,
    int Attempts,
    string? LastError,
    DateTimeOffset At,
    bool CanBeTried);
