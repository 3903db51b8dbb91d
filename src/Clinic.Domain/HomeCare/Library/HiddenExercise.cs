namespace Clinic.Domain.HomeCare.Library;

/// <summary>An exercise that this clinic does not give. Sheets that have it keep it.</summary>
public sealed class HiddenExercise
{
    public required string ExerciseId { get; init; }

    public required DateTimeOffset HiddenAt { get; init; }

    public required Guid HiddenBy { get; init; }
}
