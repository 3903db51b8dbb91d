namespace Clinic.Domain.HomeCare;

/// <summary>The side the picture shows the body from.</summary>
public enum ExerciseView
{
    Side,
    Front,
    Back,
}
