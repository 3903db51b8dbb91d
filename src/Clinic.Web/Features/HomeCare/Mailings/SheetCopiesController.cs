using Clinic.Web.Features.HomeCare.WebCopies;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Clinic.Web.Features.HomeCare.Mailings;

/// <summary>The client asks on her page for the PDF by email. It goes to the address on record, which the page does not say.</summary>
[AllowAnonymous]
[WebCopy]
[Route("/h/{token}/copies")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SheetCopiesController(OpenWebCopy openCopy, SendSheet send, ReadMailing read) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string token, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await openCopy.ExecuteAsync(token, cancellationToken) is var (sheet, _)
            ? View("Copy", new SheetCopyPage(token, await read.ExecuteAsync(sheet.Id, null, cancellationToken), await send.IsAskedForAsync(sheet.Id, cancellationToken)))
            : NotFound();
    }

    [HttpPost]
    [IgnoreAntiforgeryToken]
    [EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Create(string token, CancellationToken cancellationToken)
    {
        if (await openCopy.ExecuteAsync(token, cancellationToken) is not var (sheet, _))
        {
            return NotFound();
        }

        await send.ToClientAsync(sheet.Id, cancellationToken);
        return LocalRedirect($"/h/{token}/copies");
    }
}
