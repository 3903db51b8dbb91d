namespace Clinic.Domain.Charting.Notes;

/// <summary>What a snippet asks for each time it is used.</summary>
/// <param name="Choices">What can be chosen, in order; empty where it is written.</param>
/// <param name="IsScale">The choices are numbers that follow one another.</param>
public sealed record SnippetField(string Name, IReadOnlyList<string> Choices, bool IsScale = false);
