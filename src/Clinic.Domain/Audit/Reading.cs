using Clinic.Domain.Charting;
using Clinic.Domain.Clients;

namespace Clinic.Domain.Audit;

/// <summary>What of a chart somebody asks to see.</summary>
/// <param name="Record">A snake_case word: <c>chart</c>, <c>sheet_print</c>.</param>
/// <param name="RecordId">The id asked for, whether there is such a record or not; null for a search.</param>
public sealed record Reading(string Record, Guid? RecordId)
{
    public AuditAction Action { get; init; } = AuditAction.Read;

    /// <summary>Whose record; found by <see cref="VisitId"/> where that alone is known.</summary>
    public Id<Client>? ClientId { get; init; }

    public Id<Visit>? VisitId { get; init; }

    /// <summary>What was asked for, where it says more than the record.</summary>
    public string What { get; init; } = "";

    public static Reading OfVisit(string record, Id<Visit> visitId) => new(record, visitId.Value) { VisitId = visitId };

    public static Reading OfClient(string record, Id<Client> clientId) => new(record, clientId.Value) { ClientId = clientId };
}
