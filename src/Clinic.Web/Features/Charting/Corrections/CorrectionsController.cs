using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Corrections;

/// <summary>"Put right": what went wrong with a visit as a whole.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/corrections")]
public sealed class CorrectionsController(
    ReadCorrections read, VoidVisit voidVisit, MoveToClient moveToClient, ChangeTherapists changeTherapists, TimeProvider clock) : Controller
{
    [HttpGet]
    public Task<IActionResult> Show(Id<Visit> visitId, CancellationToken cancellationToken) =>
        PageAsync(visitId, new CorrectionForm(), null, StatusCodes.Status200OK, cancellationToken);

    [HttpPost("voiding")]
    public async Task<IActionResult> Void(Id<Visit> visitId, CorrectionForm form, CancellationToken cancellationToken)
    {
        var outcome = await voidVisit.ExecuteAsync(visitId, form.Reason, User.Actor(), clock.GetInstant(), cancellationToken);
        return outcome.Value is { } visit
            ? LocalRedirect($"/charting/clients/{visit.ClientId}")
            : await RefuseAsync(visitId, form, outcome.Refusal!, cancellationToken);
    }

    [HttpPost("client")]
    public async Task<IActionResult> Client(Id<Visit> visitId, CorrectionForm form, CancellationToken cancellationToken)
    {
        var outcome = await moveToClient.ExecuteAsync(visitId, form.Appointment, form.Reason, User.Actor(), clock.GetInstant(), cancellationToken);
        return outcome.Value is null
            ? await RefuseAsync(visitId, form, outcome.Refusal!, cancellationToken)
            : RedirectToAction("Show", "Visits", new { visitId });
    }

    [HttpPost("therapists")]
    public async Task<IActionResult> Add(Id<Visit> visitId, CorrectionForm form, CancellationToken cancellationToken) => await AnswerAsync(
        visitId, form, await changeTherapists.AddAsync(visitId, form.Therapist, User.Actor(), clock.GetInstant(), cancellationToken), cancellationToken);

    [HttpPost("therapists/removal")]
    public async Task<IActionResult> Remove(Id<Visit> visitId, CorrectionForm form, CancellationToken cancellationToken) => await AnswerAsync(
        visitId, form, await changeTherapists.RemoveAsync(visitId, form.Therapist, User.Actor(), cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(Id<Visit> visitId, CorrectionForm form, Outcome<Visit> outcome, CancellationToken cancellationToken) =>
        outcome.Value is null ? await RefuseAsync(visitId, form, outcome.Refusal!, cancellationToken) : RedirectToAction(nameof(Show), new { visitId });

    private async Task<IActionResult> RefuseAsync(Id<Visit> visitId, CorrectionForm form, Refusal refusal, CancellationToken cancellationToken) =>
        refusal switch
        {
            CorrectionReasonMissing => await PageAsync(visitId, form, "Say why, in up to 300 letters.", StatusCodes.Status422UnprocessableEntity, cancellationToken),
            VisitFinished => await PageAsync(
                visitId, form, "This visit is signed: it stays as it is. An addendum says what was wrong.", StatusCodes.Status409Conflict, cancellationToken),
            LaterVisitRests => await PageAsync(
                visitId, form, "A later visit rests on what was marked here, so this chart stays.", StatusCodes.Status409Conflict, cancellationToken),
            PlanInTheWay => await PageAsync(
                visitId, form, "The right client has a plan of care, and this visit made one too. End one of them first.", StatusCodes.Status409Conflict, cancellationToken),
            _ => NotFound(),
        };

    private async Task<IActionResult> PageAsync(Id<Visit> visitId, CorrectionForm form, string? trouble, int status, CancellationToken cancellationToken)
    {
        if (await read.ExecuteAsync(visitId, User.Actor(), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        ModelState.Clear();
        Response.StatusCode = status;
        return View("Show", page with { Form = form, Trouble = trouble });
    }
}
