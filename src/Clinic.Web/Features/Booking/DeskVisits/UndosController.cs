using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Booking.Changes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.DeskVisits;

[Authorize(Policies.Staff)]
[Route("/booking/appointments/undo")]
public sealed class UndosController(ClinicDbContext db, UndoChange undoChange, AnswerChange answer) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid change, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var actor = User.Actor();
        var outcome = await undoChange.ExecuteAsync(change, actor, cancellationToken);
        var visit = await db.VisitChanges.Where(candidate => candidate.Id == change)
            .Select(candidate => (Id<Appointment>?)candidate.AppointmentId)
            .SingleOrDefaultAsync(cancellationToken);
        return await answer.ExecuteAsync(this, visit, outcome, actor, cancellationToken);
    }
}
