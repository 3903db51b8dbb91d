using Clinic.Data;
using Clinic.Data.HomeCare;
using Clinic.Data.Practice;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Figures;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.HomeCare.ExerciseForms;

/// <summary>Exercises of the library, worded and made.</summary>
[Authorize(Policies.Clinical)]
[Route("/home-care/exercises")]
public sealed class ExerciseFormsController(ClinicDbContext db, SaveExercise save) : Controller
{
    /// <param name="from">The exercise to copy; null for an empty form.</param>
    [HttpGet("new")]
    public async Task<IActionResult> New(string? from, CancellationToken cancellationToken)
    {
        if (from is null)
        {
            return View("Edit", new ExerciseFormPage(ExerciseForm.Empty, null, null));
        }

        return (await db.ExerciseCatalogueAsync(cancellationToken)).Find(from) is { } copied
            ? View("Edit", new ExerciseFormPage(ExerciseForm.Of(copied.Exercise, copied.Version) with { From = from, Version = null }, null, copied.Exercise))
            : NotFound();
    }

    /// <param name="check">The form is only looked at, and nothing is saved.</param>
    [HttpPost]
    public async Task<IActionResult> Create(ExerciseForm form, [FromForm] bool check, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await using var edit = await db.BeginEditAsync(cancellationToken);
        var catalogue = await db.ExerciseCatalogueAsync(cancellationToken);
        var from = form.From is { } copied ? catalogue.Find(copied) : null;
        var view = from?.Exercise.View ?? ExerciseView.Side;
        if (ReadExerciseForm.Execute(form, catalogue.NextOwnId, null, view, catalogue, new FormReader(ModelState)) is not { } exercise)
        {
            return Refused(form, null, StatusCodes.Status422UnprocessableEntity);
        }

        if (check)
        {
            return View("Edit", new ExerciseFormPage(form, null, exercise));
        }

        // Its pictures are its own from the start: those it was copied with, or somebody who stands.
        var poses = from?.Poses ?? (from is null ? null : OwnFigures.BeginFrom(from.Id)) ?? OwnFigures.Standing;
        await save.ExecuteAsync(null, exercise, poses, User.Actor(), cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return RedirectToAction("Show", "Exercises", new { id = exercise.Id });
    }

    [HttpGet("{id}/edit")]
    public async Task<IActionResult> Edit(string id, CancellationToken cancellationToken) =>
        (await db.ExerciseCatalogueAsync(cancellationToken)).Find(id) is { } entry
            ? View(new ExerciseFormPage(ExerciseForm.Of(entry.Exercise, entry.Version), id, entry.Exercise))
            : NotFound();

    /// <param name="check">The form is only looked at, and nothing is saved.</param>
    [HttpPost("{id}")]
    public async Task<IActionResult> Update([FromRoute] string id, ExerciseForm form, [FromForm] bool check, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await using var edit = await db.BeginEditAsync(cancellationToken);
        var catalogue = await db.ExerciseCatalogueAsync(cancellationToken);
        if (catalogue.Find(id) is not { } current)
        {
            return NotFound();
        }

        if (form.Version != current.Version)
        {
            ModelState.AddModelError("", SeenState.Changed);
            return Refused(form with { Version = current.Version }, id, StatusCodes.Status409Conflict);
        }

        if (ReadExerciseForm.Execute(form, id, current.Exercise.Slug, current.Exercise.View, catalogue, new FormReader(ModelState)) is not { } exercise)
        {
            return Refused(form, id, StatusCodes.Status422UnprocessableEntity);
        }

        if (check)
        {
            return View("Edit", new ExerciseFormPage(form, id, exercise));
        }

        await save.ExecuteAsync(current, exercise, current.Poses, User.Actor(), cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return RedirectToAction("Show", "Exercises", new { id });
    }

    private ViewResult Refused(ExerciseForm form, string? id, int status)
    {
        Response.StatusCode = status;
        return View("Edit", new ExerciseFormPage(form, id, null));
    }
}
