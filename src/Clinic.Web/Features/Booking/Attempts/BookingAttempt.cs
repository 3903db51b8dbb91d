using System.Data;
using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Messages;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Booking.Holds;
using Clinic.Web.Features.Clients;
using Clinic.Web.Features.Messages;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>
/// One try at a booking, in one transaction. Bookings that touch the same clinic day go one after the other, behind an
/// advisory lock; the exclusion constraints of the table stand behind that.
/// </summary>
internal sealed class BookingAttempt(
    ClinicDbContext db,
    AvailabilityQuery availability,
    IdempotencyKeys keys,
    DayLocks locks,
    SlotSearch search,
    SlotHolds holds,
    FindOrAddClient findOrAddClient,
    ReadClientHistory readHistory,
    AddVisit addVisit,
    QueueMessage queueMessage,
    OutboxBell outbox,
    TimeProvider clock)
{
    /// <returns>Null when another way into the calendar was quicker, past the lock; then a new try sees what it did.</returns>
    public async Task<Outcome<BookedVisit>?> TryAsync(BookingRequest request, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        var now = clock.GetInstant();
        // Before anything that is wrong with this request, because another one got its answer under this key.
        if (await keys.IsOfOtherRequestAsync(request.Key, request.Hash(), now, cancellationToken))
        {
            return new KeyReused();
        }

        var offer = await availability.FindOfferAsync(request.Service, cancellationToken);
        if (offer is null)
        {
            return new UnknownService();
        }

        if (WrongFor(offer, request, now) is { } wrong)
        {
            return wrong;
        }

        var hold = await holds.FindAsync(request.Hold, now, cancellationToken);
        var wish = new SlotWish(offer, request.Channel, request.Start, offer.TherapistNamed(request.Therapist)?.Id, hold?.Id);
        var blocked = new TimeSlot(request.Start, request.Start + offer.Length).Widen(offer.Prep, offer.Recovery);

        // In a rush whoever comes late sees that the time is gone without standing in line: a refusal needs no lock.
        var isLocked = await locks.TryTakeAsync(offer.Time, cancellationToken, blocked);
        var found = isLocked ? default : await search.FindAsync(wish, now, cancellationToken);
        if (!isLocked && found.Refusal is null)
        {
            await locks.TakeAsync(offer.Time, cancellationToken, blocked);
            isLocked = true;
        }

        var (claim, stored) = await keys.ClaimAsync(request.Key, request.Hash(), now, cancellationToken);
        switch (claim)
        {
            case KeyClaim.Answered:
                return await addVisit.RepeatAsync(stored!, cancellationToken) is { } booked ? booked : stored!.ToRefusal();
            case KeyClaim.OtherRequest:
                return new KeyReused();
            case KeyClaim.StillDeciding:
                return new InProgress();
            case KeyClaim.Gone:
                return null;
        }

        var (facts, slots, refusal) = isLocked ? await search.FindAsync(wish, now, cancellationToken) : found;
        if (refusal is null)
        {
            return await DecideAsync(request, wish, facts, slots, now, cancellationToken);
        }

        await keys.AnswerAsync(request.Key, StoredAnswer.Of(refusal), isBooked: false, cancellationToken);
        await db.Database.CommitTransactionAsync(cancellationToken);
        return refusal;
    }

    private static Refusal? WrongFor(ServiceOffer offer, BookingRequest request, DateTimeOffset now)
    {
        if (request.Therapist is not null && offer.TherapistNamed(request.Therapist) is null)
        {
            return new UnknownTherapist();
        }

        if (!offer.Channels.Contains(request.Channel))
        {
            return new ChannelNotOffered();
        }

        if (offer.AsksRegion && request.Region is null)
        {
            return new RegionMissing();
        }

        // Far outside the calendar, where no day can be computed; the exact limits are the calculation's own.
        var reach = TimeSpan.FromDays(offer.HorizonDays + 2);
        return request.Start < now - TimeSpan.FromDays(2) || request.Start > now + reach ? new NotOffered() : null;
    }

    /// <summary>Who asks is known only here, and with her how she may book and who treats her. A refusal leaves nothing behind.</summary>
    private async Task<Outcome<BookedVisit>?> DecideAsync(
        BookingRequest request, SlotWish wish, AvailabilityFacts facts, IReadOnlyList<OpenSlot> slots, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var offer = wish.Offer;
        if (offer.Agreement is { } agreement)
        {
            if (request.AgreementShown is { } shown && shown != Agreement.NameOf(agreement))
            {
                return new AgreementChanged();
            }

            if (!request.Agrees)
            {
                return new AgreementMissing();
            }
        }

        var known = await findOrAddClient.FindAsync(request.Name, request.Email, cancellationToken);
        var history = await readHistory.ExecuteAsync(known, request.Name, request.Email, slots[0].Visit, now, cancellationToken);
        var rule = history.IsKnown ? offer.ExistingClients : offer.NewClients;
        if (rule == ClientRule.NotAccepted)
        {
            return new NotAcceptedOnline();
        }

        if (history.IsBusy)
        {
            return new ClientBusy();
        }

        var slot = wish.Therapist is null ? TherapistChoice.Of(facts, slots, history.SeenLast) : slots[0];
        var client = findOrAddClient.Keep(known, request.Name, request.Email, request.Phone, request.Consents, now);
        return await BookAsync(request, wish, slot, client, rule == ClientRule.Request, now, cancellationToken);
    }

    private async Task<Outcome<BookedVisit>?> BookAsync(
        BookingRequest request, SlotWish wish, OpenSlot slot, Client client, bool isRequest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var visit = await addVisit.ExecuteAsync(
            new VisitToAdd
            {
                Client = client.Id,
                Offer = wish.Offer,
                Slot = slot,
                Channel = request.Channel,
                IsRequest = isRequest,
                Region = request.Region,
                Note = request.Note,
                Phone = request.Phone,
                BookerName = request.BookerName,
                Follows = request.Follows,
                AgreedTo = wish.Offer.Agreement,
                RedFlags = request.RedFlags,
            },
            now,
            cancellationToken);
        if (visit is null)
        {
            return null;
        }

        if (wish.OwnHold is { } hold)
        {
            await holds.ReleaseAsync(hold, cancellationToken);
        }

        await queueMessage.ExecuteAsync(isRequest ? MessageKind.RequestReceived : MessageKind.Confirmation, visit.Id, now, cancellationToken);
        await keys.AnswerAsync(request.Key, StoredAnswer.Of(visit), isBooked: true, cancellationToken);
        await db.Database.CommitTransactionAsync(cancellationToken);
        outbox.Ring();
        return visit;
    }
}
