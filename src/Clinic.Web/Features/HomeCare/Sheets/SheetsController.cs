using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.HomeCare.Mailings;
using Clinic.Web.Hosting.Pdf;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.Sheets;

[Authorize(Policies.Therapist)]
[Route("/home-care")]
public sealed class SheetsController(
    ClinicDbContext db, ReadVisitForSheet readVisit, MakeSheet makeSheet, SheetLinks links, PdfPrinter printer, ReadMailing mailing) : Controller
{
    [HttpGet("visits/{visitId}/sheet/new")]
    public async Task<IActionResult> New(Id<Visit> visitId, CancellationToken cancellationToken) =>
        await NewPageAsync(visitId, form: null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("visits/{visitId}/sheets")]
    public async Task<IActionResult> Create(Id<Visit> visitId, NewSheetForm form, CancellationToken cancellationToken)
    {
        var outcome = await makeSheet.ExecuteAsync(visitId, form.Exercises, User.Actor(), cancellationToken);
        if (outcome.Value is { } sheet)
        {
            return RedirectToAction(nameof(Show), new { sheetId = sheet.Id });
        }

        if (outcome.Refusal is VisitNotThere
            || await NewPageAsync(visitId, form, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        // The page says so itself.
        if (outcome.Refusal is VisitFinished)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("New", page);
        }

        ModelState.AddModelError("Exercises", WordsOf(outcome.Refusal!));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", page);
    }

    [HttpGet("sheets/{sheetId}")]
    public async Task<IActionResult> Show(Id<Sheet> sheetId, CancellationToken cancellationToken)
    {
        if (await FindAsync(sheetId, AuditAction.Read, cancellationToken) is not { } sheet)
        {
            return NotFound();
        }

        var link = await links.ReadAsync(sheet.Id, cancellationToken);
        return View(new SheetPage(
            sheet.Id, sheet.VisitId, sheet.Content, link.Path, link.EndsOn,
            await printer.CanPrintAsync(cancellationToken))
        {
            Mailing = await mailing.ExecuteAsync(sheet.Id, null, cancellationToken),
        });
    }

    [HttpGet("sheets/{sheetId}/print")]
    public async Task<IActionResult> Print(Id<Sheet> sheetId, CancellationToken cancellationToken) =>
        await FindAsync(sheetId, AuditAction.Print, cancellationToken) is { } sheet
            ? View("Print", new PrintPage(sheet.Content, await AddressAsync(sheet, cancellationToken)))
            : NotFound();

    [HttpGet("sheets/{sheetId}/pdf")]
    public async Task<IActionResult> Pdf(Id<Sheet> sheetId, CancellationToken cancellationToken)
    {
        if (await FindAsync(sheetId, AuditAction.Print, cancellationToken) is not { } sheet)
        {
            return NotFound();
        }

        var address = await AddressAsync(sheet, cancellationToken);
        var pdf = await printer.PrintAsync(sheet.Content, address, cancellationToken);
        return this.PdfOrReason(pdf, Url.Action(nameof(Print), new { sheetId })!);
    }

    private async Task<Sheet?> FindAsync(Id<Sheet> sheetId, AuditAction action, CancellationToken cancellationToken)
    {
        var actor = User.Actor();
        var visit = await db.Sheets.Where(sheet => sheet.Id == sheetId).Select(sheet => (Id<Visit>?)sheet.VisitId).SingleOrDefaultAsync(cancellationToken);
        return await db.ReadNotedAsync(
            actor,
            new Reading("sheet", sheetId.Value) { Action = action, VisitId = visit },
            () => db.Sheets.VisibleTo(db, actor).AsNoTracking().SingleOrDefaultAsync(sheet => sheet.Id == sheetId, cancellationToken),
            cancellationToken);
    }

    private async Task<string?> AddressAsync(Sheet sheet, CancellationToken cancellationToken) =>
        (await links.ReadAsync(sheet.Id, cancellationToken)).Path is { } path
            ? PrivateLinks.Absolute(Request, path)
            : null;

    private Task<NewSheetPage?> NewPageAsync(Id<Visit> visitId, NewSheetForm? form, CancellationToken cancellationToken) => db.ReadNotedAsync(
        User.Actor(),
        Reading.OfVisit("new_sheet", visitId),
        async () => await readVisit.ExecuteAsync(visitId, User.Actor(), cancellationToken) is { } visit
            ? await PageOfAsync(visit, form, cancellationToken)
            : null,
        cancellationToken);

    private async Task<NewSheetPage> PageOfAsync(VisitForSheet visit, NewSheetForm? form, CancellationToken cancellationToken)
    {
        var made = await db.Sheets.VisibleTo(db, User.Actor()).AsNoTracking()
            .Where(sheet => sheet.VisitId == visit.Id)
            .OrderByDescending(sheet => sheet.MadeAt)
            .ToListAsync(cancellationToken);
        var offered = ExerciseChoice.For(visit.Treated);
        form ??= new NewSheetForm { Exercises = [.. offered.Where(offer => offer.IsProposed).Select(offer => offer.Exercise.Id)] };
        return new NewSheetPage(
            visit.Id,
            visit.FullName,
            visit.IsSigned,
            SheetAreas.Of(visit.Treated),
            [
                .. offered.Select(offer => new OfferedLine(
                    SheetComposer.Printed(offer), offer.Exercise.Stage, offer.Exercise.Kit, offer.IsProposed, form.Exercises.Contains(offer.Exercise.Id))),
            ],
            form,
            [.. made.Select(sheet => new MadeSheet(sheet.Id, [.. sheet.Content.Exercises.Select(exercise => exercise.Name)]))]);
    }

    private static string WordsOf(Refusal refusal) => refusal switch
    {
        NothingChosen => "Tick at least one exercise.",
        TooManyChosen => "A sheet holds up to six exercises. Untick some.",
        PartnerMissing missing => $"{missing.Exercise} goes only together with one of these: {string.Join(", ", missing.Partners)}.",
        ExerciseNotOffered => "One of these exercises does not fit this visit any more. Choose again.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
    };
}
