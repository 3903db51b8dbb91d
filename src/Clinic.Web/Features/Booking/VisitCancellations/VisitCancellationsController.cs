using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Booking.Changes;
using Clinic.Web.Features.Booking.VisitLink;
using Clinic.Web.Features.Clients;
using Clinic.Web.Features.Practice;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Clinic.Web.Features.Booking.VisitCancellations;

/// <summary>Cancelling a visit by its private link. The GET asks why, and changes nothing.</summary>
[AllowAnonymous]
[Route("/visit/{token}/cancel")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class VisitCancellationsController(FindLinkedVisit findVisit, CancelVisit cancelVisit, ReadPracticeCard practiceCard) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string token, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await findVisit.ExecuteAsync(token, cancellationToken) is not { } visit)
        {
            return NotFound();
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        return visit.CanCancel
            ? await FormAsync(new CancelForm { Seen = visit.Sequence }, visit, token, StatusCodes.Status200OK, cancellationToken)
            : await RefusedAsync(WhyNot(visit), visit, token, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost]
    [EnableRateLimiting(RateLimits.Booking)]
    public async Task<IActionResult> Create(string token, CancelForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await findVisit.ExecuteAsync(token, cancellationToken) is not { } visit)
        {
            return NotFound();
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        if (ClientAnswers.WrongWithText(form.Words, CancelForm.WordsMaxLength) is { } wrong)
        {
            ModelState.AddModelError(nameof(form.Words), wrong);
            return await FormAsync(form, visit, token, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        // Without the number the page was not ours; then it counts as an old one.
        var outcome = await cancelVisit.ExecuteAsync(visit.Id, form.Said, by: null, cancellationToken, form.Seen ?? -1);
        if (outcome.Refusal is not { } refusal)
        {
            return LocalRedirect(VisitAddress.Of(token));
        }

        return await findVisit.ExecuteAsync(token, cancellationToken) is { } now && refusal is not AppointmentNotThere
            ? await RefusedAsync(refusal, now, token, StatusCodes.Status409Conflict, cancellationToken)
            : NotFound();
    }

    private static Refusal WhyNot(LinkedVisit visit) => visit.IsToCome ? new TooLate(visit.CancelCutoff) : new VisitOver(visit.Status);

    private async Task<IActionResult> FormAsync(CancelForm form, LinkedVisit visit, string token, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        return View("Cancel", new CancelPage(form, visit, await practiceCard.ExecuteAsync(cancellationToken), token));
    }

    private async Task<IActionResult> RefusedAsync(Refusal refusal, LinkedVisit visit, string token, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        return View(RefusedPage.View, RefusedPage.Of(refusal, visit, await practiceCard.ExecuteAsync(cancellationToken), token));
    }
}
