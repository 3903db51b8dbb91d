using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Web.Features.HomeCare.Sheets;

/// <summary>One exercise to tick.</summary>
/// <param name="Printed">As it will stand on the sheet.</param>
public sealed record OfferedLine(SheetExercise Printed, ExerciseStage Stage, IReadOnlyList<string> Kit, bool IsProposed, bool IsTicked)
{
    public string StageWords => Stage switch
    {
        ExerciseStage.Daily => "Through the day",
        ExerciseStage.Stretch => "Stretch",
        ExerciseStage.SelfMassage => "Self-massage",
        _ => "Strength, when pain at rest is 3 or less",
    };
}
