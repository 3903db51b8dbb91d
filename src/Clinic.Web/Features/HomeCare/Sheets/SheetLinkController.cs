using Clinic.Data;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.HomeCare;
using Clinic.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.Sheets;

/// <summary>Ends the private link of a sheet, or puts a new one in its place: a paper was lost, or a phone.</summary>
[Authorize(Policies.Therapist)]
[Route("/home-care/sheets/{sheetId}/link")]
public sealed class SheetLinkController(ClinicDbContext db, SheetLinks links) : Controller
{
    [HttpPost]
    public Task<IActionResult> Renew(Id<Sheet> sheetId, CancellationToken cancellationToken) => ChangeAsync(sheetId, isRenewed: true, cancellationToken);

    [HttpPost("end")]
    public Task<IActionResult> End(Id<Sheet> sheetId, CancellationToken cancellationToken) => ChangeAsync(sheetId, isRenewed: false, cancellationToken);

    private async Task<IActionResult> ChangeAsync(Id<Sheet> sheetId, bool isRenewed, CancellationToken cancellationToken)
    {
        var actor = User.Actor();
        if (await db.Sheets.VisibleTo(db, actor).AsNoTracking().SingleOrDefaultAsync(sheet => sheet.Id == sheetId, cancellationToken) is not { } sheet)
        {
            return NotFound();
        }

        await links.ChangeAsync(sheet, isRenewed, actor, cancellationToken);
        return RedirectToAction(nameof(SheetsController.Show), "Sheets", new { sheetId });
    }
}
