using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Domain.Screening;
using Clinic.Domain.Time;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Clients;
using Clinic.Web.Features.Practice;
using Clinic.Web.Features.Screening;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.FollowOn;

/// <summary>
/// The treatment after a consult, by the consult's private link. The page tells no more than the link does; name, email and number are taken
/// from the client's file when it is booked, so that who only has the link learns nothing, and who came types nothing again.
/// </summary>
[AllowAnonymous]
[Route("/visit/{token}/treatment")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FollowOnController(
    ClinicDbContext db, FindHeldConsult findHeldConsult, AvailabilityQuery availability, BookAppointment bookAppointment, ReadPracticeCard practiceCard,
    TimeProvider clock) : Controller
{
    private const int DaysShown = 7;

    [HttpGet]
    public async Task<IActionResult> New(string token, string? service, string? therapist, string? from, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await findHeldConsult.ExecuteAsync(token, cancellationToken) is { } consult
            ? await PageAsync(token, consult, new FollowOnForm { Service = service, Therapist = therapist, From = from }, StatusCodes.Status200OK, cancellationToken)
            : NotFound();
    }

    [HttpPost]
    [EnableRateLimiting(RateLimits.Booking)]
    public async Task<IActionResult> Create(string token, FollowOnForm form, CancellationToken cancellationToken)
    {
        const int unusable = StatusCodes.Status422UnprocessableEntity;
        ModelState.Clear();
        if (await findHeldConsult.ExecuteAsync(token, cancellationToken) is not { } consult)
        {
            return NotFound();
        }

        // Before everything else that may be wrong, as at every booking.
        var flags = RedFlagLists.Decide(form.RedFlagVersion, form.RedFlags);
        if (flags.Value is { IsEmergency: true } serious)
        {
            Response.StatusCode = unusable;
            return View("Emergency", (
                await practiceCard.ExecuteAsync(cancellationToken),
                token,
                (IReadOnlyList<string>)[.. RedFlagLists.Questions(serious.Version, serious.Ticked).Where(question => question.Level == RedFlagLevel.Emergency).Select(question => question.Text)]));
        }

        var slot = SlotChoice.Read(form.Slot);
        Check(nameof(form.Slot), slot is null ? "Pick a time" : null);
        Check(nameof(form.Phone), string.IsNullOrWhiteSpace(form.Phone) && consult.Phone is not null ? null : ClientAnswers.WrongWithPhone(form.Phone));
        Check(nameof(form.Note), ClientAnswers.WrongWithText(form.Note, Appointment.NoteMaxLength));
        Check(nameof(form.RedFlags), flags.Refusal is { } wrong ? RedFlagWords.Wrong(wrong) : null);
        var offer = (await ServicesAsync(cancellationToken)).Exists(service => service.Slug == form.Service)
            ? await availability.FindOfferAsync(form.Service, cancellationToken)
            : null;
        Check(nameof(form.Service), offer is null ? "Choose a service" : null);
        if (!ModelState.IsValid || consult.Booked is not null)
        {
            return await PageAsync(token, consult, form, unusable, cancellationToken);
        }

        var outcome = await bookAppointment.ExecuteAsync(
            new BookingRequest
            {
                Key = IdempotencyEntry.IsKey(form.Key) ? form.Key! : FollowOnForm.NewKey(),
                Service = offer!.Slug,
                Therapist = slot!.Therapist,
                Start = slot.Start,
                Channel = offer.Channels[0],
                Region = consult.Region,
                Note = PlainText.Trimmed(form.Note),
                Name = consult.Name,
                Email = consult.Email,
                Phone = PlainText.Trimmed(form.Phone) ?? consult.Phone!,
                Consents = [],
                RedFlags = flags.Value,
                Follows = consult.Id,
            },
            cancellationToken);
        if (outcome.Value is { } visit)
        {
            return LocalRedirect($"{VisitAddress.Of(visit.Token)}?booked=true");
        }

        ModelState.AddModelError(nameof(form.Slot), outcome.Refusal switch
        {
            SlotTaken => "That time has just gone. Pick another one",
            InProgress => "We are still working on this booking. Wait a moment, then press the button once more",
            _ => "This time cannot be booked any more. Pick another one",
        });
        var status = outcome.Refusal is SlotTaken or InProgress ? StatusCodes.Status409Conflict : unusable;
        return await PageAsync(token, consult, outcome.Refusal is InProgress ? form : form with { Key = null, Slot = null }, status, cancellationToken);
    }

    /// <summary>What needs no agreement and is booked online by who has been here. Anything else takes the usual way.</summary>
    private Task<List<Service>> ServicesAsync(CancellationToken cancellationToken) => db.Services.AsNoTracking()
        .Where(service => service.IsOffered && service.Price > 0 && service.Agreement == null && service.ExistingClients != ClientRule.NotAccepted)
        .OrderBy(service => service.DisplayOrder)
        .ToListAsync(cancellationToken);

    private async Task<IActionResult> PageAsync(string token, HeldConsult consult, FollowOnForm form, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        Response.Headers["X-Robots-Tag"] = "noindex";
        var services = await ServicesAsync(cancellationToken);
        var currency = await db.Practice.Select(practice => practice.Currency).SingleAsync(cancellationToken);
        var chosen = services.Find(service => service.Slug == form.Service) ?? services.FirstOrDefault();
        var page = new FollowOnPage
        {
            Token = token,
            Form = form with { Key = form.Key ?? FollowOnForm.NewKey() },
            Consult = consult,
            Practice = await practiceCard.ExecuteAsync(cancellationToken),
            Services = [.. services.Select(service => (service.Slug, $"{service.Name}, {new Price(service.Price, currency)}"))],
            Offer = await availability.FindOfferAsync(chosen?.Slug, cancellationToken),
        };
        return View("Index", page.Offer is { } offer ? await WithTimesAsync(page, offer, cancellationToken) : page);
    }

    private async Task<FollowOnPage> WithTimesAsync(FollowOnPage page, ServiceOffer offer, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        var therapist = page.Form.Therapist == AnyTherapist.Word ? null : offer.TherapistNamed(page.Form.Therapist) ?? offer.TherapistNamed(page.Consult.Therapist);
        var (today, lastDay) = (offer.Time.DayOf(now), offer.Time.DayOf(now).AddDays(offer.HorizonDays));
        var from = IsoDay.Read(page.Form.From) ?? today;
        from = from < today ? today : from > lastDay ? lastDay : from;
        var (facts, open) = await availability.OpenAsync(offer, offer.Channels[0], therapist?.Id, from, DaysShown, now, cancellationToken);
        var times = open
            .GroupBy(slot => slot.Visit.Start)
            .Select(sameStart => offer.Offered(OpenSlots.LeastBooked(facts, sameStart)))
            .GroupBy(slot => DateOnly.FromDateTime(slot.Start.DateTime));
        var last = from.AddDays(DaysShown - 1);
        return page with
        {
            Therapist = therapist,
            Days = [.. times.Select(day => (day.Key, (IReadOnlyList<(string, string, string)>)[.. day.Select(slot => (
                SlotChoice.ValueOf(slot),
                TimeWords.Time(slot.Start) + (offer.Time.IsAmbiguous(slot.Start) ? slot.Start.ToString(" (zzz)", System.Globalization.CultureInfo.InvariantCulture) : ""),
                $"{TimeWords.Moment(slot.Start)}, with {slot.TherapistName}"))]))],
            EarlierFrom = from > today ? (from.AddDays(-DaysShown) < today ? today : from.AddDays(-DaysShown)) : null,
            LaterFrom = last < lastDay ? last.AddDays(1) : null,
        };
    }

    private void Check(string field, string? wrong)
    {
        if (wrong is not null)
        {
            ModelState.AddModelError(field, wrong);
        }
    }
}
