using Clinic.Data;
using Clinic.Data.HomeCare;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.Exercises;

/// <summary>The library of exercises: found, read, hidden. Says nothing of any client.</summary>
[Authorize(Policies.Clinical)]
[Route("/home-care/exercises")]
public sealed class ExercisesController(ClinicDbContext db, ReadExercise read, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(ExerciseQuery query, CancellationToken cancellationToken)
    {
        var catalogue = await db.ExerciseCatalogueAsync(cancellationToken);
        var search = query.Read();
        return View(new ExercisesPage(query, search, [.. catalogue.All.Where(entry => search.Finds(entry.Exercise))], catalogue.All.Count));
    }

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) =>
        await read.ExecuteAsync(id, null, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Hides it, or gives it again. Sheets that have it keep it.</summary>
    [HttpPost("{id}/offer")]
    public async Task<IActionResult> Offer([FromRoute] string id, [FromForm] bool isGiven, CancellationToken cancellationToken)
    {
        if ((await db.ExerciseCatalogueAsync(cancellationToken)).Find(id) is not { } entry)
        {
            return NotFound();
        }

        if (isGiven)
        {
            await db.HiddenExercises.Where(hidden => hidden.ExerciseId == entry.Id).ExecuteDeleteAsync(cancellationToken);
        }
        else
        {
            var (now, by) = (clock.GetInstant(), User.Actor().UserId);
            await db.Database.ExecuteSqlAsync(
                $"insert into hidden_exercises (exercise_id, hidden_at, hidden_by) values ({entry.Id}, {now}, {by}) on conflict do nothing", cancellationToken);
        }

        return RedirectToAction(nameof(Show), new { id = entry.Id });
    }
}
