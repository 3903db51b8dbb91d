using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Kit;

namespace Clinic.Web.Features.HomeCare.ExerciseForms;

/// <summary>An exercise as its form is posted, all in the words that were typed.</summary>
public sealed record ExerciseForm
{
    [Display(Name = "Name")]
    public string? Name { get; init; }

    public string? Stage { get; init; }

    /// <summary>Ids of areas.</summary>
    public IReadOnlyList<string>? Serves { get; init; }

    [Display(Name = "Position")]
    public string? Position { get; init; }

    /// <summary>What of the usual things it needs, in the library's words.</summary>
    public IReadOnlyList<string>? Kit { get; init; }

    [Display(Name = "Something else it needs")]
    public string? OtherKit { get; init; }

    public string? Side { get; init; }

    [Display(Name = "Rounds")]
    public string? Sets { get; init; }

    [Display(Name = "Times in a round")]
    public string? Reps { get; init; }

    [Display(Name = "Hold, seconds")]
    public string? Hold { get; init; }

    [Display(Name = "Rest, seconds")]
    public string? Rest { get; init; }

    [Display(Name = "Times a day")]
    public string? PerDay { get; init; }

    [Display(Name = "Days a week")]
    public string? PerWeek { get; init; }

    [Display(Name = "Minutes in all")]
    public string? Minutes { get; init; }

    /// <summary>A line each.</summary>
    [Display(Name = "Steps")]
    public string? Steps { get; init; }

    [Display(Name = "What one should feel")]
    public string? Feel { get; init; }

    /// <summary>A line each.</summary>
    [Display(Name = "Ease off if")]
    public string? StopIf { get; init; }

    [Display(Name = "Easier")]
    public string? Easier { get; init; }

    [Display(Name = "Harder")]
    public string? Harder { get; init; }

    /// <summary>Ids of flags.</summary>
    public IReadOnlyList<string>? AvoidIf { get; init; }

    /// <summary>What changes, by id of a flag.</summary>
    public Dictionary<string, string?>? ModifyIf { get; init; }

    /// <summary>Ids of exercises, with commas.</summary>
    [Display(Name = "Only together with one of these")]
    public string? RequiresAny { get; init; }

    [Display(Name = "Source")]
    public string? Source { get; init; }

    [Display(Name = "What the pictures show")]
    public string? AltText { get; init; }

    /// <summary><c>left</c> or <c>right</c>: the side that the pictures work on; nothing where they look alike for both.</summary>
    public string? DrawnSide { get; init; }

    /// <summary>The exercise that a new one begins with, for its pictures.</summary>
    public string? From { get; init; }

    /// <summary>The version that the form showed when it was opened; null for a new one.</summary>
    public int? Version { get; init; }

    /// <summary>A new one, with the usual answers.</summary>
    internal static ExerciseForm Empty { get; } = new()
    {
        Stage = ExerciseStage.Stretch.Kebab(),
        Side = ExerciseSide.Each.Kebab(),
        Sets = "1",
        Reps = "3",
        Hold = "30",
        Rest = "10",
        PerDay = "1",
        PerWeek = "7",
        DrawnSide = "",
    };

    internal static ExerciseForm Of(Exercise exercise, int version) => new()
    {
        Name = exercise.Name,
        Stage = exercise.Stage.Kebab(),
        Serves = exercise.Serves,
        Position = exercise.Position,
        Kit = exercise.Kit,
        OtherKit = exercise.Kit.FirstOrDefault(words => HomeKit.Needs.All(need => need.Words != words)),
        Side = exercise.Side.Kebab(),
        Sets = Figures(exercise.Dose.Sets),
        Reps = Figures(exercise.Dose.Reps),
        Hold = Figures(exercise.Dose.HoldSeconds),
        Rest = Figures(exercise.Dose.RestSeconds),
        PerDay = Figures(exercise.Dose.PerDay),
        PerWeek = Figures(exercise.Dose.PerWeek),
        Minutes = Figures(exercise.Dose.DurationMinutes),
        Steps = string.Join('\n', exercise.Steps),
        Feel = exercise.Feel,
        StopIf = string.Join('\n', exercise.StopIf),
        Easier = exercise.Easier,
        Harder = exercise.Harder,
        AvoidIf = exercise.AvoidIf,
        ModifyIf = exercise.ModifyIf.ToDictionary(change => change.Key, change => (string?)change.Value, StringComparer.Ordinal),
        RequiresAny = string.Join(", ", exercise.RequiresAny),
        Source = exercise.Source,
        AltText = exercise.AltText,
        DrawnSide = exercise.DrawnSide?.Kebab() ?? "",
        Version = version,
    };

    private static string? Figures(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
