namespace Clinic.Web.Features.Shared;

/// <summary>One term and its answer, with the address where it can be changed.</summary>
/// <param name="At">The moment that the answer names, in the clinic's wall time; a script may say it by the visitor's own clock too.</param>
/// <param name="Zone">Whose wall time it is, such as "Winnipeg time (UTC−6)".</param>
public sealed record Pair(string Term, string Answer, string? ChangeAddress = null, DateTimeOffset? At = null, string? Zone = null);
