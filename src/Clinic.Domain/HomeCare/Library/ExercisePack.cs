using Clinic.Domain.HomeCare.Choosing;

namespace Clinic.Domain.HomeCare.Library;

/// <summary>Exercises that are often given together.</summary>
public sealed class ExercisePack
{
    public const int NameMaxLength = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The account whose it is; null for one of the whole clinic.</summary>
    public Guid? UserId { get; init; }

    public required string Name { get; set; }

    /// <summary>In the order of the sheet, at most <see cref="ExerciseChoice.Most"/>.</summary>
    public required List<PackedExercise> Exercises { get; set; }

    public required DateTimeOffset SavedAt { get; set; }

    public required Guid SavedBy { get; set; }
}
