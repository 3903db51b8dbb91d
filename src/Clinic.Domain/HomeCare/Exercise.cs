using Clinic.Domain.Anatomy;

namespace Clinic.Domain.HomeCare;

/// <summary>An exercise a client can take home.</summary>
public sealed record Exercise
{
    // What a sheet can print: four exercises fit one page as long as none is longer than this.
    public const int NameMaxLength = 60;
    public const int MostSteps = 4;
    public const int StepMaxLength = 120;
    public const int FeelMaxLength = 160;
    public const int MostStops = 5;
    public const int StopMaxLength = 80;
    public const int ChangeMaxLength = 120;

    public const int PositionMaxLength = 60;
    public const int MostKit = 6;
    public const int KitMaxLength = 40;
    public const int FormMaxLength = 160;
    public const int SourceMaxLength = 300;
    public const int AltTextMaxLength = 300;

    /// <summary>Such as E01; the id of its pictures too.</summary>
    public required string Id { get; init; }

    /// <summary>A readable name for addresses and files.</summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required ExerciseStage Stage { get; init; }

    /// <summary>Ids of the areas it is for.</summary>
    public required IReadOnlyList<string> Serves { get; init; }

    /// <summary>What one needs at home; empty for none.</summary>
    public required IReadOnlyList<string> Kit { get; init; }

    public required string Position { get; init; }

    public required ExerciseSide Side { get; init; }

    public required Dose Dose { get; init; }

    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>What one should feel.</summary>
    public required string Feel { get; init; }

    public required IReadOnlyList<string> StopIf { get; init; }

    /// <summary>Conditions under which it is not given.</summary>
    public required IReadOnlyList<string> AvoidIf { get; init; }

    /// <summary>What to change, by condition.</summary>
    public required IReadOnlyDictionary<string, string> ModifyIf { get; init; }

    public required string Easier { get; init; }

    public required string Harder { get; init; }

    /// <summary>Ids of exercises one of which must be in the same plan; empty for most.</summary>
    public IReadOnlyList<string> RequiresAny { get; init; } = [];

    /// <summary>Where exercise and dose come from.</summary>
    public required string Source { get; init; }

    /// <summary>What the two pictures show, for people who do not see them.</summary>
    public required string AltText { get; init; }

    public required ExerciseView View { get; init; }

    /// <summary>Which of the drawn person's own sides the pictures work on; null where they look alike for both.</summary>
    public BodySide? DrawnSide { get; init; }
}
