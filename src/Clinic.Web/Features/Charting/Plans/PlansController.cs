using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Plans;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Plans;

/// <summary>The client's plan of care, made and answered in a visit.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/plan")]
public sealed class PlansController(ReadPlan read, ChangePlan change, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Id<Visit> visitId, CancellationToken cancellationToken) =>
        await read.ExecuteAsync(visitId, User.Actor(), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Id<Visit> visitId, [Bind(Prefix = "Plan")] PlanForm form, CancellationToken cancellationToken)
    {
        if (await read.ExecuteAsync(visitId, User.Actor(), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (form.ReviewOn is { } day && (day < page.Day || day > page.Day.AddYears(2)))
        {
            ModelState.AddModelError("Plan.ReviewOn", "Pick a day from this visit on, within two years.");
        }

        return ModelState.IsValid
            ? await AnswerAsync(visitId, await change.MakeAsync(visitId, form, User.Actor(), clock.GetInstant(), cancellationToken), form, cancellationToken)
            : Refused(page with { Form = form }, StatusCodes.Status422UnprocessableEntity);
    }

    [HttpPost("{planId:guid}/answer")]
    public async Task<IActionResult> Answer(Id<Visit> visitId, Guid planId, [FromForm] string? answer, CancellationToken cancellationToken) =>
        WireName.TryParse<PlanAnswer>(answer, out var said)
            ? await AnswerAsync(
                visitId, await change.AnswerAsync(visitId, planId, said, User.Actor(), clock.GetInstant(), cancellationToken), new PlanForm(), cancellationToken)
            : BadRequest();

    private async Task<IActionResult> AnswerAsync(Id<Visit> visitId, Outcome<Visit> outcome, PlanForm form, CancellationToken cancellationToken)
    {
        if (outcome.Refusal is null)
        {
            return RedirectToAction(nameof(Show), new { visitId });
        }

        if (outcome.Refusal is NotThere || await read.ExecuteAsync(visitId, User.Actor(), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        ModelState.AddModelError(
            "",
            outcome.Refusal is VisitFinished ? "This visit is signed. What you sent was not saved." : "Another plan was made meanwhile. What you sent was not saved.");
        return Refused(page with { Form = form }, StatusCodes.Status409Conflict);
    }

    private ViewResult Refused(PlanPage page, int status)
    {
        Response.StatusCode = status;
        return View(nameof(Show), page);
    }
}
