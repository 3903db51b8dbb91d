using Clinic.Domain.HomeCare.Library;

namespace Clinic.Web.Features.HomeCare.Exercises;

/// <summary>An exercise as the library has it, or had it once.</summary>
/// <param name="Current">The version that is given now.</param>
/// <param name="Versions">The newest first.</param>
/// <param name="RequiredNames">Of the exercises one of which goes with it.</param>
public sealed record ExercisePage(
    CatalogueExercise Entry, int Current, IReadOnlyList<VersionLine> Versions, IReadOnlyList<string> RequiredNames)
{
    public bool IsOld => Entry.Version != Current;
}
