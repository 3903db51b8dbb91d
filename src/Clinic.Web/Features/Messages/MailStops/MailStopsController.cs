using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages.MailStops;

/// <summary>
/// The link in every mail that rests on a consent, which ends that consent. Mail scanners open links, so only the POST acts: the button
/// of the page, or the mail program's own (RFC 8058), which knows no cookie. Who has the token may act; that is what guards it.
/// </summary>
[AllowAnonymous]
[Route("/messages/{word:regex(^(reminders|questions|pages)$)}/{token}")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MailStopsController(ClinicDbContext db, PrivateLinks links, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string word, string token, CancellationToken cancellationToken)
    {
        var stop = MailStop.All.Single(stop => stop.Word == word);
        if (await FindAsync(stop, token, cancellationToken) is not { } client)
        {
            return NotFound();
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        return View("Index", new MailStopPage(stop, token, client.FirstName, !StandingIn(client, stop).Any()));
    }

    [HttpPost]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Create(
        string word, string token, [FromForm(Name = "List-Unsubscribe")] string? oneClick, CancellationToken cancellationToken)
    {
        var stop = MailStop.All.Single(stop => stop.Word == word);
        if (await FindAsync(stop, token, cancellationToken) is not { } client)
        {
            return NotFound();
        }

        foreach (var consent in StandingIn(client, stop))
        {
            consent.WithdrawnAt = clock.GetInstant();
        }

        await db.SaveChangesAsync(cancellationToken);
        // A mail program follows no redirect.
        return oneClick is null ? LocalRedirect($"/messages/{word}/{token}") : NoContent();
    }

    private static IEnumerable<Consent> StandingIn(Client client, MailStop stop) =>
        client.Consents.Where(consent => consent.Purpose == stop.Purpose && consent.WithdrawnAt is null);

    private async Task<Client?> FindAsync(MailStop stop, string token, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(stop.Link, token, cancellationToken) is not { } link)
        {
            return null;
        }

        var (appointment, sheet) = (new Id<Appointment>(link.RecordId), new Id<Sheet>(link.RecordId));
        return await db.Clients
            .Include(client => client.Consents)
            .SingleOrDefaultAsync(
                client => db.Appointments.Any(booked => booked.Id == appointment && booked.ClientId == client.Id)
                    || db.Sheets.Any(made => made.Id == sheet && made.ClientId == client.Id),
                cancellationToken);
    }
}
