using Clinic.Domain.Time;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Booking.Holds;
using Clinic.Web.Features.Practice;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Booking.TimeStep;

[AllowAnonymous]
[SameForEverybody]
[Route("/booking/time")]
public sealed class TimeStepController(
    BookingQuestions questions, ReadShownDays readDays, SlotHolds holds, ReadPracticeCard practiceCard, TimeProvider clock) : Controller
{
    /// <summary>How many days one page shows.</summary>
    private const int DaysShown = 7;

    /// <summary>Said when the visitor comes back without a time.</summary>
    internal const string CheckTime = "time";

    /// <summary>Said when the chosen time is not open any more.</summary>
    internal const string CheckGone = "gone";

    [HttpGet]
    public async Task<IActionResult> Index(BookingChoice choice, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var (plan, _) = await questions.ReadAsync(choice.Service, choice.Channel, choice.Region, choice.Therapist, cancellationToken);
        if (plan is null)
        {
            return LocalRedirect(BookingQuestions.AskAgain(choice.Service, choice.Channel, choice.Region, choice.Therapist));
        }

        // Who comes back to choose another time brings along what is kept for her: that page is hers alone.
        if (SlotHolds.Token(choice.Hold) is { } hold)
        {
            plan = plan with { Hold = hold };
            Response.Headers.CacheControl = "no-store";
        }

        var words = choice.Check switch
        {
            CheckTime => "Pick a time",
            CheckGone => "That time has just gone. Pick another one",
            _ => null,
        };
        if (words is not null)
        {
            ModelState.AddModelError("slot", words);
        }

        return View(await PageAsync(plan, choice, cancellationToken));
    }

    private async Task<TimeStepPage> PageAsync(BookingPlan plan, BookingChoice choice, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        var offer = plan.Offer;
        var own = await holds.FindAsync(plan.Hold, now, cancellationToken);
        var shown = await readDays.ExecuteAsync(
            offer,
            plan.Channel,
            plan.Therapist?.Id,
            IsoDay.Read(choice.From),
            DaysShown,
            slot => plan.SlotTherapist == AnyTherapist.Word ? slot.WithAnybody() : slot,
            now,
            cancellationToken,
            ownHold: own?.Id);
        var practice = await practiceCard.ExecuteAsync(cancellationToken);
        return new TimeStepPage
        {
            Plan = plan,
            Shown = shown,
            Chosen = own is null ? choice.Slot : new SlotChoice(own.StartsAt, plan.SlotTherapist).ToString(),
            Pairs = VisitPairs.Of(plan, practice),
            Zone = TimeWords.Zone(practice.Town, offer.Time, shown.Days[0].Day, shown.Days[^1].Day),
        };
    }
}
