using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Factors;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Factors;

/// <summary>What may keep a client's knots coming, ticked from visit to visit.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/factors")]
public sealed class FactorsController(ReadChart readChart, TickFactor tick, ChangeFactor change, TimeProvider clock) : ChartController(readChart)
{
    [HttpPost]
    public async Task<IActionResult> Create(Id<Visit> visitId, [FromForm] string? code, [FromForm] Id<Knot>? knot, CancellationToken cancellationToken)
    {
        if (!FactorCatalogue.TryGet(code, out var factor))
        {
            ModelState.AddModelError("factors", "Pick one of the list.");
            return await ChartAsync(visitId, new ChartQuery { Knot = knot }, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var outcome = await tick.ExecuteAsync(visitId, factor, User.Actor(), clock.GetInstant(), cancellationToken);
        return await AnswerAsync(visitId, knot, outcome, new RefusedForms(), cancellationToken);
    }

    [HttpPost("{code}")]
    public async Task<IActionResult> Update(
        Id<Visit> visitId, string code, [Bind(Prefix = "Factor")] FactorForm form, CancellationToken cancellationToken)
    {
        if (!FactorCatalogue.TryGet(code, out var factor))
        {
            return NotFound();
        }

        var refused = new RefusedForms { Factor = form, FactorCode = code };
        if (form.Details.Exists(word => factor.Details.All(detail => detail.Word != word)))
        {
            ModelState.AddModelError("Factor.Details", "Pick from the list.");
        }

        if (!ModelState.IsValid)
        {
            return await ChartAsync(visitId, new ChartQuery { Knot = form.Knot }, StatusCodes.Status422UnprocessableEntity, cancellationToken, refused);
        }

        var outcome = await change.SayMoreAsync(visitId, factor, form, User.Actor(), cancellationToken);
        return await AnswerAsync(visitId, form.Knot, outcome, refused, cancellationToken);
    }

    /// <summary>It is true no more.</summary>
    [HttpPost("{code}/removal")]
    public async Task<IActionResult> Delete(Id<Visit> visitId, string code, [FromForm] Id<Knot>? knot, CancellationToken cancellationToken)
    {
        if (!FactorCatalogue.TryGet(code, out var factor))
        {
            return NotFound();
        }

        var outcome = await change.ClearAsync(visitId, factor, User.Actor(), clock.GetInstant(), cancellationToken);
        return await AnswerAsync(visitId, knot, outcome, new RefusedForms(), cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(
        Id<Visit> visitId, Id<Knot>? knot, Outcome<Visit> outcome, RefusedForms refused, CancellationToken cancellationToken) => outcome.Refusal switch
        {
            null => RedirectToAction("Show", "Visits", new { visitId, knot }, "factors"),
            FactorNotTicked => await ChartAsync(
                visitId,
                new ChartQuery { Knot = knot },
                StatusCodes.Status409Conflict,
                cancellationToken,
                new RefusedForms { Trouble = "That was cleared in another window meanwhile. Tick it again if it is still true." }),
            { } refusal => await RefuseAsync(visitId, new ChartQuery { Knot = knot }, refusal, cancellationToken, refused),
        };
}
