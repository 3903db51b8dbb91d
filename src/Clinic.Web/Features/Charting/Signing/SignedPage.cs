using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Signing;

/// <summary>The signature of a visit.</summary>
/// <param name="At">"Friday 27 November 2026, 1:58 pm".</param>
/// <param name="Hash">The first letters of the hash of what was signed.</param>
/// <param name="IsUnchanged">What stands in the visit now is what was signed.</param>
public sealed record SignedPage(
    Id<Visit> VisitId, string At, string ByName, string SignedAs, string? StandsInFor, string Hash, bool IsUnchanged);
