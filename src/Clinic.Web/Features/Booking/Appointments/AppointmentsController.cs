using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Data.Clients;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Screening;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Booking.DeskVisits;
using Clinic.Web.Features.Clients;
using Clinic.Web.Features.Screening;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Appointments;

[Authorize(Policies.Staff)]
[Route("/booking/appointments")]
public sealed class AppointmentsController(ClinicDbContext db, ReadChangeNotice notices, ReadUnfinishedNotes unfinished, TimeProvider clock) : Controller
{
    /// <summary>Days beyond these have no visits, and the calendar itself ends not far beyond.</summary>
    private static readonly (DateOnly First, DateOnly Last) Known = (new(2000, 1, 1), new(2200, 1, 1));

    /// <param name="changed">A change that was just made, to be said with the way to take it back.</param>
    /// <param name="booked">A visit that was just booked, likewise.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? day, Guid? changed, Guid? booked, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var actor = User.Actor();
        var time = await db.ClinicTimeAsync(cancellationToken);
        var today = time.DayOf(clock.GetInstant());
        var shown = IsoDay.Read(day) is { } asked && asked >= Known.First && asked <= Known.Last ? asked : today;
        var isOwnOnly = !actor.Is(Role.Desk) && !actor.Is(Role.Owner);
        var visits = await VisitsAsync(time, time.Day(shown), actor, cancellationToken);
        var notice = (changed, booked) switch
        {
            ({ } change, _) => await notices.OfAsync(change, actor, cancellationToken),
            (_, { } visit) => await notices.OfBookingAsync(new Id<Appointment>(visit), actor, cancellationToken),
            _ => null,
        };
        return View(new DayPage(
            shown,
            shown == today,
            shown > Known.First ? shown.AddDays(-1) : null,
            shown < Known.Last ? shown.AddDays(1) : null,
            isOwnOnly,
            [.. visits.Where(visit => visit.Status != AppointmentStatus.Cancelled)],
            [.. visits.Where(visit => visit.Status == AppointmentStatus.Cancelled)],
            notice)
        {
            Unfinished = shown == today ? await unfinished.ExecuteAsync(actor, time, clock.GetInstant(), cancellationToken) : null,
        });
    }

    private async Task<IReadOnlyList<AppointmentLine>> VisitsAsync(
        ClinicTime time, TimeSlot day, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        var found = await db.Appointments.VisibleTo(actor)
            .Where(visit => visit.StartsAt >= day.Start && visit.StartsAt < day.End)
            .Where(visit => visit.Status != AppointmentStatus.Declined && visit.Status != AppointmentStatus.Expired)
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
                visit.Status,
                IsHers = visit.TherapistId == actor.TherapistId,
                IsConsult = visit.Service.Price == 0,
                Before = visit.Follows == null
                    ? null
                    : new { ServiceName = visit.Follows.Service!.Name, visit.Follows.StartsAt, visit.Follows.Region, visit.Follows.Note },
                NoShows = db.VisitChanges.NoShows().Count(change => change.Appointment!.ClientId == visit.ClientId),
                Late = db.VisitChanges.LateCancellations().Count(change => change.Appointment!.ClientId == visit.ClientId),
                IsCharted = db.Visits.Any(charted => charted.AppointmentId == visit.Id),
                Last = db.VisitChanges.Where(change => change.AppointmentId == visit.Id && change.UndoneAt == null)
                    .OrderByDescending(change => change.ChangedAt)
                    .ThenByDescending(change => change.Id)
                    .Select(change => (Guid?)change.Id)
                    .FirstOrDefault(),
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
            visit.IsHers ? VisitThread.Said(visit.Region, visit.Note) : null,
            RedFlagWords.Staff(visit.Check?.Level, visit.Check?.IsCalled == true),
            visit.Check is not null,
            actor.Is(Role.Therapist) && visit.IsHers && visit.Status != AppointmentStatus.Cancelled)
        {
            Status = visit.Status,
            After = visit.Before is { } before ? VisitThread.After(before.ServiceName, time.ToWall(before.StartsAt)) : null,
            SaidThen = visit.IsHers && actor.Is(Role.Therapist) && visit.Before is { } said ? VisitThread.Said(said.Region, said.Note) : null,
            HasFollowOn = visit.IsConsult && visit.StartsAt <= now
                && visit.Status is AppointmentStatus.Booked or AppointmentStatus.Arrived or AppointmentStatus.Done,
            Missed = new MissedVisits(visit.NoShows, visit.Late).Words,
            Steps = DeskWords.Steps(visit.Status, isDue: day.Start <= now, hasBegun: visit.StartsAt <= now && !visit.IsCharted),
            Undo = visit.Status is AppointmentStatus.Booked or AppointmentStatus.Requested || visit.IsCharted ? null : visit.Last,
        })];
    }
}
