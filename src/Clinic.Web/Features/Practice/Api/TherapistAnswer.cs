namespace Clinic.Web.Features.Practice.Api;

/// <summary>One therapist.</summary>
/// <param name="Services">The slugs of what she gives.</param>
public sealed record TherapistAnswer(string Slug, string Name, IReadOnlyList<string> Services);
