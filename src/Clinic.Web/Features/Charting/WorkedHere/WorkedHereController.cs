using Clinic.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.WorkedHere;

/// <summary>What worked in all charts of the clinic, added up so that it tells about nobody.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/what-worked")]
public sealed class WorkedHereController(ReadWorkedHere read) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new WorkedHerePage(await read.ExecuteAsync(cancellationToken)));
}
