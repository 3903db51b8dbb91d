using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Clients;
using Clinic.Web.Features.Practice;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.WaitingList;

/// <summary>Getting on the list, and the private link that shows an entry and takes it off again.</summary>
[AllowAnonymous]
[Route(ListAddress.Join)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WaitingListController(
    ClinicDbContext db,
    BookingQuestions questions,
    JoinWaitingList joinWaitingList,
    LeaveWaitingList leaveWaitingList,
    PrivateLinks links,
    ReadPracticeCard practiceCard,
    TimeProvider clock)
    : Controller
{
    /// <summary>How many days are proposed at first.</summary>
    private const int DaysProposed = 14;

    [HttpGet]
    public async Task<IActionResult> New(BookingChoice choice, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var (plan, _) = await questions.ReadAsync(choice.Service, choice.Channel, choice.Region, choice.Therapist, cancellationToken);
        if (plan is null)
        {
            return LocalRedirect(BookingQuestions.AskAgain(choice.Service, choice.Channel, choice.Region, choice.Therapist));
        }

        var (today, lastDay) = Bounds(plan.Offer);
        var from = IsoDay.Read(choice.From) is { } asked && asked >= today && asked <= lastDay ? asked : today;
        var until = from.AddDays(DaysProposed) < lastDay ? from.AddDays(DaysProposed) : lastDay;
        var form = new JoinForm
        {
            Service = plan.Offer.Slug,
            Channel = plan.Channel.Kebab(),
            Region = plan.Region?.Kebab(),
            Therapist = plan.Therapist?.Slug ?? AnyTherapist.Word,
            FirstDay = IsoDay.Write(from),
            LastDay = IsoDay.Write(until),
            PartOfDay = PartOfDay.Any.Kebab(),
        };
        return await FormAsync(form, plan, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost]
    [EnableRateLimiting(RateLimits.CallBack)]
    public async Task<IActionResult> Create(JoinForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var (plan, _) = await questions.ReadAsync(form.Service, form.Channel, form.Region, form.Therapist, cancellationToken);
        if (plan is null)
        {
            return LocalRedirect(BookingQuestions.AskAgain(form.Service, form.Channel, form.Region, form.Therapist));
        }

        var (firstDay, lastDay) = (IsoDay.Read(form.FirstDay), IsoDay.Read(form.LastDay));
        Check(nameof(form.Therapist), AnyTherapist.IsMeant(form.Therapist) || plan.Therapist is not null ? null : "Choose a therapist of the list");
        CheckDays(firstDay, lastDay, plan.Offer);
        Check(nameof(form.PartOfDay), WireName.TryParseKebab<PartOfDay>(form.PartOfDay, out _) ? null : "Choose when you can come");
        Check(nameof(form.Name), ClientAnswers.WrongWithName(form.Name));
        Check(nameof(form.Email), ClientAnswers.WrongWithEmail(form.Email));
        Check(nameof(form.Phone), ClientAnswers.WrongWithPhone(form.Phone));
        if (!ModelState.IsValid)
        {
            return await FormAsync(form, plan, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var joined = await joinWaitingList.ExecuteAsync(
            new WaitingWish(
                plan.Offer, plan.Channel, plan.Region, plan.Therapist?.Id, firstDay!.Value, lastDay!.Value, form.Part,
                PersonName.Split(form.Name!), form.Email!.Trim(), form.Phone!.Trim()),
            cancellationToken);
        if (joined.Value is { } token)
        {
            return LocalRedirect($"{ListAddress.Entry(token)}?joined=true");
        }

        var practice = await practiceCard.ExecuteAsync(cancellationToken);
        ModelState.AddModelError("", joined.Refusal is OnTheListOften
            ? $"You wait for five things already. Leave one of them first, or call {practice.Phone}"
            : $"This service is not booked online at once. Please call {practice.Phone}");
        return await FormAsync(form, plan, StatusCodes.Status422UnprocessableEntity, cancellationToken);
    }

    [HttpGet("{token}")]
    public async Task<IActionResult> Show(string token, bool joined, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await FindAsync(token, cancellationToken) is not { } id)
        {
            return NotFound();
        }

        var now = clock.GetInstant();
        var today = (await db.ClinicTimeAsync(cancellationToken)).DayOf(now);
        var found = await db.WaitingListEntries.AsNoTracking()
            .Where(entry => entry.Id == id)
            .Select(entry => new
            {
                entry.Client!.FirstName,
                ServiceName = entry.Service!.Name,
                TherapistName = entry.Therapist!.Name,
                Entry = entry,
                HasOffer = db.WaitingListOffers.Any(offer => offer.EntryId == id && offer.Outcome == null && offer.ExpiresAt > now),
                OfferMinutes = db.Practice.Select(practice => practice.OfferMinutes).Single(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return NotFound();
        }

        var isWaiting = found.Entry.EndedAt is null && found.Entry.LastDay >= today;
        Response.Headers["X-Robots-Tag"] = "noindex";
        return View("Entry", new EntryPage(
            found.FirstName,
            found.ServiceName,
            found.TherapistName,
            found.Entry.Channel,
            found.Entry.FirstDay,
            found.Entry.LastDay,
            found.Entry.PartOfDay,
            isWaiting,
            found.Entry.AppointmentId is not null,
            joined && isWaiting,
            found.OfferMinutes,
            await practiceCard.ExecuteAsync(cancellationToken),
            token,
            PrivateLinks.Absolute(Request, ListAddress.Entry(token)),
            found.HasOffer && isWaiting));
    }

    [HttpPost("{token}")]
    public async Task<IActionResult> Leave(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } id)
        {
            return NotFound();
        }

        await leaveWaitingList.ExecuteAsync(id, cancellationToken);
        return LocalRedirect(ListAddress.Entry(token));
    }

    private async Task<Id<WaitingListEntry>?> FindAsync(string token, CancellationToken cancellationToken) =>
        await links.OpenAsync(LinkPurpose.WaitingListEntry, token, cancellationToken) is { } link ? new Id<WaitingListEntry>(link.RecordId) : null;

    private (DateOnly Today, DateOnly LastDay) Bounds(ServiceOffer offer)
    {
        var today = offer.Time.DayOf(clock.GetInstant());
        return (today, today.AddDays(offer.HorizonDays));
    }

    private void CheckDays(DateOnly? first, DateOnly? last, ServiceOffer offer)
    {
        var (today, lastDay) = Bounds(offer);
        Check(nameof(JoinForm.FirstDay), first switch
        {
            null => "Choose a day",
            _ when first < today => "This day is over. Choose today or later",
            _ when first > lastDay => $"We book up to {TimeWords.Day(lastDay)}. Choose an earlier day",
            _ => null,
        });
        Check(nameof(JoinForm.LastDay), last switch
        {
            null => "Choose a day",
            _ when last > lastDay => $"We book up to {TimeWords.Day(lastDay)}. Choose an earlier day",
            _ when last < first => "The last day is before the first. Change one of them",
            _ => null,
        });
    }

    private async Task<IActionResult> FormAsync(JoinForm form, BookingPlan plan, int status, CancellationToken cancellationToken)
    {
        var (today, lastDay) = Bounds(plan.Offer);
        Response.StatusCode = status;
        return View("Index", new JoinPage(form, plan, today, lastDay, await practiceCard.ExecuteAsync(cancellationToken)));
    }

    private void Check(string field, string? wrong)
    {
        if (wrong is not null)
        {
            ModelState.AddModelError(field, wrong);
        }
    }
}
