using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.KnotStories;

/// <summary>What is true of a knot beyond one visit.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/knots/{knotId}/story")]
public sealed class KnotStoriesController(ReadChart readChart, SaveKnotStory save, TimeProvider clock) : ChartController(readChart)
{
    [HttpPost]
    public async Task<IActionResult> Update(
        Id<Visit> visitId, Id<Knot> knotId, [Bind(Prefix = "Story")] KnotStoryForm form, CancellationToken cancellationToken)
    {
        var query = new ChartQuery { Knot = knotId };
        var refused = new RefusedForms { Story = form };
        if (ModelState.IsValid)
        {
            var outcome = await save.ExecuteAsync(visitId, knotId, form, User.Actor(), clock.GetInstant(), cancellationToken);
            switch (outcome.Refusal)
            {
                case null:
                    return ToChart(visitId, knotId);
                case NoticedAhead:
                    ModelState.AddModelError("Story.FirstNoticed", "That day is still to come.");
                    break;
                default:
                    return await RefuseAsync(visitId, query, outcome.Refusal, cancellationToken, refused);
            }
        }

        return await ChartAsync(visitId, query, StatusCodes.Status422UnprocessableEntity, cancellationToken, refused);
    }
}
