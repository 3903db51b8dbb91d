namespace Clinic.Domain.Accounts;

/// <summary>
/// A link that opens one record without an account. The token itself is never stored: it can be made again from the
/// practice's link key, and only its hash is kept to find this row.
/// </summary>
public sealed class PrivateLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required LinkPurpose Purpose { get; init; }

    /// <summary>The appointment, sheet, offer or entry of the waiting list it is about.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>Part of the signed text: a higher version makes a new token and lets the old one die.</summary>
    public required int Version { get; init; }

    /// <summary>The <see cref="LinkKey"/> that signed it.</summary>
    public required Guid KeyId { get; init; }

    /// <summary>SHA-256 of the token's 32 bytes.</summary>
    public required byte[] TokenHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public bool IsOpenAt(DateTimeOffset now) => now < ExpiresAt;
}
