namespace Clinic.Domain.HomeCare.Library;

/// <summary>How much of an exercise one therapist usually gives, instead of the library's dose.</summary>
public sealed class TherapistDose
{
    public required Guid UserId { get; init; }

    public required string ExerciseId { get; init; }

    public required Dose Dose { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}
