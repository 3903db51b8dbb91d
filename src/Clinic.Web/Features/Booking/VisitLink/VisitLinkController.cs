using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Booking.Changes;
using Clinic.Web.Features.Booking.FollowOn;
using Clinic.Web.Features.Messages;
using Clinic.Web.Features.Practice;
using Clinic.Web.Features.Screening;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.VisitLink;

/// <summary>The private link of a visit. A GET changes nothing, so a mail scanner that opens it does no harm.</summary>
[AllowAnonymous]
[Route("/visit/{token}")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class VisitLinkController(
    FindLinkedVisit findVisit, UndoChange undoChange, ClinicDbContext db, ReadPracticeCard practiceCard, ReadMailPromise mailPromise,
    FindHeldConsult findHeldConsult, TimeProvider clock)
    : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string token, bool booked, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await findVisit.ExecuteAsync(token, cancellationToken) is not { } visit)
        {
            return NotFound();
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        var isJustBooked = booked && visit.Status is AppointmentStatus.Booked or AppointmentStatus.Requested;
        return View("Index", new VisitPage(
            visit,
            await practiceCard.ExecuteAsync(cancellationToken),
            token,
            VisitAddress.Absolute(Request, token),
            isJustBooked,
            isJustBooked ? await mailPromise.ExecuteAsync(cancellationToken) : MailPromise.None,
            isJustBooked ? RedFlagWords.Advice(visit.RedFlags) : null)
        {
            HasFollowOn = await findHeldConsult.ExecuteAsync(token, cancellationToken) is { Booked: null },
            Marks = visit.CanMark ? await db.ClientMarks.CountAsync(mark => mark.AppointmentId == visit.Id, cancellationToken) : 0,
        });
    }

    [HttpGet("calendar.ics")]
    public async Task<IActionResult> Calendar(string token, CancellationToken cancellationToken)
    {
        if (await findVisit.ExecuteAsync(token, cancellationToken) is not { Request: null } visit)
        {
            // What is not booked belongs into no calendar.
            return NotFound();
        }

        var practice = await practiceCard.ExecuteAsync(cancellationToken);
        var entry = CalendarEntry.Of(
            visit.Id.Value, visit.Start, visit.End, visit.TherapistName, visit.Channel, practice, VisitAddress.Absolute(Request, token), visit.MeetingLink) with
        {
            Sequence = visit.Sequence,
            IsCancelled = visit.IsOver,
        };
        return File(CalendarFile.Write(entry, clock.GetInstant()), CalendarFile.MediaType, CalendarFile.Name);
    }

    [HttpPost("undo")]
    [EnableRateLimiting(RateLimits.Booking)]
    public async Task<IActionResult> Undo(string token, Guid change, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await findVisit.ExecuteAsync(token, cancellationToken) is not { } visit
            || !await db.VisitChanges.AnyAsync(candidate => candidate.Id == change && candidate.AppointmentId == visit.Id, cancellationToken))
        {
            return NotFound();
        }

        var outcome = await undoChange.ExecuteAsync(change, by: null, cancellationToken);
        return outcome.Refusal is not { } refusal
            ? LocalRedirect(VisitAddress.Of(token))
            : await RefusedAsync(refusal, token, cancellationToken);
    }

    private async Task<IActionResult> RefusedAsync(Refusal refusal, string token, CancellationToken cancellationToken)
    {
        if (refusal is AppointmentNotThere || await findVisit.ExecuteAsync(token, cancellationToken) is not { } visit)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(RefusedPage.View, RefusedPage.Of(refusal, visit, await practiceCard.ExecuteAsync(cancellationToken), token));
    }
}
