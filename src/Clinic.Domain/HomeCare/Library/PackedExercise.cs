namespace Clinic.Domain.HomeCare.Library;

/// <summary>An exercise in a pack.</summary>
/// <param name="Dose">Null for the usual one.</param>
/// <param name="OwnLine">What the therapist adds; null for nothing.</param>
public sealed record PackedExercise(string ExerciseId, Dose? Dose = null, string? OwnLine = null);
