using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Charts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Hands;

/// <summary>The hand a client uses most, asked once.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/hand")]
public sealed class HandsController(ReadChart readChart, SaveHand save) : ChartController(readChart)
{
    /// <param name="knot">The chosen knot, to come back to.</param>
    [HttpPost]
    public async Task<IActionResult> Update(Id<Visit> visitId, [FromForm] string? hand, [FromForm] Id<Knot>? knot, CancellationToken cancellationToken)
    {
        var query = new ChartQuery { Knot = knot };
        if (!WireName.TryParse<Handedness>(hand, out var answer))
        {
            ModelState.AddModelError("hand", "Pick one of the three answers.");
            return await ChartAsync(visitId, query, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var outcome = await save.ExecuteAsync(visitId, answer, User.Actor(), cancellationToken);
        return outcome.Refusal is { } refusal ? await RefuseAsync(visitId, query, refusal, cancellationToken) : ToChart(visitId, knot);
    }
}
