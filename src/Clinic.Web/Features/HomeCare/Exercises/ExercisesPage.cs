using Clinic.Domain.HomeCare.Library;

namespace Clinic.Web.Features.HomeCare.Exercises;

/// <summary>The library, or what of it was found.</summary>
/// <param name="Count">Of all exercises.</param>
public sealed record ExercisesPage(ExerciseQuery Query, ExerciseSearch Search, IReadOnlyList<CatalogueExercise> Found, int Count);
