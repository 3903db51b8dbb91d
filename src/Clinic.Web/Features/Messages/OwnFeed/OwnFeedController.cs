using System.Buffers.Text;
using System.Security.Cryptography;
using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Messages.CalendarFeeds;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages.OwnFeed;

/// <summary>Where a therapist makes the address of her calendar, makes another one, and takes it away.</summary>
[Authorize(Policies.Therapist)]
[Route("/messages/feed")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OwnFeedController(ClinicDbContext db, PublicAddress address, TimeProvider clock) : Controller
{
    private const int TokenBytes = 32;

    [HttpGet]
    public Task<IActionResult> Show(CancellationToken cancellationToken) => PageAsync(newAddress: null, cancellationToken);

    /// <summary>
    /// Makes the address, or another one in place of it. Answers with the page itself: the address is shown once, and a redirect would
    /// have to carry it somewhere.
    /// </summary>
    [HttpPost]
    public async Task<IActionResult> Create(CancellationToken cancellationToken)
    {
        if (Therapist is not { } therapist)
        {
            return NotFound();
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into calendar_feeds (therapist_id, token_hash, rotated_at, shows_names)
            values ({therapist.Value}, {ReadFeed.HashOf(token)}, {clock.GetInstant()}, false)
            on conflict (therapist_id) do update set token_hash = excluded.token_hash, rotated_at = excluded.rotated_at
            """,
            cancellationToken);
        return await PageAsync($"{address.Root}/messages/feeds/{token}.ics", cancellationToken);
    }

    /// <param name="shown">Whether first names are shown from now on.</param>
    [HttpPost("names")]
    public async Task<IActionResult> Update(bool shown, CancellationToken cancellationToken)
    {
        var changed = await db.CalendarFeeds
            .Where(feed => feed.TherapistId == Therapist)
            .ExecuteUpdateAsync(feed => feed.SetProperty(row => row.ShowsNames, shown), cancellationToken);
        return changed == 0 ? NotFound() : LocalRedirect("/messages/feed");
    }

    [HttpPost("end")]
    public async Task<IActionResult> Delete(CancellationToken cancellationToken)
    {
        await db.CalendarFeeds.Where(feed => feed.TherapistId == Therapist).ExecuteDeleteAsync(cancellationToken);
        return LocalRedirect("/messages/feed");
    }

    private Id<Therapist>? Therapist => User.Actor().TherapistId;

    private async Task<IActionResult> PageAsync(string? newAddress, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (Therapist is not { } therapist)
        {
            return NotFound();
        }

        var time = await db.ClinicTimeAsync(cancellationToken);
        var feed = await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(found => found.TherapistId == therapist, cancellationToken);
        return View("Index", new OwnFeedPage(feed is null ? null : time.ToWall(feed.RotatedAt), feed?.ShowsNames == true, newAddress));
    }
}
