using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.HomeCare;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.HomeCare.Snapshots;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.WebCopies;

/// <summary>The client's copy: whoever has the link opens it, without an account, until it ends.</summary>
[AllowAnonymous]
[Route("/h/{token}")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WebCopiesController(ClinicDbContext db, PrivateLinks privateLinks, SheetLinks links, SheetPdf pdf) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string token, CancellationToken cancellationToken) =>
        await OpenAsync(token, cancellationToken) is var (sheet, link)
            ? View(new WebCopyPage(sheet.Content, token, await links.DayOfAsync(link.ExpiresAt, cancellationToken)))
            : NotFound();

    [HttpGet("print")]
    public async Task<IActionResult> Print(string token, CancellationToken cancellationToken) =>
        await OpenAsync(token, cancellationToken) is var (sheet, _)
            ? View("Print", new PrintPage(sheet.Content, AddressOf(token)))
            : NotFound();

    [HttpGet("pdf")]
    [EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Pdf(string token, CancellationToken cancellationToken)
    {
        if (await OpenAsync(token, cancellationToken) is not var (sheet, _))
        {
            return NotFound();
        }

        var kept = await pdf.FindOrPrintAsync(sheet, AddressOf(token), cancellationToken);
        return this.KeptPdfOrReason(kept, Url.Action(nameof(Print), new { token })!);
    }

    private async Task<(Sheet Sheet, PrivateLink Link)?> OpenAsync(string token, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (await privateLinks.OpenAsync(LinkPurpose.Sheet, token, cancellationToken) is not { } link)
        {
            return null;
        }

        var id = new Id<Sheet>(link.RecordId);
        return (await db.Sheets.AsNoTracking().SingleAsync(sheet => sheet.Id == id, cancellationToken), link);
    }

    private string AddressOf(string token) => PrivateLinks.Absolute(Request, $"/h/{token}");
}
