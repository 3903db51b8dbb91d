using System.Text.Json;
using Clinic.Data;
using Clinic.Domain.Accounts;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Library;
using Clinic.Web.Hosting;

namespace Clinic.Web.Features.HomeCare.ExerciseForms;

/// <summary>Keeps an exercise of the clinic as the next version. Whoever saves holds the lock of edits, so versions follow each other.</summary>
public sealed class SaveExercise(ClinicDbContext db, TimeProvider clock)
{
    /// <summary>What says the same as the version that is given now makes no other one.</summary>
    /// <param name="current">The exercise as it is given now; null for a new one.</param>
    /// <param name="poses">Its own pictures, if any.</param>
    public async Task ExecuteAsync(
        CatalogueExercise? current, Exercise content, string? poses, Actor actor, CancellationToken cancellationToken)
    {
        if (current is not null && poses == current.Poses && Written(content) == Written(current.Exercise))
        {
            return;
        }

        db.ExerciseVersions.Add(new ExerciseVersion
        {
            ExerciseId = content.Id,
            Version = (current?.Version ?? 0) + 1,
            Content = content,
            Poses = poses,
            SavedAt = clock.GetInstant(),
            SavedBy = actor.UserId,
            SavedByName = actor.Name,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    // The order of what was ticked says nothing.
    private static string Written(Exercise exercise) => JsonSerializer.Serialize(
        exercise with
        {
            Serves = [.. exercise.Serves.Order(StringComparer.Ordinal)],
            Kit = [.. exercise.Kit.Order(StringComparer.Ordinal)],
            AvoidIf = [.. exercise.AvoidIf.Order(StringComparer.Ordinal)],
            ModifyIf = new SortedDictionary<string, string>(exercise.ModifyIf.ToDictionary(), StringComparer.Ordinal),
        },
        ExerciseLibrary.Format);
}
