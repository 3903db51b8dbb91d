namespace Clinic.Web.Features.Screening.Api;

/// <summary>One line of the list.</summary>
/// <param name="Slug">What to send when it is ticked.</param>
/// <param name="Level">What it asks for: emergency, same-day, therapist-first, modify, clear.</param>
/// <param name="Hint">A smaller second line; may be missing.</param>
public sealed record QuestionAnswer(string Slug, string Level, string Text, string? Hint);
