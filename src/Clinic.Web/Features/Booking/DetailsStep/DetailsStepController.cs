using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Availability;
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
    BookingQuestions questions, AvailabilityQuery availability, BookAppointment bookAppointment, ReadPracticeCard practiceCard, TimeProvider clock)
    : Controller
{
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
            Key = DetailsForm.NewKey(),
        };
        var (plan, slot, back) = await ReadAsync(form, cancellationToken);
        if (back is not null)
        {
            return LocalRedirect(back);
        }

        if (!await IsOpenAsync(plan!, slot!, cancellationToken))
        {
            return LocalRedirect(plan!.TimeAddress(plan.Offer.Time.DayOf(slot!.Start), TimeStepController.CheckGone));
        }

        return await FormAsync(form, plan!, slot!, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost("/booking")]
    [EnableRateLimiting(RateLimits.Booking)]
    public async Task<IActionResult> Create(DetailsForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
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
        Check(nameof(form.Email), ClientAnswers.WrongWithEmail(form.Email));
        Check(nameof(form.Phone), ClientAnswers.WrongWithPhone(form.Phone));
        Check(nameof(form.Note), ClientAnswers.WrongWithText(form.Note, Appointment.NoteMaxLength));
        Check(nameof(form.RedFlags), flags.Refusal is { } refusal ? RedFlagWords.Wrong(refusal) : null);
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

    /// <summary>What was chosen in the steps before, or the address of the step to go back to.</summary>
    private async Task<(BookingPlan? Plan, SlotChoice? Slot, string? Back)> ReadAsync(DetailsForm form, CancellationToken cancellationToken)
    {
        var (plan, _) = await questions.ReadAsync(form.Service, form.Channel, form.Region, form.Therapist, cancellationToken);
        if (plan is null)
        {
            return (null, null, BookingQuestions.AskAgain(form.Service, form.Channel, form.Region));
        }

        return SlotChoice.Read(form.Slot) is { } slot && plan.Offer.TherapistNamed(slot.Therapist) is not null
            && (slot.Start - clock.GetInstant()).Duration() < TimeSpan.FromDays(plan.Offer.HorizonDays + 2)
            ? (plan, slot, null)
            : (null, null, plan.TimeAddress(check: TimeStepController.CheckTime));
    }

    private async Task<bool> IsOpenAsync(BookingPlan plan, SlotChoice slot, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        var therapist = plan.Offer.TherapistNamed(slot.Therapist)!.Id;
        var day = plan.Offer.Time.DayOf(slot.Start);
        var (_, open) = await availability.OpenAsync(plan.Offer, plan.Channel, therapist, day, 1, now, cancellationToken);
        return open.Any(candidate => candidate.Visit.Start == slot.Start);
    }

    private async Task<IActionResult> FormAsync(
        DetailsForm form, BookingPlan plan, SlotChoice slot, int status, CancellationToken cancellationToken)
    {
        var start = plan.Offer.Time.ToWall(slot.Start);
        var therapist = plan.Offer.TherapistNamed(slot.Therapist)!;
        var offered = new OfferedSlot(start, start + plan.Offer.Length, therapist.Slug, therapist.Name);
        Response.StatusCode = status;
        return View("Index", new DetailsPage(form, plan, offered, await practiceCard.ExecuteAsync(cancellationToken)));
    }

    private void Check(string field, string? wrong)
    {
        if (wrong is not null)
        {
            ModelState.AddModelError(field, wrong);
        }
    }
}
