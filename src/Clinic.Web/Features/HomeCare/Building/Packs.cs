using Clinic.Data;
using Clinic.Domain.Accounts;
using Clinic.Domain.HomeCare.Choosing;
using Clinic.Domain.HomeCare.Library;
using Clinic.Web.Features.Shared.Forms;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.Building;

/// <summary>Packs of exercises: a therapist's own, and the clinic's, which every therapist may change.</summary>
public sealed class Packs(ClinicDbContext db, TimeProvider clock)
{
    /// <summary>Those the actor may use: her own first, then the clinic's, by name.</summary>
    public async Task<IReadOnlyList<ExercisePack>> ForAsync(Actor actor, CancellationToken cancellationToken) =>
        await Of(actor).AsNoTracking().OrderBy(pack => pack.UserId == null).ThenBy(pack => pack.Name).ThenBy(pack => pack.Id).ToListAsync(cancellationToken);

    public Task<ExercisePack?> FindAsync(string id, Actor actor, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var pack)
            ? Of(actor).AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == pack, cancellationToken)
            : Task.FromResult<ExercisePack?>(null);

    /// <summary>Keeps the plan as a pack.</summary>
    /// <param name="modelState">Where it is noted what is wrong; nothing is kept then.</param>
    public async Task SaveAsync(SheetBuilder plan, Actor actor, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        var name = new FormReader(modelState, "").Text("PackName", plan.Form.PackName, ExercisePack.NameMaxLength, "Name the pack");
        var exercises = plan.Read(modelState).Exercises.Where(exercise => plan.Offers.Any(offer => offer.Exercise.Id == exercise.Id)).ToList();
        if (exercises.Count is 0 or > ExerciseChoice.Most)
        {
            modelState.AddModelError("PackName", "A pack holds one to six exercises");
        }

        if (!modelState.IsValid)
        {
            return;
        }

        db.ExercisePacks.Add(new ExercisePack
        {
            UserId = plan.Form.PackForAll ? null : actor.UserId,
            Name = name,
            Exercises = [.. exercises.Select(exercise => new PackedExercise(exercise.Id, exercise.Dose, exercise.OwnLine))],
            SavedAt = clock.GetInstant(),
            SavedBy = actor.UserId,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RenameAsync(string id, SheetBuilder plan, Actor actor, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        var name = new FormReader(modelState, "").Text($"PackNames[{id}]", plan.Form.PackNames.GetValueOrDefault(id), ExercisePack.NameMaxLength, "Name the pack");
        if (modelState.IsValid && Guid.TryParse(id, out var pack))
        {
            var now = clock.GetInstant();
            await Of(actor).Where(candidate => candidate.Id == pack).ExecuteUpdateAsync(
                set => set.SetProperty(candidate => candidate.Name, name).SetProperty(candidate => candidate.SavedAt, now).SetProperty(candidate => candidate.SavedBy, actor.UserId),
                cancellationToken);
        }
    }

    public async Task RemoveAsync(string id, Actor actor, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(id, out var pack))
        {
            await Of(actor).Where(candidate => candidate.Id == pack).ExecuteDeleteAsync(cancellationToken);
        }
    }

    private IQueryable<ExercisePack> Of(Actor actor) => db.ExercisePacks.Where(pack => pack.UserId == null || pack.UserId == actor.UserId);
}
