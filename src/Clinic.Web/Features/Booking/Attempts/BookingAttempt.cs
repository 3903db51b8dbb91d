using System.Data;
using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Messages;
using Clinic.Domain.Practice;
using Clinic.Domain.Screening;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Booking.Holds;
using Clinic.Web.Features.Booking.Requests;
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
    ExpireRequests expireRequests,
    PrivateLinks links,
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

        await locks.TakeAsync(
            offer.Time, cancellationToken, new TimeSlot(request.Start, request.Start + offer.Length).Widen(offer.Prep, offer.Recovery));
        var (claim, stored) = await keys.ClaimAsync(request.Key, request.Hash(), now, cancellationToken);
        switch (claim)
        {
            case KeyClaim.Answered:
                return await RepeatAsync(stored!, cancellationToken);
            case KeyClaim.OtherRequest:
                return new KeyReused();
            case KeyClaim.StillDeciding:
                return new InProgress();
            case KeyClaim.Gone:
                return null;
        }

        var hold = await holds.FindAsync(request.Hold, now, cancellationToken);
        var wish = new SlotWish(offer, request.Channel, request.Start, offer.TherapistNamed(request.Therapist)?.Id, hold?.Id);
        var (facts, slots, refusal) = await search.FindAsync(wish, now, cancellationToken);
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

    private async Task<Outcome<BookedVisit>> RepeatAsync(StoredAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Id is not { } id)
        {
            return answer.ToRefusal();
        }

        var token = await links.CreateAsync(LinkPurpose.Visit, id, answer.End + VisitAddress.OutlivesVisit, cancellationToken);
        return new BookedVisit(new Id<Appointment>(id), answer.Start, answer.End, answer.Therapist!, token, answer.IsRequest);
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
            return new NotAcceptedOnline(!history.IsKnown);
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
        var offer = wish.Offer;
        var id = Id<Appointment>.New();
        var token = await links.CreateAsync(LinkPurpose.Visit, id.Value, slot.Visit.End + VisitAddress.OutlivesVisit, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        var blocked = slot.Visit.Widen(offer.Prep, offer.Recovery);
        await expireRequests.ExecuteAsync(blocked, now, cancellationToken);
        var agreement = await KeepAgreementAsync(offer, now, cancellationToken);
        var status = isRequest ? AppointmentStatus.Requested : AppointmentStatus.Booked;
        var inserted = await db.Database.ExecuteSqlAsync(
            $"""
            insert into appointments (id, client_id, service_id, therapist_id, treatment_room_id, starts_at, ends_at,
                blocked_from, blocked_until, channel, region, note, phone, booked_at, status, decide_by, booker_name, agreed_at, agreement_hash,
                follows_id)
            values ({id.Value}, {client.Id.Value}, {offer.Id.Value}, {slot.Therapist.Value}, {slot.Room?.Value}, {slot.Visit.Start},
                {slot.Visit.End}, {blocked.Start}, {blocked.End}, {WireName.Of(request.Channel)}, {(request.Region is { } region ? WireName.Of(region) : null)}, {request.Note}, {request.Phone}, {now},
                {WireName.Of(status)}, {(isRequest ? DecideBy(offer, slot, now) : (DateTimeOffset?)null)}, {request.BookerName}, {(agreement is null ? (DateTimeOffset?)null : now)}, {agreement},
                {request.Follows?.Value})
            on conflict do nothing
            """,
            cancellationToken);
        if (inserted == 0)
        {
            return null;
        }

        if (wish.OwnHold is { } hold)
        {
            await holds.ReleaseAsync(hold, cancellationToken);
        }

        if (request.RedFlags is { } flags)
        {
            db.RedFlagChecks.Add(new RedFlagCheck { AppointmentId = id, Version = flags.Version, Ticked = [.. flags.Ticked], Level = flags.Level, AnsweredAt = now });
        }

        db.VisitChanges.Add(new VisitChange { AppointmentId = id, Kind = isRequest ? VisitChangeKind.Requested : VisitChangeKind.Booked, ChangedAt = now });
        await db.SaveChangesAsync(cancellationToken);
        await queueMessage.ExecuteAsync(isRequest ? MessageKind.RequestReceived : MessageKind.Confirmation, id, now, cancellationToken);
        var offered = offer.Offered(slot);
        await keys.AnswerAsync(
            request.Key,
            new StoredAnswer { Id = id.Value, Start = offered.Start, End = offered.End, Therapist = offered.Therapist, IsRequest = isRequest },
            isBooked: true,
            cancellationToken);
        await db.Database.CommitTransactionAsync(cancellationToken);
        outbox.Ring();
        return new BookedVisit(id, offered.Start, offered.End, offered.Therapist, token, isRequest);
    }

    /// <summary>The clinic has its hours to think, but never longer than until the visit.</summary>
    private static DateTimeOffset DecideBy(ServiceOffer offer, OpenSlot slot, DateTimeOffset now) =>
        now + offer.RequestLength < slot.Visit.Start ? now + offer.RequestLength : slot.Visit.Start;

    /// <summary>The words that were agreed to, kept once. Null where nothing is asked.</summary>
    private async Task<byte[]?> KeepAgreementAsync(ServiceOffer offer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (offer.Agreement is not { } text)
        {
            return null;
        }

        var hash = Agreement.HashOf(text);
        await db.Database.ExecuteSqlAsync(
            $"insert into agreements (hash, text, first_agreed_at) values ({hash}, {text}, {now}) on conflict do nothing", cancellationToken);
        return hash;
    }
}
