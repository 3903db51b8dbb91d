using System.Globalization;
using Clinic.Data;
using Clinic.Data.HomeCare;
using Clinic.Data.Practice;
using Clinic.Domain.HomeCare.Figures;
using Clinic.Domain.HomeCare.Figures.Editing;
using Clinic.Domain.HomeCare.Library;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.HomeCare.ExerciseForms;
using Clinic.Web.Features.HomeCare.Figures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.HomeCare.OwnPoses;

/// <summary>
/// The clinic's own pictures of an exercise. The form carries the poses and every joint; a change is drawn by the server, so that it is
/// seen as it will be printed, with a script at once and without one by a button.
/// </summary>
[Authorize(Policies.Clinical)]
[Route("/home-care/exercises/{exerciseId}/poses")]
public sealed class OwnPosesController(ClinicDbContext db, SaveExercise save) : Controller
{
    /// <param name="exerciseId">Of the program or of the clinic.</param>
    /// <param name="from">The exercise whose pictures to begin from; null for this one's own.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    [HttpGet]
    public async Task<IActionResult> Edit(string exerciseId, string? from, CancellationToken cancellationToken)
    {
        var catalogue = await db.ExerciseCatalogueAsync(cancellationToken);
        if (catalogue.Find(exerciseId) is not { } exercise || (from is not null && catalogue.Find(from) is null))
        {
            return NotFound();
        }

        var draft = Begin(from is null ? exercise : catalogue.Find(from)!);
        return View(PageOf(catalogue, exercise, draft, draft.Json));
    }

    /// <summary>Draws what the form says, after the step that its button asks for.</summary>
    [HttpPost("draw")]
    public async Task<IActionResult> Draw(string exerciseId, CancellationToken cancellationToken)
    {
        var catalogue = await db.ExerciseCatalogueAsync(cancellationToken);
        if (catalogue.Find(exerciseId) is not { } exercise)
        {
            return NotFound();
        }

        if (Read() is not var (draft, basis))
        {
            return BadRequest();
        }

        Step(draft, Sent("do"));
        return Answer(PageOf(catalogue, exercise, draft, basis), StatusCodes.Status200OK);
    }

    [HttpPost]
    public async Task<IActionResult> Save(string exerciseId, CancellationToken cancellationToken)
    {
        var isProgram = Sent("do") == "program";
        if (Read() is not var (draft, basis) || !int.TryParse(Sent("version"), CultureInfo.InvariantCulture, out var seen))
        {
            return BadRequest();
        }

        await using var edit = await db.BeginEditAsync(cancellationToken);
        var catalogue = await db.ExerciseCatalogueAsync(cancellationToken);
        if (catalogue.Find(exerciseId) is not { } exercise)
        {
            return NotFound();
        }

        var page = PageOf(catalogue, exercise, draft, basis);
        if (!isProgram && (page.Pictures is null || !ModelState.IsValid))
        {
            return Answer(page, StatusCodes.Status422UnprocessableEntity);
        }

        if (exercise.Version != seen)
        {
            return Answer(page with { IsOvertaken = true }, StatusCodes.Status409Conflict);
        }

        await save.ExecuteAsync(exercise, exercise.Exercise, isProgram ? null : draft.Json, User.Actor(), cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return RedirectToAction(nameof(Edit), new { exerciseId });
    }

    private static PoseDraft Begin(CatalogueExercise exercise) =>
        (exercise.Poses is { } own ? PoseDraft.Open(own) : null)
        ?? PoseDraft.Open(OwnFigures.BeginFrom(exercise.Id) ?? OwnFigures.Standing)!;

    /// <summary>The sent poses with the sent values over them, and those poses alone; null when they cannot be drawn.</summary>
    private (PoseDraft Draft, string Base)? Read()
    {
        var basis = Sent("poses");
        if (PoseDraft.Open(basis) is not { } draft)
        {
            return null;
        }

        foreach (var part in Enum.GetValues<PosePart>())
        {
            var prefix = $"{part}[";
            var values = Request.Form
                .Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal) && field.Key.EndsWith(']'))
                .ToDictionary(field => field.Key[prefix.Length..^1], field => (string?)field.Value.ToString(), StringComparer.Ordinal);
            foreach (var problem in draft.Set(part, values))
            {
                ModelState.AddModelError("", problem);
            }
        }

        return (draft, basis);
    }

    /// <summary>What was sent in a field; empty for nothing.</summary>
    private string Sent(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : "";

    /// <summary>"End:remove:props.0", or a step that concerns both pictures.</summary>
    private void Step(PoseDraft draft, string step)
    {
        if (step == "copy")
        {
            draft.CopyStartToEnd();
        }
        else if (step == "fit")
        {
            draft.DropFrame();
        }
        else if (step.Split(':', 3) is [var name, var what, ..] words && Enum.TryParse<PosePart>(name, out var part))
        {
            switch (what)
            {
                case "ground":
                    draft.PutOnGround(part);
                    break;
                case "add":
                    draft.Add(part, Sent($"add-{part}"));
                    break;
                case "remove" when words.Length == 3:
                    draft.Remove(part, words[2]);
                    break;
                default:
                    break;
            }
        }
    }

    private OwnPosesPage PageOf(ExerciseCatalogue catalogue, CatalogueExercise exercise, PoseDraft draft, string basis)
    {
        var kind = Sent("who") == "older" ? FigureKind.Older : FigureKind.Adult;
        var isMirrored = Sent("side") == "mirrored";
        var drawing = OwnFigures.Draw(draft.Json, isMirrored, kind: kind);
        foreach (var problem in drawing.Problems)
        {
            ModelState.AddModelError("", problem);
        }

        var pictures = drawing.Figures is { } pair ? ScreenFigure.Of(pair).Svg : null;
        return new OwnPosesPage(exercise, draft, pictures is null ? basis : draft.Json, pictures, kind, isMirrored)
        {
            Others = catalogue.All,
        };
    }

    /// <summary>The page again; what cannot be drawn or was written badly is refused.</summary>
    private ViewResult Answer(OwnPosesPage page, int status)
    {
        Response.StatusCode = status == StatusCodes.Status200OK && !ModelState.IsValid ? StatusCodes.Status422UnprocessableEntity : status;
        return View(nameof(Edit), page);
    }
}
