using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Finishes;

/// <summary>The end of a visit.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/finish")]
public sealed class FinishesController(ReadChart readChart, FinishVisit finishVisit, TimeProvider clock) : ChartController(readChart)
{
    [HttpPost]
    public async Task<IActionResult> Create(Id<Visit> visitId, CancellationToken cancellationToken)
    {
        var outcome = await finishVisit.ExecuteAsync(visitId, User.Actor(), clock.GetInstant(), cancellationToken);
        return outcome.Refusal is { } refusal
            ? await RefuseAsync(visitId, new ChartQuery(), refusal, cancellationToken)
            : ToChart(visitId, knot: null);
    }
}
