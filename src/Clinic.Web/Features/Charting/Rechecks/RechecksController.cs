using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Rechecks;

/// <summary>The knot felt again, 20 minutes after an area was worked on.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/knots/{knotId}/areas/{area}/recheck")]
public sealed class RechecksController(ReadChart readChart, SaveRecheck save, TimeProvider clock) : ChartController(readChart)
{
    [HttpPost]
    public async Task<IActionResult> Update(
        Id<Visit> visitId, Id<Knot> knotId, string area, [Bind(Prefix = "Recheck")] RecheckForm form, CancellationToken cancellationToken)
    {
        if (!AreaKey.TryParse(area, out var key))
        {
            return NotFound();
        }

        var query = new ChartQuery { Knot = knotId, Area = area };
        if (!ModelState.IsValid)
        {
            return await ChartAsync(visitId, query, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var outcome = await save.ExecuteAsync(visitId, knotId, key, form, User.Actor(), clock.GetInstant(), cancellationToken);
        return outcome.Refusal is { } refusal
            ? await RefuseAsync(visitId, query, refusal is NotTreated ? new ChangedMeanwhile() : refusal, cancellationToken)
            : ToChart(visitId, knotId, key);
    }
}
