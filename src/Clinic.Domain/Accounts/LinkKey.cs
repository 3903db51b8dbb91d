namespace Clinic.Domain.Accounts;

/// <summary>A secret of the practice that signs private links. The newest one signs; older ones still open their links.</summary>
public sealed class LinkKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>32 random bytes, encrypted by Data Protection.</summary>
    public required string ProtectedSecret { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
