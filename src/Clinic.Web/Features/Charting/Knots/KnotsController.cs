using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>Marks on the body, from the picture or from the list beside it.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/knots")]
public sealed class KnotsController(ReadChart readChart, MarkKnot markKnot, RemoveMark removeMark, TimeProvider clock) : ChartController(readChart)
{
    [HttpPost]
    public async Task<IActionResult> Create(Id<Visit> visitId, [Bind(Prefix = "Mark")] MarkForm form, CancellationToken cancellationToken)
    {
        var query = new ChartQuery { View = form.View };
        if (!ModelState.IsValid || form.Place() is not { } place)
        {
            return await ChartAsync(
                visitId, query, StatusCodes.Status422UnprocessableEntity, cancellationToken, new RefusedForms { Mark = form });
        }

        var outcome = await markKnot.ExecuteAsync(visitId, form.Id, form.ClientMark, place, User.Actor(), clock.GetInstant(), cancellationToken);
        return outcome.Value is { } knot
            ? ToChart(visitId, knot.Id)
            : await RefuseAsync(visitId, query, outcome.Refusal!, cancellationToken);
    }

    /// <summary>Takes a wrong mark back.</summary>
    [HttpPost("{knotId}/removal")]
    public async Task<IActionResult> Delete(Id<Visit> visitId, Id<Knot> knotId, CancellationToken cancellationToken)
    {
        var outcome = await removeMark.ExecuteAsync(visitId, knotId, User.Actor(), cancellationToken);
        return outcome.Refusal is { } refusal
            ? await RefuseAsync(visitId, new ChartQuery { Knot = knotId }, refusal, cancellationToken)
            : ToChart(visitId, knot: null);
    }
}
