using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.HomeCare;

internal static class PdfAnswer
{
    /// <summary>The PDF for the browser to show, or 409 with the way to print without one: nothing is broken but the making of PDFs.</summary>
    /// <param name="printAddress">The print view of the same sheet.</param>
    public static IActionResult PdfOrReason(this Controller controller, byte[]? pdf, string printAddress)
    {
        // Nobody's copy but the reader's own.
        controller.Response.Headers.CacheControl = "no-store";
        if (pdf is not null)
        {
            controller.Response.Headers.ContentDisposition = "inline; filename=\"home-plan.pdf\"";
            return controller.File(pdf, "application/pdf");
        }

        controller.Response.StatusCode = StatusCodes.Status409Conflict;
        return controller.View("NoPdf", printAddress);
    }
}
