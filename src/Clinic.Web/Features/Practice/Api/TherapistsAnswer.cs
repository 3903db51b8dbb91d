namespace Clinic.Web.Features.Practice.Api;

/// <summary>Who treats, in display order.</summary>
public sealed record TherapistsAnswer(IReadOnlyList<TherapistAnswer> Therapists);
