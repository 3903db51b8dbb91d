using Clinic.Data;
using Clinic.Data.HomeCare;
using Clinic.Data.Practice;
using Clinic.Domain.HomeCare;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.Exercises;

/// <summary>Reads an exercise of the library with all its versions.</summary>
public sealed class ReadExercise(ClinicDbContext db)
{
    /// <param name="version">Null for the one that is given now.</param>
    /// <returns>Null where there is none.</returns>
    public async Task<ExercisePage?> ExecuteAsync(string id, int? version, CancellationToken cancellationToken)
    {
        var catalogue = await db.ExerciseCatalogueAsync(cancellationToken);
        if (catalogue.Find(id) is not { } current)
        {
            return null;
        }

        var saved = await db.ExerciseVersions.AsNoTracking()
            .Where(candidate => candidate.ExerciseId == id)
            .OrderByDescending(candidate => candidate.Version)
            .ToListAsync(cancellationToken);
        var program = ExerciseLibrary.Find(id);
        var entry = version is not { } asked || asked == current.Version ? current
            : saved.Find(candidate => candidate.Version == asked) is { } old ? current with { Exercise = old.Content, Version = asked, Poses = old.Poses }
            : asked == 1 && program is not null ? current with { Exercise = program, Version = 1, Poses = null }
            : null;
        if (entry is null)
        {
            return null;
        }

        var time = await db.ClinicTimeAsync(cancellationToken);
        return new ExercisePage(
            entry,
            current.Version,
            [
                .. saved.Select(candidate => new VersionLine(
                    candidate.Version, candidate.Content.Name, $"{candidate.SavedByName}, {TimeWords.Moment(time.ToWall(candidate.SavedAt))}")),
                .. program is null ? [] : new[] { new VersionLine(1, program.Name, "As the program brings it") },
            ],
            [.. entry.Exercise.RequiresAny.Select(other => catalogue.Find(other)?.Exercise.Name ?? other)]);
    }
}
