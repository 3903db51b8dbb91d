using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Accounts;
using Clinic.Domain.Clients;
using Clinic.Domain.Messages;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages.Outbox;

[Authorize(Policies.Owner)]
[Route("/messages/outbox")]
public sealed class OutboxController(ClinicDbContext db, MailSettings settings, TimeProvider clock) : Controller
{
    private const int Shown = 200;

    /// <summary>For how long it is told that a mail went without its file.</summary>
    private static readonly TimeSpan Recently = TimeSpan.FromDays(14);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var recently = clock.GetInstant() - Recently;
        var unsent = db.OutboxMessages.Where(message => message.SentAt == null);
        return View(new OutboxPage(
            settings.Route,
            await unsent.CountAsync(message => message.FailedAt == null && message.Attempts == 0, cancellationToken),
            await LinesAsync(unsent.Where(message => message.FailedAt != null).OrderByDescending(message => message.FailedAt), cancellationToken),
            await LinesAsync(
                unsent.Where(message => message.FailedAt == null && message.Attempts > 0).OrderBy(message => message.NextAttemptAt), cancellationToken),
            await LinesAsync(
                db.OutboxMessages.Where(message => message.SentAt > recently && message.LastError != null).OrderByDescending(message => message.SentAt),
                cancellationToken)));
    }

    private async Task<IReadOnlyList<OutboxLine>> LinesAsync(IQueryable<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        var time = await db.ClinicTimeAsync(cancellationToken);
        var now = clock.GetInstant();
        var rows = await messages
            .Take(Shown)
            .Select(message => new
            {
                Message = message,
                StartsAt = (DateTimeOffset?)message.Appointment!.StartsAt ?? (DateTimeOffset?)message.WaitingListOffer!.StartsAt,
                FirstName = message.Appointment.Client!.FirstName ?? message.WaitingListOffer!.Entry!.Client!.FirstName ?? message.Sheet!.Client!.FirstName,
                LastName = message.Appointment.Client.LastName ?? message.WaitingListOffer!.Entry!.Client!.LastName ?? message.Sheet!.Client!.LastName,
                Email = message.Appointment.Client.Email ?? message.WaitingListOffer!.Entry!.Client!.Email ?? message.Sheet!.Client!.Email,
                Asked = message.CallBackRequest,
                MadeAt = (DateTimeOffset?)message.Sheet!.MadeAt,
                LinkEndsAt = db.PrivateLinks
                    .Where(link => message.SheetId != null && link.Purpose == LinkPurpose.Sheet && (object)link.RecordId == (object)message.SheetId)
                    .OrderByDescending(link => link.Version)
                    .Select(link => (DateTimeOffset?)link.ExpiresAt)
                    .FirstOrDefault(),
                OfferEnds = (DateTimeOffset?)message.WaitingListOffer!.ExpiresAt,
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new OutboxLine(
                row.Message.Id,
                row.Message.Kind,
                row.Asked?.Name ?? new PersonName(row.FirstName ?? "", row.LastName).Full,
                row.Asked is null ? row.Email : row.Asked.Email,
                time.ToWall(row.Asked?.DueAt ?? row.StartsAt ?? row.MadeAt ?? row.Message.CreatedAt),
                row.Asked is not null ? "for a call by" : row.MadeAt is null ? "of the visit on" : "of a page made on",
                row.Message.Attempts,
                row.Message.LastError,
                time.ToWall(row.Message.SentAt ?? row.Message.FailedAt ?? row.Message.NextAttemptAt),
                row.Message.SentAt is null
                    && (row.Asked is { IsOpen: true, DueAt: var due } ? due > now : (row.LinkEndsAt ?? row.OfferEnds ?? row.StartsAt) > now))),
        ];
    }
}
