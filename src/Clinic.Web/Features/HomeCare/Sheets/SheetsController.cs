using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.HomeCare.Mailings;
using Clinic.Web.Features.HomeCare.Snapshots;
using Clinic.Web.Hosting.Pdf;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.Sheets;

[Authorize(Policies.Therapist)]
[Route("/home-care")]
public sealed class SheetsController(
    ClinicDbContext db, SheetLinks links, SheetPdf pdf, PdfPrinter printer, ReadMailing mailing) : Controller
{
    [HttpGet("sheets/{sheetId}")]
    public async Task<IActionResult> Show(Id<Sheet> sheetId, CancellationToken cancellationToken)
    {
        if (await FindAsync(sheetId, AuditAction.Read, cancellationToken) is not { } sheet)
        {
            return NotFound();
        }

        var link = await links.ReadAsync(sheet.Id, cancellationToken);
        var kept = await pdf.FindAsync(sheetId, cancellationToken);
        return View(new SheetPage(
            sheet.Id, sheet.VisitId, sheet.ClientId, sheet.Content, link.Path, link.EndsOn, kept,
            kept is not null || await printer.CanPrintAsync(cancellationToken))
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

        var kept = await pdf.FindOrPrintAsync(sheet, await AddressAsync(sheet, cancellationToken), cancellationToken);
        return this.KeptPdfOrReason(kept, Url.Action(nameof(Print), new { sheetId })!);
    }

    /// <summary>All sheets of a client, the newest first.</summary>
    [HttpGet("clients/{clientId}/sheets")]
    public async Task<IActionResult> Index(Id<Client> clientId, CancellationToken cancellationToken)
    {
        var actor = User.Actor();
        var page = await db.ReadNotedAsync(
            actor,
            Reading.OfClient("sheets", clientId),
            async () =>
            {
                var client = await db.Clients.WithChartsVisibleTo(db, actor).Where(client => client.Id == clientId)
                    .Select(client => new { client.FirstName, client.LastName }).SingleOrDefaultAsync(cancellationToken);
                var sheets = await db.Sheets.VisibleTo(db, actor).AsNoTracking().Where(sheet => sheet.ClientId == clientId)
                    .OrderByDescending(sheet => sheet.MadeAt).ToListAsync(cancellationToken);
                return client is null ? null : new ClientSheetsPage(
                    new PersonName(client.FirstName, client.LastName).Full,
                    [.. sheets.Select(sheet => new MadeSheet(sheet.Id, [.. sheet.Content.Exercises.Select(exercise => exercise.Name)]) { MadeOn = sheet.Content.MadeOn, VisitId = sheet.VisitId })]);
            },
            cancellationToken);
        return page is null ? NotFound() : View("Client", page);
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
}
