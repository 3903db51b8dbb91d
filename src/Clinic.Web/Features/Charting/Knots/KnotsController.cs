using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
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
        if (PlaceOf(form) is not { } place)
        {
            return await ChartAsync(
                visitId, query, StatusCodes.Status422UnprocessableEntity, cancellationToken, new RefusedForms { Mark = form });
        }

        var outcome = await markKnot.ExecuteAsync(visitId, place, User.Actor(), clock.GetInstant(), cancellationToken);
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

    private KnotPlace? PlaceOf(MarkForm form)
    {
        if (form.IsPoint)
        {
            var place = form.Point();
            if (place is null)
            {
                ModelState.AddModelError("Mark.Zone", "That is outside the body. Tap on the body, or pick the place from the list.");
            }

            return place;
        }

        if (!Atlas.Current.TryGetZone(form.Zone, out _))
        {
            ModelState.AddModelError("Mark.Zone", "Pick a place from the list.");
        }

        if (!WireName.TryParse<BodySide>(form.Side, out var side))
        {
            ModelState.AddModelError("Mark.Side", "Say which side: the client’s own left or right.");
        }

        return ModelState.IsValid ? KnotPlace.InMiddleOf(form.Zone!, side) : null;
    }
}
