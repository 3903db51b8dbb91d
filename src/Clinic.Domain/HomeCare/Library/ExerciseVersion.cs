namespace Clinic.Domain.HomeCare.Library;

/// <summary>
/// The clinic's wording of an exercise, or one of its own, as somebody saved it. The newest counts, and none is ever changed, so a sheet
/// can always say which one it printed.
/// </summary>
public sealed class ExerciseVersion
{
    public const int ExerciseIdMaxLength = 20;

    public required string ExerciseId { get; init; }

    /// <summary>Counts from 1 for an exercise of the clinic's own, from 2 for one of the program, whose text is version 1.</summary>
    public required int Version { get; init; }

    public required Exercise Content { get; init; }

    /// <summary>Its own pictures as <c>{common, start, end}</c> in JSON; null for those of the program.</summary>
    public string? Poses { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    public required Guid SavedBy { get; init; }

    public required string SavedByName { get; init; }
}
