namespace Clinic.Domain.HomeCare;

/// <summary>Where an exercise stands in a home plan.</summary>
public enum ExerciseStage
{
    Daily,
    Stretch,
    SelfMassage,
    Strengthen,
}
