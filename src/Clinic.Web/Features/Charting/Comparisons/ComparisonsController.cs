using Clinic.Domain;
using Clinic.Domain.Clients;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Comparisons;

/// <summary>Two visits of a client beside each other, or on one body.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/clients/{clientId}/comparison")]
public sealed class ComparisonsController(ReadComparison read, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Id<Client> clientId, ComparisonQuery query, CancellationToken cancellationToken) =>
        ModelState.IsValid && await read.ExecuteAsync(clientId, query, User.Actor(), clock.GetInstant(), cancellationToken) is { } page
            ? View(page)
            : NotFound();
}
