using Clinic.Domain.Booking;
using Clinic.Web.Features.Booking.TimeStep;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Clinic.Web.Features.Booking.Holds;

/// <summary>
/// Keeps the time that was picked while the details are filled in. It reads no cookie and no account, and gives nobody anything but a
/// time for some minutes, so it asks for no antiforgery token: the page before it is the same for everybody and has none.
/// </summary>
[AllowAnonymous]
public sealed class HoldsController(BookingQuestions questions, HoldTime holdTime) : Controller
{
    [HttpPost("/booking/hold")]
    [IgnoreAntiforgeryToken]
    [EnableRateLimiting(RateLimits.Hold)]
    public async Task<IActionResult> Create(HoldForm? sent, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        // What cannot be read as a form at all is nothing chosen.
        var form = sent ?? new HoldForm();
        if (!IsOfOurPages(Request))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var (plan, slot, back) = await questions.ReadSlotAsync(
            form.Service, form.Channel, form.Region, form.Therapist, form.Slot, form.Hold, cancellationToken);
        if (back is not null)
        {
            return SeeOther(back);
        }

        var asked = new HoldRequest(
            plan!.Offer.Slug,
            plan.Channel,
            slot!.Start,
            slot.IsAny ? null : slot.Therapist,
            plan.Hold,
            SlotHolds.AskedFrom(HttpContext.Connection.RemoteIpAddress?.ToString()));
        var outcome = await holdTime.ExecuteAsync(asked, cancellationToken);
        switch (outcome.Refusal)
        {
            case null:
                return SeeOther((plan with { Hold = outcome.Value!.Token }).DetailsAddress(slot));
            case SlotTaken taken:
                Response.StatusCode = StatusCodes.Status409Conflict;
                return View("Gone", new HoldGonePage(plan, plan.Offer.Time.ToWall(slot.Start), taken.Alternatives));
            case InProgress:
                // The calendar is very busy. The details can be filled in without a hold.
                return SeeOther(plan.DetailsAddress(slot));
            default:
                return SeeOther(plan.TimeAddress(plan.Offer.Time.DayOf(slot.Start), TimeStepController.CheckGone));
        }
    }

    /// <summary>
    /// Browsers say where a post comes from. One that another site had them send is refused, so that no foreign page keeps our calendar
    /// full from its visitors' addresses; what says nothing at all is no browser of today.
    /// </summary>
    private static bool IsOfOurPages(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            return site == "same-origin";
        }

        return request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    // After a post, and so that going back does not ask to post again.
    private StatusCodeResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
