namespace Clinic.Web.Features.Shared;

/// <summary>One term and its answer, with the address where it can be changed.</summary>
public sealed record Pair(string Term, string Answer, string? ChangeAddress = null);
