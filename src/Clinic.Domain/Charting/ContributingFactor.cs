using Clinic.Domain.Clients;

namespace Clinic.Domain.Charting;

/// <summary>
/// A habit or condition of a client that may keep knots coming, carried from visit to visit until it is cleared. A factor that comes back
/// is another row.
/// </summary>
public sealed class ContributingFactor
{
    public const int CodeMaxLength = 3;
    public const int NoteMaxLength = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Client> ClientId { get; init; }

    /// <summary>C01 to C22.</summary>
    public required string Code { get; init; }

    /// <summary>What of it exactly, where the factor has parts: <c>mouse_reach</c>.</summary>
    public List<string> Details { get; set; } = [];

    public string? Note { get; set; }

    public required Id<Visit> TickedIn { get; init; }

    public required DateTimeOffset TickedAt { get; init; }

    public required Guid TickedBy { get; init; }

    /// <summary>The visit in which it was found to be over.</summary>
    public Id<Visit>? ClearedIn { get; set; }

    public DateTimeOffset? ClearedAt { get; set; }

    public Guid? ClearedBy { get; set; }
}
