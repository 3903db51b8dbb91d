using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Clients;
using Clinic.Domain.Messages;
using Clinic.Domain.Screening;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Features.Messages;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Offers;

/// <summary>
/// One try to take an offer, in one transaction: behind the lock of the day like every booking, through the hold that kept the time.
/// </summary>
internal sealed class TakeOfferAttempt(
    ClinicDbContext db,
    AvailabilityQuery availability,
    DayLocks locks,
    AddVisit addVisit,
    ReadClientHistory readHistory,
    EndOffers endOffers,
    PrivateLinks links,
    QueueMessage queueMessage,
    OutboxBell outbox,
    TimeProvider clock)
{
    /// <returns>Null when another way into the calendar was quicker, past the lock; then a new try sees what it did.</returns>
    public async Task<Outcome<BookedVisit>?> TryAsync(
        Id<WaitingListOffer> id, RedFlagAnswers redFlags, string? note, string? agreed, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetInstant();
        var asked = await db.WaitingListOffers
            .Where(offered => offered.Id == id)
            .Select(offered => new { offered.StartsAt, offered.Entry!.Service!.Slug })
            .SingleOrDefaultAsync(cancellationToken);
        if (asked is null || await availability.FindOfferAsync(asked.Slug, cancellationToken) is not { } service)
        {
            return new OfferEnded();
        }

        await locks.TakeAsync(
            service.Time, cancellationToken, new TimeSlot(asked.StartsAt, asked.StartsAt + service.Length).Widen(service.Prep, service.Recovery));
        var offer = (await db.WaitingListOffers
            .FromSql($"select * from waiting_list_offers where id = {id.Value} for update")
            .ToListAsync(cancellationToken)).Single();
        var entry = (await db.WaitingListEntries
            .FromSql($"select * from waiting_list_entries where id = {offer.EntryId.Value} for update")
            .ToListAsync(cancellationToken)).Single();
        if (offer.Outcome == OfferOutcome.Taken)
        {
            return await AgainAsync(entry, cancellationToken);
        }

        if (!offer.StandsAt(now) || entry.EndedAt is not null)
        {
            return new OfferEnded();
        }

        var (_, open) = await availability.OpenAsync(
            service, entry.Channel, offer.TherapistId, service.Time.DayOf(offer.StartsAt), 1, now, cancellationToken, ownHold: offer.HoldId);
        if (open.FirstOrDefault(slot => slot.Visit.Start == offer.StartsAt) is not { } slot)
        {
            // The clinic closed, or the therapist is away: what nobody can give ends, and the person waits on.
            await endOffers.EndAsync([offer], OfferOutcome.Expired, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new OfferEnded();
        }

        if (service.Agreement is { } agreement && agreed != Agreement.NameOf(agreement))
        {
            return new AgreementChanged();
        }

        var client = await db.Clients.SingleAsync(candidate => candidate.Id == entry.ClientId, cancellationToken);
        var history = await readHistory.ExecuteAsync(
            client, new PersonName(client.FirstName, client.LastName), client.Email ?? "", slot.Visit, now, cancellationToken);
        if (history.IsBusy)
        {
            return new ClientBusy();
        }

        var visit = await addVisit.ExecuteAsync(
            new VisitToAdd
            {
                Client = client.Id,
                Offer = service,
                Slot = slot,
                Channel = entry.Channel,
                Region = entry.Region,
                Note = note,
                Phone = client.Phone,
                AgreedTo = service.Agreement,
                RedFlags = redFlags,
            },
            now,
            cancellationToken);
        if (visit is null)
        {
            return null;
        }

        (entry.EndedAt, entry.AppointmentId) = (now, visit.Id);
        await endOffers.EndAsync([offer], OfferOutcome.Taken, cancellationToken);
        await queueMessage.ExecuteAsync(MessageKind.Confirmation, visit.Id, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Ring();
        return visit;
    }

    /// <summary>The same answer as the first time: a double click is one visit.</summary>
    private async Task<Outcome<BookedVisit>> AgainAsync(WaitingListEntry entry, CancellationToken cancellationToken)
    {
        var visit = await db.Appointments
            .Where(appointment => appointment.Id == entry.AppointmentId)
            .Select(appointment => new { appointment.Id, appointment.StartsAt, appointment.EndsAt, appointment.Therapist!.Slug })
            .SingleAsync(cancellationToken);
        var token = await links.CreateAsync(LinkPurpose.Visit, visit.Id.Value, visit.EndsAt + VisitAddress.OutlivesVisit, cancellationToken);
        return new BookedVisit(visit.Id, visit.StartsAt, visit.EndsAt, visit.Slug, token, IsRequest: false);
    }
}
