using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Data.Clients;
using Clinic.Data.Practice;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Screening;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Screening;
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
        var time = await db.ClinicTimeAsync(cancellationToken);
        var today = time.DayOf(clock.GetInstant());
        var shown = IsoDay.Read(day) is { } asked && asked >= Known.First && asked <= Known.Last ? asked : today;
        var isOwnOnly = !actor.Is(Role.Desk) && !actor.Is(Role.Owner);
        return View(new DayPage(
            shown,
            shown == today,
            shown > Known.First ? shown.AddDays(-1) : null,
            shown < Known.Last ? shown.AddDays(1) : null,
            isOwnOnly,
            await VisitsAsync(time, time.Day(shown), actor, cancellationToken)));
    }

    private async Task<IReadOnlyList<AppointmentLine>> VisitsAsync(
        ClinicTime time, TimeSlot day, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        var found = await db.Appointments.VisibleTo(actor).Standing()
            .Where(visit => visit.StartsAt >= day.Start && visit.StartsAt < day.End)
            .OrderBy(visit => visit.StartsAt)
            .ThenBy(visit => visit.Therapist!.DisplayOrder)
            .Select(visit => new
            {
                visit.Id,
                visit.StartsAt,
                visit.EndsAt,
                visit.Client!.FirstName,
                visit.Client.LastName,
                Phone = visit.Phone ?? visit.Client.Phone,
                visit.Client.Email,
                visit.BookerName,
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
                IsToCall = db.RedFlagChecks.CalledForBy(db, actor, now).Any(check => check.AppointmentId == visit.Id && check.CalledAt == null),
            })
            .ToListAsync(cancellationToken);
        return [.. found.Select(visit => new AppointmentLine(
            visit.Id,
            time.ToWall(visit.StartsAt),
            time.ToWall(visit.EndsAt),
            new PersonName(visit.FirstName, visit.LastName).Full,
            visit.ServiceName,
            visit.TherapistName,
            visit.RoomName ?? BookingWords.Channel(visit.Channel),
            string.Join(", ", new[] { visit.Phone, visit.Email, visit.BookerName is null ? null : $"booked by {visit.BookerName}" }.Where(way => way is not null)),
            (visit.Channel == Channel.Phone && visit.IsHers) || visit.IsToCall ? visit.Phone : null,
            visit.IsHers ? BookingWords.WhatHurts(visit.Region, visit.Note) : null,
            RedFlagWords.Staff(visit.Check?.Level, visit.Check?.IsCalled == true),
            visit.Check is not null,
            actor.Is(Role.Therapist) && visit.IsHers))];
    }
}
