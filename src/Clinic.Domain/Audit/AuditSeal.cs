namespace Clinic.Domain.Audit;

/// <summary>
/// A link of the chain that closes the trail behind it: the SHA-256 of the seal before and of the entries since. Whoever edits, adds, takes
/// out or swaps one entry breaks it.
/// </summary>
public sealed class AuditSeal
{
    /// <summary>1, 2, 3.</summary>
    public required int Id { get; init; }

    /// <summary>The last entry of the seal before; 0 for the first.</summary>
    public required long AfterEntry { get; init; }

    public required long LastEntry { get; init; }

    /// <summary>How many.</summary>
    public required int Entries { get; init; }

    /// <summary>32 bytes.</summary>
    public required byte[] Hash { get; init; }

    public required DateTimeOffset SealedAt { get; init; }
}
