using Clinic.Domain.Anatomy;

namespace Clinic.Domain.HomeCare.Library;

/// <summary>
/// A self-massage presses what it serves. Vessels and nerves lie near some areas, and others take a stretch alone: no exercise that presses
/// can be kept for them.
/// </summary>
public static class PressureAtHome
{
    public static bool Presses(ExerciseStage stage) => stage == ExerciseStage.SelfMassage;

    /// <summary>Why an exercise of this stage cannot serve these areas, a sentence for each that it cannot; empty where it can.</summary>
    /// <param name="areas">Ids.</param>
    public static IReadOnlyList<string> Forbids(ExerciseStage stage, IEnumerable<string> areas) => !Presses(stage)
        ? []
        : [.. Areas.All.Where(area => area.IsNeverPressedAtHome && areas.Contains(area.Id)).Select(Reason)];

    private static string Reason(Area area) => area.HomeCare == HomeCareLevel.NoPressureAtHome
        ? $"A self-massage cannot be for “{area.Name}”: no pressure there at home, vessels and nerves lie near"
        : $"A self-massage cannot be for “{area.Name}”: it may be stretched at home, not pressed";
}
