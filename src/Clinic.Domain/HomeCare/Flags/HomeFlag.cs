namespace Clinic.Domain.HomeCare.Flags;

/// <summary>A condition that keeps exercises away from a client, or changes them.</summary>
/// <param name="Id">As exercises name it: <c>osteoporosis</c>.</param>
/// <param name="Name">In plain words for the therapist; no client reads it.</param>
public sealed record HomeFlag(string Id, string Name, FlagGroup Group)
{
    /// <summary>Ids of the flags that are true with it.</summary>
    public IReadOnlyList<string> Implies { get; init; } = [];

    /// <summary>It follows from something else, a knot or another flag, and nobody ticks it.</summary>
    public bool IsDerived { get; init; }

    /// <summary>After so many days it has likely passed and is worth another look; null for what stays.</summary>
    public int? LooksPassedAfterDays { get; init; }
}
