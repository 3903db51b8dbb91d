using System.Globalization;
using Clinic.Domain.Anatomy;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Library;

namespace Clinic.Web.Features.HomeCare.Exercises;

/// <summary>The library's words for the therapist.</summary>
internal static class ExerciseWords
{
    public static string Of(ExerciseStage stage) => stage switch
    {
        ExerciseStage.Daily => "Through the day",
        ExerciseStage.Stretch => "Stretch",
        ExerciseStage.SelfMassage => "Self-massage",
        ExerciseStage.Strengthen => "Strength",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    public static string Of(ExerciseSide side) => side switch
    {
        ExerciseSide.Both => "Both sides at once",
        ExerciseSide.BothOrOne => "Both sides, or one",
        ExerciseSide.BothThenEach => "Both, then each side",
        ExerciseSide.Each => "Each side in turn",
        ExerciseSide.Sore => "The sore side",
        ExerciseSide.Left => "Left",
        ExerciseSide.Right => "Right",
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, null),
    };

    /// <summary>"Side of the back, below the arm pit: latissimus dorsi".</summary>
    public static string Area(string id) => Areas.TryGet(id, out var area)
        ? area.Muscles.Length == 0 ? area.Name : $"{area.Name}: {area.Muscles}"
        : id;

    /// <summary>"Lying on the back."</summary>
    public static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";

    /// <summary>Whose wording it is; null for the program's own.</summary>
    public static string? Own(CatalogueExercise entry) => entry switch
    {
        { IsOwn: true } => "Your own",
        { Version: > 1 } => "Your wording",
        _ => null,
    };

    /// <summary>"grade 3"; below the first year of school nobody counts.</summary>
    public static string Grade(double grade) => string.Create(CultureInfo.InvariantCulture, $"grade {Math.Max(0, grade):0.#}");
}
