using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Prints;
using Clinic.Web.Hosting;
using Clinic.Web.Hosting.Pdf;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Letters;

/// <summary>A letter that asks somebody else to look at a client.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/letter")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LettersController(ChartPapers papers, PdfPrinter printer, TimeProvider clock) : PaperController(printer)
{
    [HttpGet]
    public async Task<IActionResult> New(Id<Visit> visitId, CancellationToken cancellationToken) =>
        await papers.LetterFormAsync(visitId, form: null, User.Actor(), cancellationToken) is { } page ? View(page) : NotFound();

    /// <param name="asPage">To print from the browser.</param>
    [HttpPost]
    public async Task<IActionResult> Create(
        Id<Visit> visitId, [Bind(Prefix = nameof(LetterPage.Form))] LetterForm form, bool asPage, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await papers.LetterFormAsync(visitId, form, User.Actor(), cancellationToken) is { } page ? View(nameof(New), page) : NotFound();
        }

        var paper = await papers.LetterAsync(visitId, form, User.Actor(), clock.GetInstant(), cancellationToken);
        return asPage ? await PageAsync(paper, cancellationToken) : await PdfAsync(paper, "letter", printAddress: null, cancellationToken);
    }
}
