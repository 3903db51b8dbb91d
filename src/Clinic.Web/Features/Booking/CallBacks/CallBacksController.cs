using Clinic.Data;
using Clinic.Data.Clients;
using Clinic.Data.Practice;
using Clinic.Domain.Accounts;
using Clinic.Domain.Clients;
using Clinic.Domain.Screening;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Screening;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.CallBacks;

[Authorize(Policies.Staff)]
[Route("/booking/call-backs")]
public sealed class CallBacksController(ClinicDbContext db, TimeProvider clock) : Controller
{
    /// <summary>The newest are enough: older ones were called or have given up.</summary>
    private const int Shown = 200;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var time = await db.ClinicTimeAsync(cancellationToken);
        var requests = await db.CallBackRequests.AsNoTracking()
            .OrderByDescending(request => request.RequestedAt)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        return View(new CallBacksPage(
            await DueAsync(time, User.Actor(), cancellationToken),
            [.. requests.Select(request => new CallBackLine(
                request.Name, request.Phone, request.Region, request.BestTime, request.Note, time.ToWall(request.RequestedAt)))]));
    }

    /// <summary>The next visit first.</summary>
    private async Task<IReadOnlyList<DueCall>> DueAsync(ClinicTime time, Actor actor, CancellationToken cancellationToken)
    {
        var due = await db.RedFlagChecks.CalledForBy(db, actor, clock.GetInstant())
            .Where(check => check.CalledAt == null)
            .OrderBy(check => check.Level == RedFlagLevel.SameDay ? 0 : 1)
            .ThenBy(check => check.Appointment!.StartsAt)
            .Select(check => new
            {
                check.AppointmentId,
                check.Level,
                check.Appointment!.ClientId,
                IsHers = check.Appointment.TherapistId == actor.TherapistId,
                check.Appointment.Client!.FirstName,
                check.Appointment.Client.LastName,
                Phone = check.Appointment.Phone ?? check.Appointment.Client.Phone,
                check.Appointment.StartsAt,
                TherapistName = check.Appointment.Therapist!.Name,
            })
            .ToListAsync(cancellationToken);
        return [.. due.Select(call => new DueCall(
            call.AppointmentId,
            new PersonName(call.FirstName, call.LastName).Full,
            call.Phone,
            RedFlagWords.Staff(call.Level, isCalled: false)!,
            time.ToWall(call.StartsAt),
            call.TherapistName,
            call.IsHers && actor.Is(Role.Therapist) ? call.ClientId : null))];
    }
}
