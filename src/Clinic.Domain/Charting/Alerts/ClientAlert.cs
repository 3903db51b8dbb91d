using Clinic.Domain.Clients;

namespace Clinic.Domain.Charting.Alerts;

/// <summary>What whoever opens the client's chart must have read first.</summary>
public sealed class ClientAlert
{
    public const int TextMaxLength = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Client> ClientId { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required Guid MadeBy { get; init; }

    public required string MadeByName { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public Guid? EndedBy { get; set; }
}
