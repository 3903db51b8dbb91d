using Clinic.Domain.Charting;
using Clinic.Domain.Clients;

namespace Clinic.Domain.Audit;

/// <summary>
/// One line of the trail: who read or wrote what of whose chart, when and why. Written in the same transaction as the act, never changed
/// (PHIPA s. 10.1; HL7 EHR-S FM TI.2). Says which fields changed, not what they said.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>Counts up in the order in which the entries came.</summary>
    public long Id { get; init; }

    /// <summary>By the database's clock.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The account; null where it was no member of staff.</summary>
    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Her roles then, by comma.</summary>
    public required string ActorRoles { get; init; }

    public required AuditAction Action { get; init; }

    public required AuditOutcome Outcome { get; init; }

    public Id<Client>? ClientId { get; init; }

    public Id<Visit>? VisitId { get; init; }

    /// <summary>The table, or what was shown: <c>chart</c>, <c>note</c>, <c>visit_print</c>.</summary>
    public required string Record { get; init; }

    public Guid? RecordId { get; init; }

    /// <summary>Names of the fields that changed, or what was asked for.</summary>
    public required string What { get; init; }

    public string? Why { get; init; }

    /// <summary>The id of the request, as the log has it.</summary>
    public string? RequestId { get; init; }
}
