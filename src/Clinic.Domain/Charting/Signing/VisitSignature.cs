namespace Clinic.Domain.Charting.Signing;

/// <summary>That a member of staff signed a visit, with all that it said then. Never changes.</summary>
public sealed class VisitSignature
{
    public const int NameMaxLength = 100;

    public required Id<Visit> VisitId { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>The account.</summary>
    public required Guid SignedBy { get; init; }

    public required string SignedByName { get; init; }

    /// <summary>Her roles, in words.</summary>
    public required string SignedAs { get; init; }

    /// <summary>Whose visit it was, where somebody else signs it; null where it is her own.</summary>
    public string? StandsInFor { get; init; }

    /// <summary>The signed content as the database wrote it: JSON, times in UTC.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8, 32 bytes.</summary>
    public required byte[] Hash { get; init; }
}
