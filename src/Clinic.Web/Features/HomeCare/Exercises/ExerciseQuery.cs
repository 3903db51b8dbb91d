using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Kit;
using Clinic.Domain.HomeCare.Library;

namespace Clinic.Web.Features.HomeCare.Exercises;

/// <summary>What is looked for in the library, as it stands in the address.</summary>
public sealed record ExerciseQuery
{
    private const int MostLetters = 100;

    public string? Q { get; init; }

    public string? Area { get; init; }

    public string? Muscle { get; init; }

    public string? Stage { get; init; }

    public string? Position { get; init; }

    public string? Kit { get; init; }

    /// <summary>A word that is none of those offered asks nothing.</summary>
    internal ExerciseSearch Read() => new(
        PlainText.Trimmed(Q) is { } words ? words[..Math.Min(words.Length, MostLetters)] : null,
        Areas.TryGet(Area, out var area) ? area.Id : null,
        ExerciseSearch.Muscles.FirstOrDefault(muscle => muscle == Muscle),
        WireName.TryParseKebab<ExerciseStage>(Stage, out var stage) ? stage : null,
        ExerciseSearch.Positions.FirstOrDefault(position => position == Position),
        Kit == ExerciseSearch.NoKit ? Kit : HomeKit.All.FirstOrDefault(item => item.Id == Kit)?.Id);
}
