using Clinic.Domain;
using Clinic.Domain.Clients;
using Clinic.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.HeatMaps;

/// <summary>Where a client's knots lay over all visits, and what was the answer to them.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/clients/{clientId}/heat-map")]
public sealed class HeatMapsController(ReadHeatMap read) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Id<Client> clientId, CancellationToken cancellationToken) =>
        await read.ExecuteAsync(clientId, User.Actor(), cancellationToken) is { } page ? View(page) : NotFound();
}
