using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Booking.Changes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Booking.DeskVisits;

[Authorize(Policies.Staff)]
[Route("/booking/appointments/status")]
public sealed class StatusesController(SetVisitStatus setVisitStatus, AnswerChange answer) : Controller
{
    /// <param name="set">The visit and what is noted on it, "0195…:arrived": one form serves every line of a day.</param>
    [HttpPost]
    public async Task<IActionResult> Create(string? set, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var parts = (set ?? "").Split(':');
        if (parts.Length != 2 || !Id<Appointment>.TryParse(parts[0], null, out var visit))
        {
            return NotFound();
        }

        var actor = User.Actor();
        return WireName.TryParse<AppointmentStatus>(parts[1], out var to)
            ? await answer.ExecuteAsync(this, visit, await setVisitStatus.ExecuteAsync(visit, to, actor, cancellationToken), actor, cancellationToken)
            : await answer.RefusedAsync(this, visit, "That cannot be noted on a visit.", StatusCodes.Status422UnprocessableEntity, actor, cancellationToken);
    }
}
