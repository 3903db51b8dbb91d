using Clinic.Domain.Availability;
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
    BookingQuestions questions, AvailabilityQuery availability, SlotHolds holds, ReadPracticeCard practiceCard, TimeProvider clock) : Controller
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
        var today = offer.Time.DayOf(now);
        var lastDay = today.AddDays(offer.HorizonDays);
        var from = IsoDay.Read(choice.From) ?? today;
        from = from < today ? today : from > lastDay ? lastDay : from;

        var own = await holds.FindAsync(plan.Hold, now, cancellationToken);
        var (facts, open) = await availability.OpenAsync(offer, plan.Channel, plan.Therapist?.Id, from, DaysShown, now, cancellationToken, own?.Id);
        var times = open
            .GroupBy(slot => slot.Visit.Start)
            .Select(sameStart => OpenSlots.LeastBooked(facts, sameStart))
            .Select(slot => new TimeOption(
                plan.SlotTherapist == AnyTherapist.Word ? offer.Offered(slot).WithAnybody() : offer.Offered(slot), offer.Time.IsAmbiguous(slot.Visit.Start)))
            .ToLookup(time => DateOnly.FromDateTime(time.Slot.Start.DateTime));
        var last = from.AddDays(DaysShown - 1);
        List<DayTimes> days = [];
        for (var day = from; day <= last && day <= lastDay; day = day.AddDays(1))
        {
            var isClosed = facts.IsClosedOn(day) || !facts.Therapists.Any(therapist => therapist.BlocksOn(day).Any());
            days.Add(new DayTimes(day, day == today, isClosed, [.. times[day]]));
        }

        var practice = await practiceCard.ExecuteAsync(cancellationToken);
        return new TimeStepPage
        {
            Plan = plan,
            From = from,
            Days = days,
            Chosen = own is null ? choice.Slot : new SlotChoice(own.StartsAt, plan.SlotTherapist).ToString(),
            EarlierFrom = from > today ? (from.AddDays(-DaysShown) < today ? today : from.AddDays(-DaysShown)) : null,
            LaterFrom = last < lastDay ? last.AddDays(1) : null,
            NextOpenDay = days.All(day => day.Times.Count == 0) ? await NextOpenDayAsync(plan, last.AddDays(1), now, cancellationToken) : null,
            Pairs = VisitPairs.Of(plan, practice),
            Zone = TimeWords.Zone(practice.Town, offer.Time, days[0].Day, days[^1].Day),
        };
    }

    private async Task<DateOnly?> NextOpenDayAsync(BookingPlan plan, DateOnly from, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var days = plan.Offer.HorizonDays + 1;
        var (_, open) = await availability.OpenAsync(plan.Offer, plan.Channel, plan.Therapist?.Id, from, days, now, cancellationToken);
        return open is [var next, ..] ? plan.Offer.Time.DayOf(next.Visit.Start) : null;
    }
}
