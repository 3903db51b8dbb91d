namespace Clinic.Domain.Screening;

/// <summary>A list that was answered.</summary>
/// <param name="Version">Of the list, and so of its wording.</param>
/// <param name="Ticked">The slugs of what is true, in the order of the list; empty for "none of these".</param>
/// <param name="Level">Of the most serious one.</param>
public sealed record RedFlagAnswers(string Version, IReadOnlyList<string> Ticked, RedFlagLevel Level)
{
    public bool IsEmergency => Level == RedFlagLevel.Emergency;
}
