using Clinic.Data;
using Clinic.Data.Clients;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Clients;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Booking.Offers;
using Clinic.Web.Features.Booking.WaitingList;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Waiting;

/// <summary>The waiting list as the staff see it: a therapist those who wait for her, the desk and the owner all.</summary>
[Authorize(Policies.Staff)]
[Route("/booking/waiting")]
public sealed class WaitingController(
    ClinicDbContext db, FindSuitableTimes suitableTimes, MakeOffer makeOffer, LeaveWaitingList leaveWaitingList, TimeProvider clock) : Controller
{
    /// <summary>More times than this nobody reads through.</summary>
    private const int TimesShown = 20;

    [HttpGet]
    public Task<IActionResult> Index(CancellationToken cancellationToken) =>
        PageAsync(refusal: null, StatusCodes.Status200OK, cancellationToken);

    [HttpPost("{id}/remove")]
    public async Task<IActionResult> Remove(Id<WaitingListEntry> id, CancellationToken cancellationToken)
    {
        if (!await MineAsync(id, cancellationToken))
        {
            return NotFound();
        }

        await leaveWaitingList.ExecuteAsync(id, cancellationToken);
        return LocalRedirect("/booking/waiting");
    }

    [HttpPost("{id}/offers")]
    public async Task<IActionResult> Offer(Id<WaitingListEntry> id, string? slot, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (!await MineAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (SlotChoice.Read(slot) is not { } choice
            || await db.Therapists.Where(candidate => candidate.Slug == choice.Therapist).Select(candidate => (Guid?)candidate.Id.Value).SingleOrDefaultAsync(cancellationToken) is not { } therapist)
        {
            return await PageAsync("Choose a time of the list.", StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var made = await makeOffer.ExecuteAsync(id, new(therapist), choice.Start, byHand: true, cancellationToken);
        return made.Value is not null
            ? LocalRedirect("/booking/waiting")
            : await PageAsync("That time cannot be offered any more. Choose another one.", StatusCodes.Status409Conflict, cancellationToken);
    }

    private Task<bool> MineAsync(Id<WaitingListEntry> id, CancellationToken cancellationToken) =>
        db.WaitingListEntries.VisibleTo(User.Actor()).AnyAsync(entry => entry.Id == id, cancellationToken);

    private async Task<IActionResult> PageAsync(string? refusal, int status, CancellationToken cancellationToken)
    {
        var actor = User.Actor();
        var now = clock.GetInstant();
        var time = await db.ClinicTimeAsync(cancellationToken);
        var today = time.DayOf(now);
        var found = await db.WaitingListEntries.VisibleTo(actor).AsNoTracking()
            .Include(entry => entry.Service)
            .Include(entry => entry.Therapist)
            .Include(entry => entry.Client)
            .Where(entry => entry.EndedAt == null && entry.LastDay >= today)
            .OrderBy(entry => entry.CreatedAt)
            .ThenBy(entry => entry.Id)
            .ToListAsync(cancellationToken);
        var ids = found.Select(entry => entry.Id).ToList();
        var offers = (await db.WaitingListOffers.AsNoTracking()
                .Where(offer => ids.Contains(offer.EntryId))
                .Select(offer => new
                {
                    Offer = offer,
                    TherapistName = db.Therapists.Where(therapist => therapist.Id == offer.TherapistId).Select(therapist => therapist.Name).Single(),
                })
                .ToListAsync(cancellationToken))
            .ToLookup(row => row.Offer.EntryId);
        List<WaitingLine> lines = [];
        foreach (var entry in found)
        {
            var standing = offers[entry.Id].FirstOrDefault(row => row.Offer.StandsAt(now));
            IReadOnlyList<OfferedSlot> times = [];
            if (standing is null && await suitableTimes.ForAsync(entry, found, now, cancellationToken) is { } suitable)
            {
                times = [.. suitable.Times.Take(TimesShown).Select(suitable.Offer.Offered)];
            }

            lines.Add(new WaitingLine(
                entry.Id,
                new PersonName(entry.Client!.FirstName, entry.Client.LastName).Full,
                $"{entry.Service!.Name}, with {entry.Therapist?.Name ?? "anybody"}. {BookingWords.Channel(entry.Channel)}",
                WaitingWords.InShort(entry.FirstDay, entry.LastDay, entry.PartOfDay),
                entry.Client.Phone,
                time.ToWall(entry.CreatedAt),
                standing is null ? null : new StandingOffer(time.ToWall(standing.Offer.StartsAt), standing.TherapistName, time.ToWall(standing.Offer.ExpiresAt)),
                offers[entry.Id].Count(row => row.Offer.Outcome is OfferOutcome.Declined or OfferOutcome.Expired),
                times));
        }

        Response.StatusCode = status;
        return View("Index", new WaitingPage(lines, !actor.Is(Role.Desk) && !actor.Is(Role.Owner), refusal));
    }
}
