using Clinic.Domain;
using Clinic.Domain.HomeCare;
using Clinic.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.HomeCare.Mailings;

/// <summary>Sends a sheet to its client. The form stands on the sheet's page.</summary>
[Authorize(Policies.Therapist)]
[Route("/home-care/sheets/{sheetId}/mailings")]
public sealed class MailingsController(SendSheet send, ReadMailing read) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Id<Sheet> sheetId, [Bind(Prefix = "Form")] MailingForm form, CancellationToken cancellationToken)
    {
        var outcome = await send.ExecuteAsync(sheetId, form, User.Actor(), cancellationToken);
        switch (outcome.Refusal)
        {
            case null:
                return LocalRedirect($"/home-care/sheets/{sheetId}#mailing");
            case VisitNotThere:
                return NotFound();
            case NotAskedFor:
                ModelState.AddModelError("Form.Agrees", "Ask first, and tick that the client wants it by email.");
                break;
        }

        // What is in its way, the page says itself.
        Response.StatusCode = outcome.Refusal is NotAskedFor ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
        return View("New", await read.ExecuteAsync(sheetId, form, cancellationToken));
    }
}
