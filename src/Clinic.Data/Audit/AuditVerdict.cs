namespace Clinic.Data.Audit;

/// <summary>What a check of the trail and of what was signed found.</summary>
/// <param name="Seals">How many were checked.</param>
/// <param name="Entries">How many entries they hold.</param>
/// <param name="NotSealed">Entries that came after the last seal.</param>
/// <param name="Head">The last seal that holds, as number and hash; null where there is none.</param>
/// <param name="Wrong">What does not hold, a sentence each; at most a hundred.</param>
public sealed record AuditVerdict(
    long Seals, long Entries, long NotSealed, long Signatures, long Attachments, string? Head, IReadOnlyList<string> Wrong);
