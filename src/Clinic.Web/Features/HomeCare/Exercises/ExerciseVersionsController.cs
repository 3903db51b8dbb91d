using Clinic.Data;
using Clinic.Data.HomeCare;
using Clinic.Data.Practice;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.HomeCare.ExerciseForms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.HomeCare.Exercises;

/// <summary>Versions of an exercise: as they were, and back to one of them.</summary>
[Authorize(Policies.Clinical)]
[Route("/home-care/exercises/{id}/versions")]
public sealed class ExerciseVersionsController(ClinicDbContext db, ReadExercise read, SaveExercise save) : Controller
{
    [HttpGet("{version:int}")]
    public async Task<IActionResult> Show(string id, int version, CancellationToken cancellationToken) =>
        await read.ExecuteAsync(id, version, cancellationToken) is { } page ? View("Show", page) : NotFound();

    /// <summary>Makes what an earlier version said the newest one.</summary>
    /// <param name="seen">The version that was given when the page was opened.</param>
    [HttpPost]
    public async Task<IActionResult> Create([FromRoute] string id, [FromForm] int version, [FromForm] int seen, CancellationToken cancellationToken)
    {
        await using var edit = await db.BeginEditAsync(cancellationToken);
        if (await read.ExecuteAsync(id, version, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (page.Current != seen)
        {
            ModelState.AddModelError("", "Somebody else changed this exercise after you opened it. Look at it again.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Show", page);
        }

        var current = (await db.ExerciseCatalogueAsync(cancellationToken)).Find(id)!;
        await save.ExecuteAsync(current, page.Entry.Exercise, page.Entry.Poses, User.Actor(), cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return RedirectToAction("Show", "Exercises", new { id });
    }
}
