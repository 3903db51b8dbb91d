using Clinic.Domain.HomeCare.Library;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.HomeCare;

/// <summary>Reads the clinic's library of exercises.</summary>
public static class CatalogueReading
{
    public static async Task<ExerciseCatalogue> ExerciseCatalogueAsync(this ClinicDbContext db, CancellationToken cancellationToken)
    {
        var newest = await db.ExerciseVersions.AsNoTracking()
            .Where(version => !db.ExerciseVersions.Any(other => other.ExerciseId == version.ExerciseId && other.Version > version.Version))
            .ToListAsync(cancellationToken);
        var hidden = await db.HiddenExercises.Select(exercise => exercise.ExerciseId).ToListAsync(cancellationToken);
        return ExerciseCatalogue.Of(newest, hidden);
    }
}
