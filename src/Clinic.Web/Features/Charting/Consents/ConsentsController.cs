using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Consents;

/// <summary>Consent to touch an area, asked in this visit.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/consents")]
public sealed class ConsentsController(ReadChart readChart, RecordConsent record, WithdrawConsent withdraw, TimeProvider clock) : ChartController(readChart)
{
    [HttpPost]
    public async Task<IActionResult> Create(Id<Visit> visitId, [Bind(Prefix = "Consent")] ConsentForm form, CancellationToken cancellationToken)
    {
        var query = new ChartQuery { Knot = form.Knot, Area = form.Key?.ToString() };
        if (form.Key is null)
        {
            ModelState.AddModelError("Consent.Area", "Pick an area from the list.");
        }

        if (ModelState.IsValid)
        {
            var outcome = await record.ExecuteAsync(visitId, form.Knot, form.Key!.Value, User.Actor(), clock.GetInstant(), cancellationToken);
            switch (outcome.Refusal)
            {
                case null:
                    return ToChart(visitId, form.Knot, form.Key);
                case NoConsentNeeded:
                    ModelState.AddModelError("Consent.Area", "That area needs no consent of its own.");
                    break;
                default:
                    return await RefuseAsync(visitId, query, outcome.Refusal, cancellationToken);
            }
        }

        return await ChartAsync(visitId, query, StatusCodes.Status422UnprocessableEntity, cancellationToken);
    }

    /// <summary>The client takes her yes back.</summary>
    [HttpPost("withdrawal")]
    public async Task<IActionResult> Delete(Id<Visit> visitId, [Bind(Prefix = "Withdrawal")] WithdrawalForm form, CancellationToken cancellationToken)
    {
        var query = new ChartQuery { Knot = form.Knot, Area = form.Key?.ToString() };
        var outcome = form.Key is { } area ? await withdraw.ExecuteAsync(visitId, area, User.Actor(), clock.GetInstant(), cancellationToken) : new NotThere();
        return outcome.Refusal is { } refusal
            ? await RefuseAsync(visitId, query, refusal, cancellationToken)
            : ToChart(visitId, form.Knot, form.Key);
    }
}
