using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Booking.Changes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Booking.DeskVisits;

[Authorize(Policies.Staff)]
[Route("/booking/appointments/{id:guid}/move")]
public sealed class MovesController(ClinicDbContext db, MoveVisit moveVisit, AnswerChange answer) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, [Bind(Prefix = "Move")] DeskMoveForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var (visit, actor) = (new Id<Appointment>(id), User.Actor());
        var (start, wrong) = Read(form, await db.ClinicTimeAsync(cancellationToken));
        if (start is null)
        {
            return await answer.RefusedAsync(this, visit, wrong!, StatusCodes.Status422UnprocessableEntity, actor, cancellationToken, form);
        }

        var move = new VisitMove(visit, start.Value)
        {
            Therapist = PlainText.Trimmed(form.Therapist),
            Length = form.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
            Room = Id<TreatmentRoom>.TryParse(form.Room, null, out var room) ? room : null,
            SeenSequence = form.Seen,
        };
        return await answer.ExecuteAsync(this, visit, await moveVisit.ExecuteAsync(move, actor, cancellationToken), actor, cancellationToken, form);
    }

    private static (DateTimeOffset? Start, string? Wrong) Read(DeskMoveForm form, ClinicTime time) => form switch
    {
        { Day: null } => (null, "Choose a date."),
        { Time: null } => (null, "Write a time, such as 2:30 pm."),
        { Day: { Year: < 2000 or > 2200 } } => (null, "Choose a date from today on."),
        { Minutes: < 5 or > 720 } => (null, "Choose a length of 5 minutes to a few hours."),
        { Room: { Length: > 0 } room } when !Guid.TryParse(room, out _) => (null, "Choose a room that is in use."),
        { Day: { } day, Time: { } at } => time.ToInstant(day, at) is { } start ? (start, null) : (null, "The clock skips this time on that day."),
    };
}
