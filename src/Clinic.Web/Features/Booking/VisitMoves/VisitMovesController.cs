using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Time;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Booking.Changes;
using Clinic.Web.Features.Booking.TimeStep;
using Clinic.Web.Features.Booking.VisitLink;
using Clinic.Web.Features.Practice;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Clinic.Web.Features.Booking.VisitMoves;

/// <summary>Moving a visit by its private link. The GET shows the times that are open, and changes nothing.</summary>
[AllowAnonymous]
[Route("/visit/{token}/move")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class VisitMovesController(
    FindLinkedVisit findVisit, MoveVisit moveVisit, AvailabilityQuery availability, ReadPracticeCard practiceCard) : Controller
{
    /// <summary>How many days one page shows.</summary>
    private const int DaysShown = 4;

    [HttpGet]
    public async Task<IActionResult> New(string token, string? from, string? therapist, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await findVisit.ExecuteAsync(token, cancellationToken) is not { } visit)
        {
            return NotFound();
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        return visit.CanMove
            ? View("Move", await PageAsync(visit, token, IsoDay.Read(from), therapist ?? visit.TherapistSlug, null, cancellationToken))
            : await RefusedAsync(WhyNot(visit), visit, token, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost]
    [EnableRateLimiting(RateLimits.Booking)]
    public async Task<IActionResult> Create(string token, MoveForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await findVisit.ExecuteAsync(token, cancellationToken) is not { } visit)
        {
            return NotFound();
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        if (SlotChoice.Read(form.Slot) is not { } slot)
        {
            ModelState.AddModelError("slot", "Pick a time");
            return await AgainAsync(visit, token, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        // Without the number the page was not ours; then it counts as an old one.
        var outcome = await moveVisit.ExecuteAsync(
            new VisitMove(visit.Id, slot.Start) { Therapist = slot.Therapist, SeenSequence = form.Seen ?? -1 }, by: null, cancellationToken);
        switch (outcome.Refusal)
        {
            case null:
                return LocalRedirect(VisitAddress.Of(token));
            case SlotTaken taken:
                return await AgainAsync(visit, token, taken.Alternatives, StatusCodes.Status409Conflict, cancellationToken);
            case NotOffered or UnknownTherapist when visit.CanMove:
                ModelState.AddModelError("slot", "This time cannot be booked. Pick another one");
                return await AgainAsync(visit, token, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
            default:
                return await findVisit.ExecuteAsync(token, cancellationToken) is { } now && outcome.Refusal is not AppointmentNotThere
                    ? await RefusedAsync(outcome.Refusal!, now, token, StatusCodes.Status409Conflict, cancellationToken)
                    : NotFound();
        }
    }

    private static Refusal WhyNot(LinkedVisit visit) =>
        visit is { IsToCome: true, Status: AppointmentStatus.Booked } ? new TooLate(visit.MoveCutoff) : new VisitOver(visit.Status);

    private async Task<IActionResult> AgainAsync(
        LinkedVisit visit, string token, IReadOnlyList<OfferedSlot>? alternatives, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        return View("Move", await PageAsync(visit, token, null, visit.TherapistSlug, alternatives, cancellationToken));
    }

    private async Task<IActionResult> RefusedAsync(Refusal refusal, LinkedVisit visit, string token, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        return View(RefusedPage.View, RefusedPage.Of(refusal, visit, await practiceCard.ExecuteAsync(cancellationToken), token));
    }

    private async Task<MovePage> PageAsync(
        LinkedVisit visit, string token, DateOnly? wishedFrom, string? therapist, IReadOnlyList<OfferedSlot>? alternatives,
        CancellationToken cancellationToken)
    {
        var practice = await practiceCard.ExecuteAsync(cancellationToken);
        var today = visit.Time.DayOf(visit.Now);
        if (await availability.FindOfferAsync(visit.ServiceSlug, cancellationToken) is not { } offer)
        {
            return new MovePage { Visit = visit, Practice = practice, Token = token, Therapists = [], Therapist = null, From = today, Days = [], Alternatives = alternatives };
        }

        var one = offer.TherapistNamed(therapist);
        var lastDay = today.AddDays(offer.HorizonDays);
        var from = wishedFrom ?? DateOnly.FromDateTime(visit.Start.DateTime);
        from = from < today ? today : from > lastDay ? lastDay : from;
        var (facts, open) = await availability.OpenAsync(
            offer, visit.Channel, one?.Id, from, DaysShown, visit.Now, cancellationToken, moving: visit.Id);
        var times = open
            .GroupBy(slot => slot.Visit.Start)
            .Select(sameStart => OpenSlots.LeastBooked(facts, sameStart))
            .Select(slot => new TimeOption(offer.Offered(slot), offer.Time.IsAmbiguous(slot.Visit.Start)))
            // Where it is already, it does not need to go.
            .Where(time => time.Slot.Start != visit.Start || time.Slot.Therapist != visit.TherapistSlug)
            .ToLookup(time => DateOnly.FromDateTime(time.Slot.Start.DateTime));
        var last = from.AddDays(DaysShown - 1);
        List<DayTimes> days = [];
        for (var day = from; day <= last && day <= lastDay; day = day.AddDays(1))
        {
            var isClosed = facts.IsClosedOn(day) || !facts.Therapists.Any(candidate => candidate.BlocksOn(day).Any());
            days.Add(new DayTimes(day, day == today, isClosed, [.. times[day]]));
        }

        return new MovePage
        {
            Visit = visit,
            Practice = practice,
            Token = token,
            Therapists = offer.Therapists,
            Therapist = one?.Slug,
            From = from,
            Days = days,
            EarlierFrom = from > today ? (from.AddDays(-DaysShown) < today ? today : from.AddDays(-DaysShown)) : null,
            LaterFrom = last < lastDay ? last.AddDays(1) : null,
            NextOpenDay = days.All(day => day.Times.Count == 0) ? await NextOpenDayAsync(offer, visit, one, last.AddDays(1), cancellationToken) : null,
            Alternatives = alternatives,
        };
    }

    private async Task<DateOnly?> NextOpenDayAsync(
        ServiceOffer offer, LinkedVisit visit, OfferedTherapist? therapist, DateOnly from, CancellationToken cancellationToken)
    {
        var (_, open) = await availability.OpenAsync(
            offer, visit.Channel, therapist?.Id, from, offer.HorizonDays + 1, visit.Now, cancellationToken, moving: visit.Id);
        return open is [var next, ..] ? offer.Time.DayOf(next.Visit.Start) : null;
    }
}
