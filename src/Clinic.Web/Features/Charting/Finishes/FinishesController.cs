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
    /// <param name="knot">The chosen knot, to come back to.</param>
    [HttpPost]
    public async Task<IActionResult> Create(
        Id<Visit> visitId, [Bind(Prefix = "Finish")] FinishForm form, [FromForm] Id<Knot>? knot, CancellationToken cancellationToken)
    {
        var query = new ChartQuery { Knot = knot };
        var refused = new RefusedForms { Finish = form };
        if (!ModelState.IsValid)
        {
            return await ChartAsync(visitId, query, StatusCodes.Status422UnprocessableEntity, cancellationToken, refused);
        }

        var outcome = await finishVisit.ExecuteAsync(visitId, form.Reason, User.Actor(), clock.GetInstant(), cancellationToken);
        switch (outcome.Refusal)
        {
            case null:
                return ToChart(visitId, knot: null);
            case NothingChecked:
                ModelState.AddModelError("Finish.Reason", "No area was checked. Check one, or write why not, and finish again.");
                break;
            case ScreeningOpen open:
                ModelState.AddModelError("Finding.ScreenAnswer", "Red, hot, swollen or hard: ask the questions before you finish.");
                (query, refused) = (new ChartQuery { Knot = open.Knot }, new RefusedForms());
                break;
            default:
                return await RefuseAsync(visitId, query, outcome.Refusal, cancellationToken);
        }

        return await ChartAsync(visitId, query, StatusCodes.Status422UnprocessableEntity, cancellationToken, refused);
    }
}
