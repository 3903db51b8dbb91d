using Clinic.Web.Hosting.Pdf;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Clinic.Web.Features.HomeCare.Snapshots;

internal static class KeptPdfAnswer
{
    private const string Damaged = "/Features/HomeCare/Snapshots/Damaged.cshtml";

    /// <summary>The kept PDF, which its hash names; or the way to print without one; or word that the file is not what was kept.</summary>
    /// <param name="printAddress">The print view of the same sheet.</param>
    public static IActionResult KeptPdfOrReason(this Controller controller, KeptPdf? kept, string printAddress)
    {
        if (kept is null)
        {
            return controller.PdfOrReason(null, printAddress);
        }

        // Nobody's copy but the reader's own.
        controller.Response.Headers.CacheControl = "no-store";
        if (!kept.IsWhole)
        {
            controller.Response.StatusCode = StatusCodes.Status409Conflict;
            return controller.View(Damaged, printAddress);
        }

        controller.Response.Headers.ContentDisposition = "inline; filename=\"home-plan.pdf\"";
        return controller.File(kept.Pdf, "application/pdf", lastModified: null, new EntityTagHeaderValue($"\"{kept.Sha256}\""));
    }
}
