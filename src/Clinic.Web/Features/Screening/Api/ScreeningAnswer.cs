namespace Clinic.Web.Features.Screening.Api;

/// <summary>The list that is asked now.</summary>
/// <param name="Version">Another wording has another version. Older ones are taken too.</param>
public sealed record ScreeningAnswer(string Version, IReadOnlyList<QuestionAnswer> Questions);
