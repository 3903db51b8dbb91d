using Clinic.Web.Hosting.Pdf;
using Clinic.Web.Hosting.Pdf.Papers;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Prints;

/// <summary>Answers with a paper.</summary>
public abstract class PaperController(PdfPrinter printer) : Controller
{
    /// <summary>The page, or 404 for no paper.</summary>
    protected async Task<IActionResult> PageAsync(Paper? paper, CancellationToken cancellationToken)
    {
        if (paper is null)
        {
            return NotFound();
        }

        await using var html = new StringWriter();
        await new PaperHtml(html, printer.WithNotices(paper)).WriteAsync(style: null, cancellationToken);
        return Content(html.ToString(), "text/html; charset=utf-8");
    }

    /// <summary>The PDF for the browser to show, 404 for no paper, or 503 with the way to print without one.</summary>
    /// <param name="printAddress">Where the same can be printed from the browser; null where it is a button of the form.</param>
    protected async Task<IActionResult> PdfAsync(Paper? paper, string name, string? printAddress, CancellationToken cancellationToken)
    {
        if (paper is null)
        {
            return NotFound();
        }

        if (await printer.PrintAsync(paper, cancellationToken) is { } pdf)
        {
            // The name of a file says nothing of anybody.
            Response.Headers.ContentDisposition = $"inline; filename=\"{name}.pdf\"";
            return File(pdf, "application/pdf");
        }

        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return View("/Features/Charting/Prints/NoPdf.cshtml", printAddress);
    }
}
