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
    FindLinkedVisit findVisit, MoveVisit moveVisit, AvailabilityQuery availability, ReadShownDays readDays, ReadPracticeCard practiceCard) : Controller
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
        var offer = await availability.FindOfferAsync(visit.ServiceSlug, cancellationToken);
        var one = offer?.TherapistNamed(therapist);
        var shown = offer is null
            ? new ShownDays { From = visit.Time.DayOf(visit.Now), Days = [] }
            : await readDays.ExecuteAsync(
                offer,
                visit.Channel,
                one?.Id,
                wishedFrom ?? DateOnly.FromDateTime(visit.Start.DateTime),
                DaysShown,
                // Where it is already, it does not need to go.
                slot => slot.Start == visit.Start && slot.Therapist == visit.TherapistSlug ? null : slot,
                visit.Now,
                cancellationToken,
                moving: visit.Id);
        return new MovePage
        {
            Visit = visit,
            Practice = await practiceCard.ExecuteAsync(cancellationToken),
            Token = token,
            Therapists = offer?.Therapists ?? [],
            Therapist = one?.Slug,
            Shown = shown,
            Alternatives = alternatives,
        };
    }
}
