using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Accounts;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.FromHome;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.HomeCare.FromHome;
using Clinic.Web.Features.HomeCare.Mailings;
using Clinic.Web.Features.HomeCare.Snapshots;
using Clinic.Web.Hosting;
using Clinic.Web.Hosting.Pdf;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.WebCopies;

/// <summary>The client's copy: whoever has the link opens it, without an account, until it ends.</summary>
[AllowAnonymous]
[WebCopy]
[Route("/h/{token}")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WebCopiesController(
    ClinicDbContext db, OpenWebCopy openCopy, ReadHow readHow, ReadMailing mailing, SheetPdf pdf, TimeProvider clock) : Controller
{
    [HttpGet("")]
    [KeptOffline]
    public async Task<IActionResult> Show(string token, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await OpenAsync(token, cancellationToken) is not var (sheet, link))
        {
            return NotFound();
        }

        this.LetPhoneKeep(link);
        var time = await db.ClinicTimeAsync(cancellationToken);
        var days = TickDays.Of(sheet.Content.MadeOn, time.DayOf(clock.GetUtcNow()));
        var done = await db.HomeDays
            .Where(day => day.SheetId == sheet.Id && day.IsDone && day.Day >= days[0])
            .Select(day => new { day.Exercise, day.Day })
            .ToListAsync(cancellationToken);
        return View(new WebCopyPage(
            sheet.Content,
            token,
            time.DayOf(link.ExpiresAt),
            time.StartOf(days[^1].AddDays(1)),
            days,
            done.Select(day => (day.Exercise, day.Day)).ToHashSet(),
            await readHow.ExecuteAsync(sheet, token, AskedWhen.AnyTime, cancellationToken),
            User.Identity is { IsAuthenticated: true })
        {
            CanMail = (await mailing.ExecuteAsync(sheet.Id, null, cancellationToken)).Obstacle is null,
        });
    }

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

    private Task<(Sheet Sheet, PrivateLink Link)?> OpenAsync(string token, CancellationToken cancellationToken) => openCopy.ExecuteAsync(token, cancellationToken);

    private string AddressOf(string token) => PrivateLinks.Absolute(Request, $"/h/{token}");
}
