using Clinic.Data;
using Clinic.Domain.Accounts;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Appointments;

[Authorize(Policies.Staff)]
[Route("/booking/appointments")]
public sealed class AppointmentsController(ClinicDbContext db, TimeProvider clock) : Controller
{
    /// <summary>Days beyond these have no visits, and the calendar itself ends not far beyond.</summary>
    private static readonly (DateOnly First, DateOnly Last) Known = (new(2000, 1, 1), new(2200, 1, 1));

    [HttpGet]
    public async Task<IActionResult> Index(string? day, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var actor = User.Actor();
        var time = new ClinicTime(await db.Practice.Select(practice => practice.TimeZone).SingleAsync(cancellationToken));
        var today = time.DayOf(clock.GetInstant());
        var shown = IsoDay.Read(day) is { } asked && asked >= Known.First && asked <= Known.Last ? asked : today;
        var isOwnOnly = !actor.Is(Role.Desk) && !actor.Is(Role.Owner);
        return View(new DayPage(
            shown,
            shown == today,
            shown > Known.First ? shown.AddDays(-1) : null,
            shown < Known.Last ? shown.AddDays(1) : null,
            isOwnOnly,
            await VisitsAsync(time, time.Day(shown), actor, isOwnOnly, cancellationToken)));
    }

    private async Task<IReadOnlyList<AppointmentLine>> VisitsAsync(
        ClinicTime time, TimeSlot day, Actor actor, bool isOwnOnly, CancellationToken cancellationToken)
    {
        var found = await db.Appointments
            .Where(visit => visit.StartsAt >= day.Start && visit.StartsAt < day.End && (!isOwnOnly || visit.TherapistId == actor.TherapistId))
            .OrderBy(visit => visit.StartsAt)
            .ThenBy(visit => visit.Therapist!.DisplayOrder)
            .Select(visit => new
            {
                visit.Id,
                visit.StartsAt,
                visit.EndsAt,
                visit.Client!.FirstName,
                visit.Client.LastName,
                ServiceName = visit.Service!.Name,
                visit.TherapistId,
                TherapistName = visit.Therapist!.Name,
                RoomName = visit.TreatmentRoom!.Name,
                visit.Channel,
            })
            .ToListAsync(cancellationToken);
        return [.. found.Select(visit => new AppointmentLine(
            visit.Id,
            time.ToWall(visit.StartsAt),
            time.ToWall(visit.EndsAt),
            visit.LastName is null ? visit.FirstName : $"{visit.FirstName} {visit.LastName}",
            visit.ServiceName,
            visit.TherapistName,
            visit.RoomName ?? BookingWords.Channel(visit.Channel),
            actor.Is(Role.Therapist) && visit.TherapistId == actor.TherapistId))];
    }
}
