using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Booking.Holds;
using Clinic.Web.Features.Booking.Series;
using Clinic.Web.Features.Booking.TimeStep;
using Clinic.Web.Features.Clients;
using Clinic.Web.Features.Practice;
using Clinic.Web.Features.Screening;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Clinic.Web.Features.Booking.DetailsStep;

[AllowAnonymous]
public sealed class DetailsStepController(
    BookingQuestions questions, AvailabilityQuery availability, SlotHolds holds, BookAppointment bookAppointment, ReadPracticeCard practiceCard, TimeProvider clock)
    : Controller
{
    private const string AgreementHasChanged = "The agreement has changed since you opened this page. Read it again";

    [HttpGet("/booking/details")]
    public async Task<IActionResult> New(BookingChoice choice, CancellationToken cancellationToken)
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
        var (plan, slot, back) = await ReadAsync(form, cancellationToken);
        if (back is not null)
        {
            return LocalRedirect(back);
        }

        // Whoever she is, she is asked to call.
        if (plan!.Offer is { NewClients: ClientRule.NotAccepted, ExistingClients: ClientRule.NotAccepted })
        {
            return await NotAcceptedAsync(plan, isOfWho: false, cancellationToken);
        }

        if (!await IsOpenAsync(plan!, slot!, cancellationToken))
        {
            return LocalRedirect(plan!.TimeAddress(plan.Offer.Time.DayOf(slot!.Start), TimeStepController.CheckGone));
        }

        return await FormAsync(form, plan!, slot!, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost("/booking")]
    [EnableRateLimiting(RateLimits.Booking)]
    public async Task<IActionResult> Create(DetailsForm form, string? every, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (RepeatPage.IsSeries(every))
        {
            // The browser posts the same again, so nothing that was written is lost.
            return LocalRedirectPreserveMethod(RepeatPage.Dates);
        }

        var (plan, slot, back) = await ReadAsync(form, cancellationToken);
        if (back is not null)
        {
            return LocalRedirect(back);
        }

        // Before everything else that may be wrong: who has to call for help is not asked for an email address first.
        var flags = RedFlagLists.Decide(form.RedFlagVersion, form.RedFlags);
        if (flags.Value is { IsEmergency: true } serious)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Emergency", EmergencyPage.Of(form, plan!, slot!, await practiceCard.ExecuteAsync(cancellationToken), serious));
        }

        Check(nameof(form.Name), ClientAnswers.WrongWithName(form.Name));
        Check(nameof(form.OtherName), string.IsNullOrWhiteSpace(form.OtherName) ? null : ClientAnswers.WrongWithName(form.OtherName));
        Check(nameof(form.Email), ClientAnswers.WrongWithEmail(form.Email));
        Check(nameof(form.Phone), ClientAnswers.WrongWithPhone(form.Phone));
        Check(nameof(form.Note), ClientAnswers.WrongWithText(form.Note, Appointment.NoteMaxLength));
        Check(nameof(form.RedFlags), flags.Refusal is { } refusal ? RedFlagWords.Wrong(refusal) : null);
        if (plan!.Offer.Agreement is { } agreement)
        {
            // A tick under other words is no yes to these.
            var isChanged = form.Agrees && form.AgreementShown != Agreement.NameOf(agreement);
            form = form with { Agrees = form.Agrees && !isChanged };
            Check(nameof(form.Agrees), isChanged ? AgreementHasChanged : form.Agrees ? null : "Read the agreement, and tick that you agree");
        }

        if (!ModelState.IsValid)
        {
            return await FormAsync(form, plan!, slot!, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var outcome = await bookAppointment.ExecuteAsync(form.ToRequest(plan!, slot!, flags.Value!), cancellationToken);
        return outcome.Value is { } visit
            ? LocalRedirect($"{VisitAddress.Of(visit.Token)}?booked=true")
            : await RefusedAsync(outcome.Refusal!, form, plan!, slot!, cancellationToken);
    }

    private async Task<IActionResult> RefusedAsync(
        Refusal refusal, DetailsForm form, BookingPlan plan, SlotChoice slot, CancellationToken cancellationToken)
    {
        switch (refusal)
        {
            case SlotTaken taken:
                Response.StatusCode = StatusCodes.Status409Conflict;
                return View("SlotGone", new SlotGonePage(form with { Key = DetailsForm.NewKey() }, plan, plan.Offer.Time.ToWall(slot.Start), taken.Alternatives));
            case NotAcceptedOnline:
                return await NotAcceptedAsync(plan, isOfWho: true, cancellationToken);
            case ClientBusy:
                ModelState.AddModelError("", "You have another visit at this time already. Choose another time, or call us to change that visit. Is this visit for somebody else? Then write their name");
                return await FormAsync(form with { Key = DetailsForm.NewKey() }, plan, slot, StatusCodes.Status422UnprocessableEntity, cancellationToken);
            case AgreementChanged:
                ModelState.AddModelError(nameof(form.Agrees), AgreementHasChanged);
                return await FormAsync(form with { Key = DetailsForm.NewKey(), Agrees = false }, plan, slot, StatusCodes.Status422UnprocessableEntity, cancellationToken);
            case InProgress:
                ModelState.AddModelError("", "We are still working on this booking. Wait a moment, then press the button once more");
                return await FormAsync(form, plan, slot, StatusCodes.Status409Conflict, cancellationToken);
            case KeyReused:
                ModelState.AddModelError("", "You booked with this page before. Press the button once more if you want another visit");
                return await FormAsync(form with { Key = DetailsForm.NewKey() }, plan, slot, StatusCodes.Status422UnprocessableEntity, cancellationToken);
            default:
                ModelState.AddModelError("", "This time cannot be booked any more. Choose another one");
                return await FormAsync(form with { Key = DetailsForm.NewKey() }, plan, slot, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }
    }

    private Task<(BookingPlan? Plan, SlotChoice? Slot, string? Back)> ReadAsync(DetailsForm form, CancellationToken cancellationToken) =>
        questions.ReadSlotAsync(form.Service, form.Channel, form.Region, form.Therapist, form.Slot, form.Hold, cancellationToken);

    private async Task<bool> IsOpenAsync(BookingPlan plan, SlotChoice slot, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        var own = await holds.FindAsync(plan.Hold, now, cancellationToken);
        var day = plan.Offer.Time.DayOf(slot.Start);
        var (_, open) = await availability.OpenAsync(
            plan.Offer, plan.Channel, plan.Offer.TherapistNamed(slot.Therapist)?.Id, day, 1, now, cancellationToken, own?.Id);
        return open.Any(candidate => candidate.Visit.Start == slot.Start);
    }

    /// <param name="isOfWho">Whether it depends on who books; false when nobody books it online.</param>
    private async Task<IActionResult> NotAcceptedAsync(BookingPlan plan, bool isOfWho, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("NotAccepted", new NotAcceptedPage(plan, isOfWho, await practiceCard.ExecuteAsync(cancellationToken)));
    }

    private async Task<IActionResult> FormAsync(
        DetailsForm form, BookingPlan plan, SlotChoice slot, int status, CancellationToken cancellationToken)
    {
        var time = plan.Offer.Time;
        var start = time.ToWall(slot.Start);
        var therapist = plan.Offer.TherapistNamed(slot.Therapist);
        var offered = new OfferedSlot(
            start, time.ToWall(slot.Start + plan.Offer.Length), therapist?.Slug ?? AnyTherapist.Word, therapist?.Name ?? "any therapist");
        var kept = await holds.FindAsync(plan.Hold, clock.GetInstant(), cancellationToken);
        DateTimeOffset? keptUntil = kept is not null && kept.StartsAt == slot.Start && kept.ServiceId == plan.Offer.Id ? time.ToWall(kept.ExpiresAt) : null;
        Response.StatusCode = status;
        return View("Index", new DetailsPage(form, plan, offered, slot.ToString(), keptUntil, await practiceCard.ExecuteAsync(cancellationToken)));
    }

    private void Check(string field, string? wrong)
    {
        if (wrong is not null)
        {
            ModelState.AddModelError(field, wrong);
        }
    }
}
