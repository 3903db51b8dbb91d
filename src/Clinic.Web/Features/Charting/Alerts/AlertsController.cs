using Clinic.Domain;
using Clinic.Domain.Clients;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Alerts;

/// <summary>What must be read before a client's chart is opened.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/clients/{clientId}/alerts")]
public sealed class AlertsController(ReadAlerts read, ChangeAlerts change, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Id<Client> clientId, CancellationToken cancellationToken) =>
        await read.ExecuteAsync(clientId, User.Actor(), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Id<Client> clientId, [Bind(Prefix = "Alert")] AlertForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            return Answer(clientId, (await change.AddAsync(clientId, form.Text!, User.Actor(), clock.GetInstant(), cancellationToken)).Refusal);
        }

        if (await read.ExecuteAsync(clientId, User.Actor(), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Index), page with { Text = form.Text });
    }

    [HttpPost("{alertId:guid}/end")]
    public async Task<IActionResult> End(Id<Client> clientId, Guid alertId, CancellationToken cancellationToken) =>
        Answer(clientId, (await change.EndAsync(clientId, alertId, User.Actor(), clock.GetInstant(), cancellationToken)).Refusal);

    private IActionResult Answer(Id<Client> clientId, Refusal? refusal) => refusal is null ? RedirectToAction(nameof(Index), new { clientId }) : NotFound();
}
