using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Charts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Builds;

/// <summary>The body that is drawn for a client.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/build")]
public sealed class BuildsController(ReadChart readChart, SaveBuild save) : ChartController(readChart)
{
    /// <param name="knot">The chosen knot, to come back to.</param>
    [HttpPost]
    public async Task<IActionResult> Update(Id<Visit> visitId, [FromForm] string? build, [FromForm] Id<Knot>? knot, CancellationToken cancellationToken)
    {
        var query = new ChartQuery { Knot = knot };
        if (!WireName.TryParse<BodyBuild>(build, out var chosen))
        {
            ModelState.AddModelError("build", "Pick one of the two drawings.");
            return await ChartAsync(visitId, query, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var outcome = await save.ExecuteAsync(visitId, chosen, User.Actor(), cancellationToken);
        return outcome.Refusal is { } refusal ? await RefuseAsync(visitId, query, refusal, cancellationToken) : ToChart(visitId, knot);
    }
}
