using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages.ReminderStops;

/// <summary>
/// The link in every reminder that ends them. Mail scanners open links, so only the POST acts: the button of the page, or the
/// mail program's own (RFC 8058), which knows no cookie. Who has the token may act; that is what guards it.
/// </summary>
[AllowAnonymous]
[Route("/messages/reminders/{token}")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReminderStopsController(ClinicDbContext db, PrivateLinks links, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } client)
        {
            return NotFound();
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        return View("Index", new ReminderStopPage(token, client.FirstName, client.Consents.All(consent => !IsInForce(consent))));
    }

    [HttpPost]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Create(
        string token, [FromForm(Name = "List-Unsubscribe")] string? oneClick, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } client)
        {
            return NotFound();
        }

        foreach (var consent in client.Consents.Where(IsInForce))
        {
            consent.WithdrawnAt = clock.GetInstant();
        }

        await db.SaveChangesAsync(cancellationToken);
        // A mail program follows no redirect.
        return oneClick is null ? LocalRedirect($"/messages/reminders/{token}") : NoContent();
    }

    private static bool IsInForce(Consent consent) => consent is { Purpose: ConsentPurpose.Reminders, WithdrawnAt: null };

    private async Task<Client?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(LinkPurpose.StopReminders, token, cancellationToken) is not { } link)
        {
            return null;
        }

        var appointment = new Id<Appointment>(link.RecordId);
        return await db.Clients
            .Include(client => client.Consents)
            .SingleOrDefaultAsync(
                client => db.Appointments.Any(booked => booked.Id == appointment && booked.ClientId == client.Id), cancellationToken);
    }
}
