using Clinic.Data;
using Clinic.Data.Clients;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Clients;
using Clinic.Web.Features.Screening;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Requests;

[Authorize(Policies.Staff)]
[Route("/booking/requests")]
public sealed class RequestsController(ClinicDbContext db, DecideRequest decideRequest, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Id<Appointment>? decided, CancellationToken cancellationToken) =>
        await PageAsync(null, cancellationToken, await WordsAsync(decided, cancellationToken));

    [HttpPost("{id}/accept")]
    public Task<IActionResult> Accept(Id<Appointment> id, CancellationToken cancellationToken) => DecideAsync(id, true, null, cancellationToken);

    [HttpPost("{id}/decline")]
    public async Task<IActionResult> Decline(Id<Appointment> id, string? reason, CancellationToken cancellationToken)
    {
        if (ClientAnswers.WrongWithText(reason, VisitChange.ReasonMaxLength) is { } wrong)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await PageAsync($"Nothing is decided yet. {wrong}", cancellationToken);
        }

        return await DecideAsync(id, false, PlainText.Trimmed(reason), cancellationToken);
    }

    private async Task<IActionResult> DecideAsync(Id<Appointment> id, bool isAccepted, string? reason, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var outcome = await decideRequest.ExecuteAsync(new Decision(id, isAccepted, reason, User.Actor()), cancellationToken);
        switch (outcome.Refusal)
        {
            case null:
                return LocalRedirect($"/booking/requests?decided={id}");
            case AppointmentNotThere:
                return NotFound();
            case VisitOver:
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await PageAsync("This request was decided already, or its time ran out. Here is what still waits.", cancellationToken);
            default:
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await PageAsync("The calendar is very busy. Press the button once more.", cancellationToken);
        }
    }

    private async Task<IActionResult> PageAsync(string? wrong, CancellationToken cancellationToken, string? done = null)
    {
        ModelState.Clear();
        return View("Index", new RequestsPage(await RequestsAsync(User.Actor(), cancellationToken), done, wrong));
    }

    /// <summary>What became of a request, as it stands now.</summary>
    private async Task<string?> WordsAsync(Id<Appointment>? decided, CancellationToken cancellationToken)
    {
        var found = await db.Appointments.VisibleTo(User.Actor())
            .Where(visit => visit.Id == decided)
            .Select(visit => new { visit.Status, visit.Client!.FirstName, visit.Client.LastName })
            .SingleOrDefaultAsync(cancellationToken);
        return found?.Status switch
        {
            AppointmentStatus.Booked => $"Booked: {new PersonName(found.FirstName, found.LastName).Full}",
            AppointmentStatus.Declined => $"Declined: {new PersonName(found.FirstName, found.LastName).Full}",
            _ => null,
        };
    }

    private async Task<IReadOnlyList<RequestLine>> RequestsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        var time = await db.ClinicTimeAsync(cancellationToken);
        var found = await db.Appointments.VisibleTo(actor)
            .Where(visit => visit.Status == AppointmentStatus.Requested && visit.DecideBy > now)
            .OrderBy(visit => visit.DecideBy)
            .ThenBy(visit => visit.Id)
            .Select(visit => new
            {
                visit.Id,
                visit.StartsAt,
                visit.BookedAt,
                visit.DecideBy,
                visit.Client!.FirstName,
                visit.Client.LastName,
                IsNew = !db.Appointments.Any(other => other.ClientId == visit.ClientId
                    && (other.Status == AppointmentStatus.Booked || other.Status == AppointmentStatus.Arrived || other.Status == AppointmentStatus.Done)),
                visit.BookerName,
                Phone = visit.Phone ?? visit.Client.Phone,
                visit.Client.Email,
                ServiceName = visit.Service!.Name,
                TherapistName = visit.Therapist!.Name,
                RoomName = visit.TreatmentRoom!.Name,
                visit.Channel,
                visit.Region,
                visit.Note,
                IsHers = visit.TherapistId == actor.TherapistId,
                Check = db.RedFlagChecks.Where(check => check.AppointmentId == visit.Id)
                    .Select(check => new { Level = (RedFlagLevel?)check.Level, IsCalled = check.CalledAt != null })
                    .SingleOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. found.Select(visit => new RequestLine(
            visit.Id,
            time.ToWall(visit.StartsAt),
            time.ToWall(visit.BookedAt),
            time.ToWall(visit.DecideBy!.Value),
            new PersonName(visit.FirstName, visit.LastName).Full,
            visit.IsNew,
            visit.BookerName,
            visit.Phone,
            visit.Email,
            visit.ServiceName,
            visit.TherapistName,
            visit.RoomName ?? BookingWords.Channel(visit.Channel),
            visit.IsHers ? VisitThread.Said(visit.Region, visit.Note) : null,
            RedFlagWords.Staff(visit.Check?.Level, visit.Check?.IsCalled == true)))];
    }
}
