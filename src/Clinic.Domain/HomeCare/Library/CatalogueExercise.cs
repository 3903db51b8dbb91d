namespace Clinic.Domain.HomeCare.Library;

/// <summary>An exercise as this clinic has it.</summary>
/// <param name="Version">1 for the program's text.</param>
/// <param name="Poses">Its own pictures as <c>{common, start, end}</c> in JSON; null for those of the program.</param>
/// <param name="IsHidden">It is not given.</param>
public sealed record CatalogueExercise(Exercise Exercise, int Version, string? Poses, bool IsHidden)
{
    public string Id => Exercise.Id;

    /// <summary>Whether the clinic made it; the others come with the program.</summary>
    public bool IsOwn => ExerciseLibrary.Find(Id) is null;
}
