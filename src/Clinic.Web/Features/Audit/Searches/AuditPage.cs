namespace Clinic.Web.Features.Audit.Searches;

/// <param name="Trouble">What is wrong with the search; null where nothing is.</param>
public sealed record AuditPage(AuditQuery Query, IReadOnlyList<AuditLine> Lines, bool HasOlder, string? Trouble);
