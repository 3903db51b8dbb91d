using Clinic.Data;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Screening.Calls;

/// <summary>A call that a red flag asked for was made.</summary>
[Authorize(Policies.Staff)]
[Route("/screening/{appointmentId}/call")]
public sealed class CallsController(ClinicDbContext db, TimeProvider clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Id<Appointment> appointmentId, CancellationToken cancellationToken)
    {
        var actor = User.Actor();
        var now = clock.GetInstant();
        var check = await db.RedFlagChecks.CalledForBy(db, actor, now)
            .SingleOrDefaultAsync(asked => asked.AppointmentId == appointmentId, cancellationToken);
        if (check is null)
        {
            return NotFound();
        }

        check.Call(now, actor.UserId);
        await db.SaveChangesAsync(cancellationToken);
        return LocalRedirect("/booking/call-backs");
    }
}
