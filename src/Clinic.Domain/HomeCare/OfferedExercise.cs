using Clinic.Domain.Anatomy;
using Clinic.Domain.HomeCare.Choosing;
using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Domain.HomeCare;

/// <summary>An exercise of the clinic as it stands to one visit.</summary>
/// <param name="Exercise">With the dose and side of this plan, where it was changed.</param>
/// <param name="For">The treated areas it is for; empty for one that serves the knot as a whole, such as back strength.</param>
/// <param name="Side">The side that was treated; null where both were, or neither.</param>
/// <param name="IsProposed">Whether it is in the proposal, or only there to be chosen instead.</param>
public sealed record OfferedExercise(Exercise Exercise, IReadOnlyList<SheetArea> For, BodySide? Side, bool IsProposed)
{
    /// <summary>Of the exercise in the clinic's library.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The clinic's own pictures as <c>{common, start, end}</c> in JSON; null for those of the program.</summary>
    public string? Poses { get; init; }

    /// <summary>The rules of a knot name it, though no treated area does: posture, strength, or a stretch of the front.</summary>
    public bool ServesTheWhole { get; init; }

    /// <summary>Why it is given, in the client's words; null where nothing of the visit says so.</summary>
    public string? Why { get; init; }

    /// <summary>What to do otherwise because of what the client has, one sentence each.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>What the client lacks at home for it.</summary>
    public IReadOnlyList<string> Lacks { get; init; } = [];

    /// <summary>Why it is not for this client; empty for one that is.</summary>
    public IReadOnlyList<Objection> Against { get; init; } = [];

    /// <summary>What the therapist adds for this client; null for nothing.</summary>
    public string? OwnLine { get; init; }

    public bool FitsToday => For.Count > 0 || ServesTheWhole;

    /// <summary>No reason makes it right.</summary>
    public bool IsRuledOut => Against.Any(objection => objection.IsAbsolute);

    /// <summary>As the therapist wants it for this client.</summary>
    /// <param name="dose">Null for the library's.</param>
    /// <param name="side">Left, right or each; null for what the library and the treated side give.</param>
    public OfferedExercise As(Dose? dose, ExerciseSide? side, string? ownLine) => this with
    {
        Exercise = Exercise with { Dose = dose ?? Exercise.Dose, Side = side ?? Exercise.Side },
        Side = side switch
        {
            ExerciseSide.Left => BodySide.Left,
            ExerciseSide.Right => BodySide.Right,
            ExerciseSide.Each when Exercise.Side == ExerciseSide.Sore => null,
            _ => Side,
        },
        OwnLine = ownLine,
    };

    /// <summary>Whether its own rule asks for another exercise that <paramref name="chosen"/> does not hold.</summary>
    public bool LacksPartner(IReadOnlyCollection<string> chosen) =>
        Exercise.RequiresAny.Count > 0 && !Exercise.RequiresAny.Any(chosen.Contains);
}
