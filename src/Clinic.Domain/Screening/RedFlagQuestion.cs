namespace Clinic.Domain.Screening;

/// <summary>One line of the list, as a client reads it.</summary>
/// <param name="Slug">Its name in forms, in the API and in the database.</param>
/// <param name="Text">Completes "This is true for me:".</param>
/// <param name="Hint">What else belongs to it, or what makes it count.</param>
public sealed record RedFlagQuestion(string Slug, RedFlagLevel Level, string Text, string? Hint = null);
