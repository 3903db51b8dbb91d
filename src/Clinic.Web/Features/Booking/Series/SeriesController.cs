using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Booking.Series;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Booking.DetailsStep;
using Clinic.Web.Features.Booking.Emergency;
using Clinic.Web.Features.Booking.Holds;
using Clinic.Web.Features.Booking.SeriesAttempts;
using Clinic.Web.Features.Booking.TimeStep;
using Clinic.Web.Features.Clients;
using Clinic.Web.Features.Practice;
using Clinic.Web.Features.Screening;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Clinic.Web.Features.Booking.Series;

/// <summary>A visit that is repeated: every date is shown with what is in its way, and all that were chosen are booked at once.</summary>
[AllowAnonymous]
[Route("/booking/series")]
public sealed class SeriesController(
    BookingQuestions questions, AvailabilityQuery availability, SlotHolds holds, FindSeries findSeries, BookSeries bookSeries, ReadPracticeCard practiceCard, TimeProvider clock) : Controller
{
    private const string AgreementHasChanged = "The agreement has changed since you opened this page. Read it again";

    [HttpGet]
    public async Task<IActionResult> New(BookingChoice choice, string? every, string? times, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var form = new DetailsForm
        {
            Service = choice.Service,
            Channel = choice.Channel,
            Region = choice.Region,
            Therapist = choice.Therapist,
            Slot = choice.Slot,
            Hold = choice.Hold,
            Key = DetailsForm.NewKey(),
        };
        var chosen = new SeriesForm { Every = every, Times = times };
        var (series, back) = await ReadAsync(form, chosen, cancellationToken);
        return back is not null ? LocalRedirect(back) : await FormAsync(form, chosen, series!, StatusCodes.Status200OK, cancellationToken);
    }

    /// <summary>The same with what was written in the details. Books nothing.</summary>
    [HttpPost("dates")]
    [EnableRateLimiting(RateLimits.Booking)]
    public async Task<IActionResult> Look(DetailsForm form, SeriesForm chosen, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var (series, back) = await ReadAsync(form, chosen, cancellationToken);
        return back is not null
            ? LocalRedirect(back)
            : await EmergencyAsync(form, chosen, cancellationToken)
                ?? await FormAsync(form, chosen with { Dates = null }, series!, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost]
    [EnableRateLimiting(RateLimits.Booking)]
    public async Task<IActionResult> Create(DetailsForm form, SeriesForm chosen, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var (series, back) = await ReadAsync(form, chosen, cancellationToken);
        if (back is not null)
        {
            return LocalRedirect(back);
        }

        if (await EmergencyAsync(form, chosen, cancellationToken) is { } emergency)
        {
            return emergency;
        }

        var flags = RedFlagLists.Decide(form.RedFlagVersion, form.RedFlags);
        var starts = StartsOf(series!, chosen);
        Check("Dates", starts is null
            ? "Choose a time, or leave the date out"
            : starts.Count < SeriesDates.Fewest ? "Choose at least two dates. For one visit, go back and book it alone" : null);
        Check(nameof(form.Name), ClientAnswers.WrongWithName(form.Name));
        Check(nameof(form.OtherName), string.IsNullOrWhiteSpace(form.OtherName) ? null : ClientAnswers.WrongWithName(form.OtherName));
        Check(nameof(form.Email), ClientAnswers.WrongWithEmail(form.Email));
        Check(nameof(form.Phone), ClientAnswers.WrongWithPhone(form.Phone));
        Check(nameof(form.Note), ClientAnswers.WrongWithText(form.Note, Appointment.NoteMaxLength));
        Check(nameof(form.RedFlags), flags.Refusal is { } refusal ? RedFlagWords.Wrong(refusal) : null);
        if (series!.Plan.Offer.Agreement is { } agreement)
        {
            // A tick under other words is no yes to these.
            var isChanged = form.Agrees && form.AgreementShown != Agreement.NameOf(agreement);
            form = form with { Agrees = form.Agrees && !isChanged };
            Check(nameof(form.Agrees), isChanged ? AgreementHasChanged : form.Agrees ? null : "Read the agreement, and tick that you agree");
        }

        if (!ModelState.IsValid)
        {
            return await FormAsync(form, chosen, series!, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var single = form.ToRequest(series.Plan, series.First, flags.Value!);
        var outcome = await bookSeries.ExecuteAsync(
            new SeriesRequest
            {
                Key = single.Key,
                Service = single.Service,
                Therapist = series.First.Therapist,
                Starts = starts!,
                Channel = single.Channel,
                Region = single.Region,
                Note = single.Note,
                Name = single.Name,
                Email = single.Email,
                Phone = single.Phone,
                Consents = single.Consents,
                BookerName = single.BookerName,
                Agreed = single.AgreementShown,
                Hold = single.Hold,
                RedFlags = flags.Value!,
            },
            cancellationToken);
        if (outcome.Value is { } first)
        {
            return LocalRedirect($"{VisitAddress.Of(first.Token)}?booked=true");
        }

        var (words, status) = outcome.Refusal switch
        {
            DatesGone => ("Some of these dates have just gone, so none is booked yet. Look at the list again", StatusCodes.Status409Conflict),
            AgreementChanged => (AgreementHasChanged, StatusCodes.Status422UnprocessableEntity),
            ClientBusy => ("You have another visit at one of these times already. Choose another time for it, or leave it out", StatusCodes.Status422UnprocessableEntity),
            InProgress => ("We are still working on this booking. Wait a moment, then press the button once more", StatusCodes.Status409Conflict),
            KeyReused => ("You booked with this page before. Press the button once more if you want more visits", StatusCodes.Status422UnprocessableEntity),
            NotBookedAtOnce => ("This service cannot be repeated online. Book one visit, or call us", StatusCodes.Status422UnprocessableEntity),
            _ => ("These dates cannot be booked any more. Look at the list again", StatusCodes.Status422UnprocessableEntity),
        };
        ModelState.AddModelError(outcome.Refusal is AgreementChanged ? nameof(form.Agrees) : "Dates", words);
        return await FormAsync(
            outcome.Refusal is InProgress ? form : form with { Key = DetailsForm.NewKey(), Agrees = form.Agrees && outcome.Refusal is not AgreementChanged },
            chosen,
            series,
            status,
            cancellationToken);
    }

    /// <summary>Before everything else that may be wrong: who has to call for help is not asked for an email address first.</summary>
    private async Task<IActionResult?> EmergencyAsync(DetailsForm form, SeriesForm chosen, CancellationToken cancellationToken)
    {
        if (RedFlagLists.Decide(form.RedFlagVersion, form.RedFlags).Value is not { IsEmergency: true } serious)
        {
            return null;
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(CallNowPage.View, CallNowPage.Of(serious, await practiceCard.ExecuteAsync(cancellationToken), "/booking/series", Kept(form, chosen)));
    }

    /// <summary>What was chosen in the steps before, or the address of the step to go back to.</summary>
    private async Task<(SeriesPlan? Series, string? Back)> ReadAsync(DetailsForm form, SeriesForm chosen, CancellationToken cancellationToken)
    {
        var (plan, slot, back) = await questions.ReadSlotAsync(
            form.Service, form.Channel, form.Region, form.Therapist, form.Slot, form.Hold, cancellationToken);
        if (back is not null)
        {
            return (null, back);
        }

        var now = clock.GetInstant();
        var hold = await holds.FindAsync(plan!.Hold, now, cancellationToken);
        var first = slot!.IsAny ? await WithTherapistAsync(plan, slot, hold, now, cancellationToken) : slot;
        if (first is null || first.Start <= now || !FindSeries.MayRepeat(plan.Offer))
        {
            return (null, plan.TimeAddress(check: TimeStepController.CheckTime));
        }

        // Nobody types these; whatever else stands there is the mildest series.
        var rhythm = WireName.TryParseKebab<SeriesRhythm>(chosen.Every, out var every) ? every : SeriesRhythm.Weekly;
        var count = int.TryParse(chosen.Times, NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            ? Math.Clamp(times, SeriesDates.Fewest, SeriesDates.Most)
            : SeriesDates.Fewest;
        return (new SeriesPlan(plan, first, rhythm, count, hold?.Id), null);
    }

    /// <summary>All visits are with one therapist: whoever keeps the time already, or else whoever is free first.</summary>
    private async Task<SlotChoice?> WithTherapistAsync(
        BookingPlan plan, SlotChoice slot, SlotHold? hold, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (facts, open) = await availability.OpenAsync(
            plan.Offer, plan.Channel, only: null, plan.Offer.Time.DayOf(slot.Start), 1, now, cancellationToken, hold?.Id);
        var free = open.Where(candidate => candidate.Visit.Start == slot.Start).ToList();
        var chosen = free.Find(candidate => hold?.StartsAt == slot.Start && candidate.Therapist == hold.TherapistId)
            ?? (free.Count > 0 ? OpenSlots.LeastBooked(facts, free) : null);
        return chosen is null ? null : SlotChoice.Read(SlotChoice.ValueOf(plan.Offer.Offered(chosen)));
    }

    /// <summary>The chosen starts; null when an answer is no time of its date with this therapist.</summary>
    private static List<DateTimeOffset>? StartsOf(SeriesPlan series, SeriesForm chosen)
    {
        var dates = SeriesDates.Of(series.First.Start, series.Rhythm, series.Count, series.Plan.Offer.Time);
        List<DateTimeOffset> starts = [];
        foreach (var (nth, value) in (chosen.Dates ?? []).Index())
        {
            if (string.IsNullOrEmpty(value))
            {
                continue;
            }

            if (nth >= dates.Count
                || SlotChoice.Read(value) is not { } slot
                || slot.Therapist != series.First.Therapist
                || slot.Start.Year is < 2000 or > 2200
                || series.Plan.Offer.Time.DayOf(slot.Start) != dates[nth].Day)
            {
                return null;
            }

            starts.Add(slot.Start);
        }

        return starts;
    }

    private async Task<IActionResult> FormAsync(DetailsForm form, SeriesForm chosen, SeriesPlan series, int status, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        var offer = series.Plan.Offer;
        var therapist = offer.TherapistNamed(series.First.Therapist)!;
        var start = offer.Time.ToWall(series.First.Start);
        Response.StatusCode = status;
        return View("Index", new SeriesPage(
            form,
            chosen,
            series,
            new OfferedSlot(start, start + offer.Length, therapist.Slug, therapist.Name),
            await findSeries.ExecuteAsync(series, now, cancellationToken),
            offer.Time.DayOf(now).AddDays(offer.HorizonDays),
            await practiceCard.ExecuteAsync(cancellationToken)));
    }

    /// <summary>All that was written but the red flags, which are asked again.</summary>
    private static IReadOnlyList<KeyValuePair<string, string?>> Kept(DetailsForm form, SeriesForm chosen) =>
    [
        new(nameof(form.Service), form.Service),
        new(nameof(form.Channel), form.Channel),
        new(nameof(form.Region), form.Region),
        new(nameof(form.Therapist), form.Therapist),
        new(nameof(form.Slot), form.Slot),
        new(nameof(form.Hold), form.Hold),
        new(nameof(form.Key), form.Key),
        new(nameof(form.Name), form.Name),
        new(nameof(form.OtherName), form.OtherName),
        new(nameof(form.Email), form.Email),
        new(nameof(form.Phone), form.Phone),
        new(nameof(form.Note), form.Note),
        new(nameof(chosen.Every), chosen.Every),
        new(nameof(chosen.Times), chosen.Times),
        .. (form.Consents ?? []).Select(consent => KeyValuePair.Create<string, string?>(nameof(form.Consents), consent)),
        .. (chosen.Dates ?? []).Select((date, nth) => KeyValuePair.Create($"{nameof(chosen.Dates)}[{nth.ToString(CultureInfo.InvariantCulture)}]", date)),
    ];

    private void Check(string field, string? wrong)
    {
        if (wrong is not null)
        {
            ModelState.AddModelError(field, wrong);
        }
    }
}
