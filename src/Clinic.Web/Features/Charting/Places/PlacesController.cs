using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Features.Charting.Knots;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Places;

/// <summary>Where a knot is, corrected by a drag, by arrow keys or from the list.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/knots/{knotId}/place")]
public sealed class PlacesController(ReadChart readChart, MoveKnot moveKnot) : ChartController(readChart)
{
    [HttpPost]
    public async Task<IActionResult> Update(
        Id<Visit> visitId, Id<Knot> knotId, [Bind(Prefix = "Mark")] MarkForm form, CancellationToken cancellationToken)
    {
        var query = new ChartQuery { Knot = knotId };
        if (!ModelState.IsValid || form.Place() is not { } place)
        {
            return await ChartAsync(
                visitId, query, StatusCodes.Status422UnprocessableEntity, cancellationToken, new RefusedForms { Mark = form });
        }

        var outcome = await moveKnot.ExecuteAsync(visitId, knotId, form.From, place, User.Actor(), cancellationToken);
        return outcome.Refusal switch
        {
            null => ToChart(visitId, knotId),
            ChangedMeanwhile => await ChartAsync(
                visitId,
                query,
                StatusCodes.Status409Conflict,
                cancellationToken,
                new RefusedForms { Trouble = "This knot was moved in another window meanwhile. It stays where it is shown now; move it again if that is wrong." }),
            KnotSigned => await ChartAsync(
                visitId,
                query,
                StatusCodes.Status409Conflict,
                cancellationToken,
                new RefusedForms { Trouble = "A signed visit shows this knot where it is, so it stays there. Mark another knot where you find it now." }),
            var refusal => await RefuseAsync(visitId, query, refusal, cancellationToken),
        };
    }
}
