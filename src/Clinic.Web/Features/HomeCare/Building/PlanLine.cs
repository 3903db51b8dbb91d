using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Web.Features.HomeCare.Building;

/// <summary>One exercise of the plan.</summary>
/// <param name="Offer">As it is wanted for this client.</param>
/// <param name="Printed">As it will stand on the sheet.</param>
/// <param name="IsFirst">Nothing stands before it.</param>
/// <param name="IsLast">Nothing stands after it.</param>
public sealed record PlanLine(OfferedExercise Offer, SheetExercise Printed, LineForm Form, bool IsFirst, bool IsLast)
{
    public string Id => Offer.Exercise.Id;

    /// <summary>Its sides can be chosen.</summary>
    public bool HasSides => Offer.Exercise.Side is not (ExerciseSide.Both or ExerciseSide.BothThenEach);

    /// <summary>What stands in the way, in one line; null for nothing.</summary>
    public string? Against => Offer.Against.Count == 0 ? null : string.Join("; ", Offer.Against.Select(objection => objection.Words));

    public static string WordsOf(ExerciseStage stage) => stage switch
    {
        ExerciseStage.Daily => "Through the day",
        ExerciseStage.Stretch => "Stretch",
        ExerciseStage.SelfMassage => "Self-massage",
        _ => "Strength",
    };
}
