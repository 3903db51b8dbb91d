using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Booking.FollowOn;
using Clinic.Web.Features.Messages;
using Clinic.Web.Features.Practice;
using Clinic.Web.Features.Screening;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.VisitLink;

/// <summary>The private link of a visit. A GET changes nothing, so a mail scanner that opens it does no harm.</summary>
[AllowAnonymous]
[Route("/visit/{token}")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class VisitLinkController(ClinicDbContext db, PrivateLinks links, ReadPracticeCard practiceCard, ReadMailPromise mailPromise, FindHeldConsult findHeldConsult,
    TimeProvider clock)
    : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string token, bool booked, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await FindAsync(token, cancellationToken) is not { } visit)
        {
            return NotFound();
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        return View("Index", new VisitPage(
            visit.FirstName,
            visit.ServiceName,
            visit.Start,
            visit.End,
            visit.TherapistName,
            visit.Channel,
            await practiceCard.ExecuteAsync(cancellationToken),
            token,
            VisitAddress.Absolute(Request, token),
            booked,
            booked ? await mailPromise.ExecuteAsync(cancellationToken) : MailPromise.None,
            booked ? RedFlagWords.Advice(visit.RedFlags) : null)
        {
            HasFollowOn = !booked && await findHeldConsult.ExecuteAsync(token, cancellationToken) is { Booked: null },
        });
    }

    [HttpGet("calendar.ics")]
    public async Task<IActionResult> Calendar(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } visit)
        {
            return NotFound();
        }

        var practice = await practiceCard.ExecuteAsync(cancellationToken);
        var entry = CalendarEntry.Of(visit.Id, visit.Start, visit.End, visit.TherapistName, visit.Channel, practice, VisitAddress.Absolute(Request, token));
        return File(CalendarFile.Write(entry, clock.GetInstant()), CalendarFile.MediaType, CalendarFile.Name);
    }

    private async Task<FoundVisit?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(LinkPurpose.Visit, token, cancellationToken) is not { } link)
        {
            return null;
        }

        var id = new Id<Appointment>(link.RecordId);
        var time = await db.ClinicTimeAsync(cancellationToken);
        var found = await db.Appointments
            .Where(appointment => appointment.Id == id)
            .Select(appointment => new
            {
                appointment.Client!.FirstName,
                ServiceName = appointment.Service!.Name,
                appointment.StartsAt,
                appointment.EndsAt,
                TherapistName = appointment.Therapist!.Name,
                appointment.Channel,
                RedFlags = db.RedFlagChecks.Where(check => check.AppointmentId == id).Select(check => (RedFlagLevel?)check.Level).SingleOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new FoundVisit(
                id.Value, found.FirstName, found.ServiceName, time.ToWall(found.StartsAt), time.ToWall(found.EndsAt), found.TherapistName, found.Channel, found.RedFlags);
    }

    private sealed record FoundVisit(
        Guid Id, string FirstName, string ServiceName, DateTimeOffset Start, DateTimeOffset End, string TherapistName, Channel Channel,
        RedFlagLevel? RedFlags);
}
