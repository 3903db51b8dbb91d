using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Visits;

/// <summary>The chart of a visit.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits")]
public sealed class VisitsController(ReadChart readChart, OpenVisit openVisit, TimeProvider clock) : ChartController(readChart)
{
    [HttpPost]
    public async Task<IActionResult> Create(Id<Appointment> appointmentId, Id<Knot>? knot, CancellationToken cancellationToken)
    {
        var outcome = await openVisit.ExecuteAsync(appointmentId, User.Actor(), clock.GetInstant(), cancellationToken);
        return outcome switch
        {
            { Value: { } visit } => RedirectToAction(nameof(Show), new { visitId = visit.Id, knot }),
            { Refusal: VisitNotYet early } => LocalRedirect($"/charting/clients/{early.ClientId}"),
            _ => NotFound(),
        };
    }

    [HttpGet("{visitId}")]
    public async Task<IActionResult> Show(Id<Visit> visitId, ChartQuery query, CancellationToken cancellationToken) =>
        ModelState.IsValid ? await ChartAsync(visitId, query, StatusCodes.Status200OK, cancellationToken) : NotFound();
}
