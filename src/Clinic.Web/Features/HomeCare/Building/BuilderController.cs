using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Choosing;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.HomeCare.Sheets;
using Clinic.Web.Hosting.Pdf;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.Building;

/// <summary>
/// Builds a sheet. The page holds the whole plan: each button posts it and gets it back changed, so nothing is kept anywhere before the sheet
/// is made.
/// </summary>
[Authorize(Policies.Therapist)]
[Route("/home-care/visits/{visitId}")]
public sealed class BuilderController(
    ClinicDbContext db, ReadVisitForSheet readVisit, MakeSheet makeSheet, Packs packs, SheetPdf pdf, SheetLinks links) : Controller
{
    [HttpGet("sheet/new")]
    public async Task<IActionResult> New(Id<Visit> visitId, CancellationToken cancellationToken) =>
        await BuilderAsync(visitId, posted: null, cancellationToken) is var (visit, builder)
            ? View(await PageAsync(visit, builder.Propose(), cancellationToken))
            : NotFound();

    /// <param name="press">What the pressed button says: a verb, and what it is about after a colon.</param>
    [HttpPost("sheet/new")]
    public async Task<IActionResult> Arrange(Id<Visit> visitId, NewSheetForm form, [FromQuery(Name = "do")] string? press, CancellationToken cancellationToken)
    {
        if (await BuilderAsync(visitId, form, cancellationToken) is not var (visit, builder))
        {
            return NotFound();
        }

        ModelState.Clear();
        // The page says so itself.
        if (visit.IsSigned)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("New", await PageAsync(visit, builder, cancellationToken));
        }

        var (verb, what) = (press ?? "").Split(':', 2) is [var first, var second] ? (first, second) : (press ?? "", "");
        switch (verb)
        {
            case "pack" when await packs.FindAsync(what, User.Actor(), cancellationToken) is { } pack:
                builder.Add(pack);
                break;
            case "save-pack":
                await packs.SaveAsync(builder, User.Actor(), ModelState, cancellationToken);
                break;
            case "rename-pack":
                await packs.RenameAsync(what, builder, User.Actor(), ModelState, cancellationToken);
                break;
            case "remove-pack":
                await packs.RemoveAsync(what, User.Actor(), cancellationToken);
                break;
            default:
                builder.Do(verb, what, ModelState);
                break;
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return View("New", await PageAsync(visit, builder, cancellationToken));
    }

    [HttpPost("sheets")]
    public async Task<IActionResult> Create(Id<Visit> visitId, NewSheetForm form, CancellationToken cancellationToken)
    {
        if (await BuilderAsync(visitId, form, cancellationToken) is not var (visit, builder))
        {
            return NotFound();
        }

        ModelState.Clear();
        var order = builder.Read(ModelState);
        if (!ModelState.IsValid)
        {
            return await AgainAsync(StatusCodes.Status422UnprocessableEntity);
        }

        var outcome = await makeSheet.ExecuteAsync(visitId, order, User.Actor(), cancellationToken);
        switch (outcome.Refusal)
        {
            case null:
                await PrintAsync(outcome.Value!, cancellationToken);
                return RedirectToAction(nameof(SheetsController.Show), "Sheets", new { sheetId = outcome.Value!.Id }, form.Then == "send" ? "mailing" : null);
            case VisitNotThere:
                return NotFound();
            // The page says so itself.
            case VisitFinished or VisitChanged:
                return await AgainAsync(StatusCodes.Status409Conflict);
            case ReasonMissing missing:
                ModelState.AddModelError($"Lines[{missing.ExerciseId}].Reason", $"{missing.Exercise} is not for {visit.FirstName} ({missing.Because}): write why it is given all the same, or remove it.");
                return await AgainAsync(StatusCodes.Status422UnprocessableEntity);
            case TooManyHabits:
                ModelState.AddModelError("Habits", $"Tick at most {HomeHabits.Most} habits.");
                return await AgainAsync(StatusCodes.Status422UnprocessableEntity);
            case { } refusal:
                ModelState.AddModelError("Exercises", WordsOf(refusal));
                return await AgainAsync(StatusCodes.Status422UnprocessableEntity);
        }

        async Task<IActionResult> AgainAsync(int status)
        {
            Response.StatusCode = status;
            return View("New", await PageAsync(visit, builder, cancellationToken));
        }
    }

    private async Task<(VisitForSheet Visit, SheetBuilder Builder)?> BuilderAsync(Id<Visit> visitId, NewSheetForm? posted, CancellationToken cancellationToken)
    {
        var actor = User.Actor();
        var visit = await db.ReadNotedAsync(
            actor, Reading.OfVisit("new_sheet", visitId), () => readVisit.ExecuteAsync(visitId, actor, cancellationToken), cancellationToken);
        if (visit is null)
        {
            return null;
        }

        var usual = await db.TherapistDoses.AsNoTracking().Where(dose => dose.UserId == actor.UserId)
            .ToDictionaryAsync(dose => dose.ExerciseId, dose => dose.Dose, cancellationToken);
        return (visit, new SheetBuilder(visit, posted, usual));
    }

    private async Task<NewSheetPage> PageAsync(VisitForSheet visit, SheetBuilder builder, CancellationToken cancellationToken)
    {
        var made = await db.Sheets.VisibleTo(db, User.Actor()).AsNoTracking()
            .Where(sheet => sheet.VisitId == visit.Id)
            .OrderByDescending(sheet => sheet.MadeAt)
            .ToListAsync(cancellationToken);
        var lines = builder.Lines();
        var others = builder.Offers.Where(offer => lines.All(line => line.Id != offer.Exercise.Id)).ToList();
        var seen = SheetBuilder.SeenOf(visit);
        return new NewSheetPage
        {
            Visit = visit,
            Form = builder.Form with { Seen = seen },
            Areas = SheetAreas.Of(visit.Treated),
            Lines = lines,
            Others = [.. others.Where(offer => offer.Against.Count == 0).OrderByDescending(offer => offer.FitsToday)],
            NotFor = [.. others.Where(offer => offer.Against.Count > 0).OrderByDescending(offer => offer.FitsToday)],
            Habits = HomeHabits.For(visit.Facts.Factors),
            Packs = await packs.ForAsync(User.Actor(), cancellationToken),
            Made = [.. made.Select(sheet => new MadeSheet(sheet.Id, [.. sheet.Content.Exercises.Select(exercise => exercise.Name)]))],
            AcuteBecause = AcuteStage.Because(visit.Treated, visit.Facts.Day),
            Note = builder.Note,
            HasChanged = builder.Form.Seen is { } before && before != seen,
        };
    }

    /// <summary>The sheet stands, whatever comes of its PDF.</summary>
    private async Task PrintAsync(Sheet sheet, CancellationToken cancellationToken)
    {
        var path = (await links.ReadAsync(sheet.Id, cancellationToken)).Path;
        await pdf.FindOrPrintAsync(sheet, path is null ? null : PrivateLinks.Absolute(Request, path), cancellationToken);
    }

    private static string WordsOf(Refusal refusal) => refusal switch
    {
        NothingChosen => "Add at least one exercise.",
        TooManyChosen => "A sheet holds up to six exercises. Remove some.",
        PartnerMissing missing => $"{missing.Exercise} goes only together with one of these: {string.Join(", ", missing.Partners)}.",
        ExerciseNotOffered => "One of these exercises is not given by the clinic any more. It was taken off the plan; look at it once more.",
        RuledOut never => $"{never.Exercise} cannot be given: {never.Because}.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
    };
}
