using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Booking.Emergency;
using Clinic.Web.Features.Clients;
using Clinic.Web.Features.Practice;
using Clinic.Web.Features.Screening;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Offers;

/// <summary>The private link of an offer. A GET changes nothing, so a mail scanner that opens it takes and declines nothing.</summary>
[AllowAnonymous]
[Route("/booking/offers/{token}")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OffersController(
    ClinicDbContext db, TakeOffer takeOffer, EndOffers endOffers, PrivateLinks links, ReadPracticeCard practiceCard, TimeProvider clock) : Controller
{
    private const string AgreementHasChanged = "The agreement has changed since you opened this page. Read it again";

    [HttpGet]
    public async Task<IActionResult> Show(string token, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await PageAsync(token, new TakeForm(), StatusCodes.Status200OK, StatusCodes.Status410Gone, cancellationToken);
    }

    [HttpPost]
    [EnableRateLimiting(RateLimits.Booking)]
    public async Task<IActionResult> Take(string token, TakeForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await FindAsync(token, cancellationToken) is not { } id)
        {
            return NotFound();
        }

        // Before everything else that may be wrong, and before it is looked whether the offer still stands.
        var flags = RedFlagLists.Decide(form.RedFlagVersion, form.RedFlags);
        if (flags.Value is { IsEmergency: true } serious)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(CallNowPage.View, CallNowPage.Of(
                serious, await practiceCard.ExecuteAsync(cancellationToken), $"/booking/offers/{token}", [new(nameof(form.Note), form.Note)]));
        }

        Check(nameof(form.Note), ClientAnswers.WrongWithText(form.Note, Appointment.NoteMaxLength));
        Check(nameof(form.RedFlags), flags.Refusal is { } refusal ? RedFlagWords.Wrong(refusal) : null);
        if (await AgreementAsync(id, cancellationToken) is { } agreement)
        {
            // A tick under other words is no yes to these.
            var isChanged = form.Agrees && form.AgreementShown != Agreement.NameOf(agreement);
            form = form with { Agrees = form.Agrees && !isChanged };
            Check(nameof(form.Agrees), isChanged ? AgreementHasChanged : form.Agrees ? null : "Read the agreement, and tick that you agree");
        }

        if (!ModelState.IsValid)
        {
            return await PageAsync(token, form, StatusCodes.Status422UnprocessableEntity, StatusCodes.Status409Conflict, cancellationToken);
        }

        var outcome = await takeOffer.ExecuteAsync(id, flags.Value!, PlainText.Trimmed(form.Note), form.AgreementShown, cancellationToken);
        if (outcome.Value is { } visit)
        {
            return LocalRedirect($"{VisitAddress.Of(visit.Token)}?booked=true");
        }

        switch (outcome.Refusal)
        {
            case InProgress:
                ModelState.AddModelError("", "We are still working on this. Wait a moment, then press the button once more");
                break;
            case ClientBusy:
                ModelState.AddModelError("", "You have another visit at this time already. Call us if you want this one instead");
                break;
            case AgreementChanged:
                form = form with { Agrees = false };
                ModelState.AddModelError(nameof(form.Agrees), AgreementHasChanged);
                break;
        }

        return await PageAsync(token, form, StatusCodes.Status409Conflict, StatusCodes.Status409Conflict, cancellationToken);
    }

    [HttpPost("decline")]
    public async Task<IActionResult> Decline(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } id)
        {
            return NotFound();
        }

        await endOffers.DeclineAsync(id, cancellationToken);
        return LocalRedirect($"/booking/offers/{token}");
    }

    private async Task<Id<WaitingListOffer>?> FindAsync(string token, CancellationToken cancellationToken) =>
        await links.OpenAsync(LinkPurpose.WaitingListOffer, token, cancellationToken) is { } link ? new Id<WaitingListOffer>(link.RecordId) : null;

    private Task<string?> AgreementAsync(Id<WaitingListOffer> id, CancellationToken cancellationToken) =>
        db.WaitingListOffers.Where(offer => offer.Id == id).Select(offer => offer.Entry!.Service!.Agreement).SingleOrDefaultAsync(cancellationToken);

    /// <param name="status">While the offer stands.</param>
    /// <param name="overStatus">Once it does not.</param>
    private async Task<IActionResult> PageAsync(string token, TakeForm form, int status, int overStatus, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } id)
        {
            return NotFound();
        }

        var now = clock.GetInstant();
        var time = await db.ClinicTimeAsync(cancellationToken);
        var today = time.DayOf(now);
        var found = await db.WaitingListOffers.AsNoTracking()
            .Where(offer => offer.Id == id)
            .Select(offer => new
            {
                Offer = offer,
                offer.Entry!.Client!.FirstName,
                offer.Entry.Service!.Minutes,
                ServiceName = offer.Entry.Service.Name,
                offer.Entry.Service.Price,
                offer.Entry.Service.Agreement,
                TherapistName = db.Therapists.Where(therapist => therapist.Id == offer.TherapistId).Select(therapist => therapist.Name).Single(),
                offer.Entry.Channel,
                IsWaiting = offer.Entry.EndedAt == null && offer.Entry.LastDay >= today,
                Visit = db.Appointments
                    .Where(visit => visit.Id == offer.Entry.AppointmentId)
                    .Select(visit => new { visit.Id, visit.EndsAt })
                    .SingleOrDefault(),
                Currency = db.Practice.Select(practice => practice.Currency).Single(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return NotFound();
        }

        var stands = found.Offer.StandsAt(now) && found.IsWaiting;
        var page = new OfferPage
        {
            Form = form,
            Token = token,
            FirstName = found.FirstName,
            ServiceName = found.ServiceName,
            TherapistName = found.TherapistName,
            Channel = found.Channel,
            Price = new Price(found.Price, found.Currency),
            Start = time.ToWall(found.Offer.StartsAt),
            End = time.ToWall(found.Offer.StartsAt.AddMinutes(found.Minutes)),
            Until = time.ToWall(found.Offer.ExpiresAt),
            Now = time.ToWall(now),
            Stands = stands,
            Outcome = found.Offer.Outcome,
            IsWaiting = found.IsWaiting,
            Agreement = found.Agreement,
            // Links that were made before are said again; a GET stores none.
            VisitToken = found.Offer.Outcome == OfferOutcome.Taken && found.Visit is { } visit && now < visit.EndsAt
                ? await links.CreateAsync(LinkPurpose.Visit, visit.Id.Value, visit.EndsAt, cancellationToken)
                : null,
            EntryToken = await links.CreateAsync(LinkPurpose.WaitingListEntry, found.Offer.EntryId.Value, now, cancellationToken),
            Practice = await practiceCard.ExecuteAsync(cancellationToken),
        };
        Response.StatusCode = stands ? status : page.Outcome == OfferOutcome.Taken && status == StatusCodes.Status200OK ? status : overStatus;
        Response.Headers["X-Robots-Tag"] = "noindex";
        return View(stands ? "Index" : "Ended", page);
    }

    private void Check(string field, string? wrong)
    {
        if (wrong is not null)
        {
            ModelState.AddModelError(field, wrong);
        }
    }
}
