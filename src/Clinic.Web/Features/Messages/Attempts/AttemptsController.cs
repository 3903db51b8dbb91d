using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Messages;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages.Attempts;

[Authorize(Policies.Owner)]
[Route("/messages/outbox/attempts")]
public sealed class AttemptsController(ClinicDbContext db, OutboxBell bell, TimeProvider clock) : Controller
{
    /// <summary>Lets one mail be tried now, or without an id all that were given up. Not those whose visit has begun, whose call was due, or whose page has ended.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(Id<OutboxMessage>? id, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        var stillToCome = db.Appointments.StillToCome(now);
        var messages = await db.OutboxMessages
            .Where(message => message.SentAt == null && (id == null ? message.FailedAt != null : message.Id == id))
            .Where(message => stillToCome.Any(appointment => appointment.Id == message.AppointmentId)
                || (message.CallBackRequest!.Outcome == null && message.CallBackRequest.DueAt > now)
                || (message.WaitingListOffer!.Outcome == null && message.WaitingListOffer.ExpiresAt > now)
                || db.PrivateLinks.Any(link => link.Purpose == LinkPurpose.Sheet && link.ExpiresAt > now && (object)link.RecordId == (object)message.SheetId!))
            .ToListAsync(cancellationToken);
        messages.ForEach(message => message.TryAgain(now));
        await db.SaveChangesAsync(cancellationToken);
        bell.Ring();
        return LocalRedirect("/messages/outbox");
    }
}
