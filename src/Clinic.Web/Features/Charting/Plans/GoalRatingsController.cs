using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Plans;

/// <summary>How well the client can do what her plan is for, asked at each visit.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/plan/{planId:guid}/rating")]
public sealed class GoalRatingsController(ReadChart readChart, ChangePlan change, TimeProvider clock) : ChartController(readChart)
{
    /// <param name="knot">The chosen knot, to come back to.</param>
    [HttpPost]
    public async Task<IActionResult> Update(
        Id<Visit> visitId, Guid planId, [FromForm] int? rating, [FromForm] Id<Knot>? knot, CancellationToken cancellationToken)
    {
        var query = new ChartQuery { Knot = knot };
        if (rating is not (>= 0 and <= 10))
        {
            ModelState.AddModelError("goal-rating", "Pick 0 to 10.");
        }

        if (!ModelState.IsValid)
        {
            return await ChartAsync(visitId, query, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var outcome = await change.RateAsync(visitId, planId, rating!.Value, User.Actor(), clock.GetInstant(), cancellationToken);
        return outcome.Refusal is { } refusal ? await RefuseAsync(visitId, query, refusal, cancellationToken) : ToChart(visitId, knot);
    }
}
