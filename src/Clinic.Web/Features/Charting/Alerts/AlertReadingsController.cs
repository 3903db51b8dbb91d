using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Alerts;

/// <summary>That the alerts before a chart were read.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/alerts-read")]
public sealed class AlertReadingsController(ChangeAlerts change, TimeProvider clock) : Controller
{
    /// <param name="alert">Those that were shown.</param>
    /// <param name="knot">The knot to come to.</param>
    [HttpPost]
    public async Task<IActionResult> Create(
        Id<Visit> visitId, [FromForm] List<Guid> alert, [FromForm] Id<Knot>? knot, CancellationToken cancellationToken)
    {
        var outcome = await change.ReadAsync(visitId, alert, User.Actor(), clock.GetInstant(), cancellationToken);
        return outcome.Refusal is null or VisitFinished ? RedirectToAction("Show", "Visits", new { visitId, knot }) : NotFound();
    }
}
