using Clinic.Domain;
using Clinic.Domain.Clients;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.ClientCharts;

/// <summary>A client's chart over time.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/clients/{clientId}")]
public sealed class ClientChartsController(ReadClientChart read, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Id<Client> clientId, ClientChartQuery query, CancellationToken cancellationToken) =>
        ModelState.IsValid && await read.ExecuteAsync(clientId, query, User.Actor(), clock.GetInstant(), cancellationToken) is { } page
            ? View(page)
            : NotFound();
}
