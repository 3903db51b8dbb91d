using Clinic.Domain.Anatomy;
using Clinic.Domain.HomeCare.Kit;

namespace Clinic.Domain.HomeCare.Library;

/// <summary>What somebody looks for in the library. Null or empty asks nothing; all that is asked must be true.</summary>
/// <param name="Words">Each must stand somewhere in the exercise, or in the name or a muscle of an area it serves.</param>
/// <param name="Area">The id of an area it serves.</param>
/// <param name="Muscle">One of <see cref="Muscles"/>.</param>
/// <param name="Position">One of <see cref="Positions"/>.</param>
/// <param name="Kit">The id of an item it is done with; <see cref="NoKit"/> for what needs nothing but a home.</param>
public sealed record ExerciseSearch(
    string? Words = null, string? Area = null, string? Muscle = null, ExerciseStage? Stage = null, string? Position = null, string? Kit = null)
{
    public const string NoKit = "none";

    /// <summary>How one stands, sits or lies; an exercise may be done in more than one way.</summary>
    public static IReadOnlyList<string> Positions { get; } =
        ["standing", "sitting", "kneeling", "on hands and knees", "lying on the back", "lying on the side", "lying face down"];

    /// <summary>All muscles that an exercise can be for, as the areas name them.</summary>
    public static IReadOnlyList<string> Muscles { get; } =
        [.. Areas.All.SelectMany(MusclesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public bool IsEmpty => this == new ExerciseSearch();

    public bool Finds(Exercise exercise)
    {
        var areas = exercise.Serves.Select(id => Areas.TryGet(id, out var area) ? area : null).OfType<Area>().ToList();
        return (Area is null || exercise.Serves.Contains(Area))
            && (Muscle is null || areas.Exists(area => MusclesOf(area).Contains(Muscle)))
            && (Stage is null || exercise.Stage == Stage)
            && (Position is null || exercise.Position.Contains(Position, StringComparison.OrdinalIgnoreCase))
            && (Kit is null || UsesKit(exercise, Kit))
            && (string.IsNullOrWhiteSpace(Words) || HasWords(exercise, areas, Words));
    }

    private static IEnumerable<string> MusclesOf(Area area) => area.Muscles.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static bool UsesKit(Exercise exercise, string kit) => kit == NoKit
        ? HomeKit.LacksFor(exercise, []).Count == 0
        : HomeKit.Needs.Any(need => need.AnyOf.Contains(kit) && exercise.Kit.Contains(need.Words));

    private static bool HasWords(Exercise exercise, List<Area> areas, string words)
    {
        string[] texts =
        [
            exercise.Id, exercise.Name, .. exercise.Steps, exercise.Feel, exercise.Position, .. exercise.Kit, exercise.Easier, exercise.Harder, exercise.Source,
            .. areas.Select(area => area.Name), .. areas.Select(area => area.Muscles),
        ];
        return words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .All(word => texts.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }
}
