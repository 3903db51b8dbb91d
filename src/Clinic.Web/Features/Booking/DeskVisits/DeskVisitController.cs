using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Booking.DeskVisits;

[Authorize(Policies.Staff)]
[Route("/booking/appointments/{id:guid}")]
public sealed class DeskVisitController(ReadDeskVisit visits) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await visits.ExecuteAsync(new Id<Appointment>(id), User.Actor(), null, cancellationToken) is { } page ? View(page) : NotFound();
}
