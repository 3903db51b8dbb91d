using System.Data;
using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;
using Clinic.Domain.Messages;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Features.Clients;
using Clinic.Web.Features.Messages;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.OnBehalf;

/// <summary>One try at booking for a client, in one transaction, behind the same locks and constraints as every other way into the calendar.</summary>
internal sealed class OnBehalfAttempt(
    ClinicDbContext db,
    AvailabilityQuery availability,
    IdempotencyKeys keys,
    DayLocks locks,
    FindOrAddClient findOrAddClient,
    AddVisit addVisit,
    QueueMessage queueMessage,
    OutboxBell outbox,
    TimeProvider clock)
{
    /// <summary>Longer than any visit blocks, so that the index on the start bounds the search on both sides.</summary>
    private static readonly TimeSpan LongestBlock = TimeSpan.FromDays(1);

    /// <returns>Null when another way into the calendar was quicker, past the lock; then a new try sees what it did.</returns>
    public async Task<Outcome<BookedVisit>?> TryAsync(OnBehalfRequest request, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        var now = clock.GetInstant();
        var offer = await availability.FindOfferAsync(request.Service, cancellationToken);
        if (offer is null)
        {
            return new UnknownService();
        }

        var therapists = TherapistsFor(offer, request);
        var channel = request.Channel ?? offer.Channels[0];
        if (therapists.Count == 0)
        {
            return new UnknownTherapist();
        }

        if (!offer.Channels.Contains(channel))
        {
            return new ChannelNotOffered();
        }

        var visit = new TimeSlot(request.Start, request.Start + offer.Length);
        var blocked = visit.Widen(offer.Prep, offer.Recovery);
        await locks.TakeAsync(offer.Time, cancellationToken, blocked);
        var (claim, stored) = await keys.ClaimAsync(request.Key, request.Hash(), now, cancellationToken);
        switch (claim)
        {
            case KeyClaim.Answered:
                return await addVisit.RepeatAsync(stored!, cancellationToken) is { } before ? before : new KeyReused();
            case KeyClaim.OtherRequest:
                return new KeyReused();
            case KeyClaim.StillDeciding:
                return new InProgress();
            case KeyClaim.Gone:
                return null;
        }

        var client = await ClientAsync(request, now, cancellationToken);
        if (client is null)
        {
            return new UnknownClient();
        }

        if (request.Follows is { } follows
            && !await db.Appointments.VisibleTo(request.By).AnyAsync(before => before.Id == follows && before.ClientId == client.Id, cancellationToken))
        {
            // Another client was chosen meanwhile: then it begins something new.
            request = request with { Follows = null };
        }

        // A refusal from here on is rolled back with the key, so that the same form can be sent again with another time.
        var (slot, refusal) = await FindSlotAsync(offer, therapists, channel, client.Id, visit, blocked, now, cancellationToken);
        return slot is null ? refusal! : await BookAsync(request, offer, client, slot, channel, now, cancellationToken);
    }

    /// <summary>Whoever is neither desk nor owner books into her own calendar alone.</summary>
    private static List<OfferedTherapist> TherapistsFor(ServiceOffer offer, OnBehalfRequest request) =>
        [.. offer.Therapists
            .Where(therapist => request.Therapist is null || therapist.Slug == request.Therapist)
            .Where(therapist => request.By.SeesAllVisits() || therapist.Id == request.By.TherapistId)];

    private async Task<Client?> ClientAsync(OnBehalfRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (request.Client is { } known)
        {
            return await db.Clients.VisibleTo(db, request.By).SingleOrDefaultAsync(client => client.Id == known, cancellationToken);
        }

        return request.Email is { } email
            ? await findOrAddClient.ExecuteAsync(request.Name!, email, request.Phone, [], now, cancellationToken)
            : await findOrAddClient.ByPhoneAsync(request.Name!, request.Phone!, now, cancellationToken);
    }

    private async Task<(OpenSlot? Slot, Refusal? Refusal)> FindSlotAsync(
        ServiceOffer offer, List<OfferedTherapist> therapists, Channel channel, Id<Client> client, TimeSlot visit, TimeSlot blocked,
        DateTimeOffset now, CancellationToken cancellationToken)
    {
        var earliest = blocked.Start - LongestBlock;
        var booked = await db.Appointments.Standing()
            .Where(other => other.BlockedFrom > earliest && other.BlockedFrom < blocked.End && other.BlockedUntil > blocked.Start)
            .Select(other => new { other.TherapistId, other.TreatmentRoomId, other.ClientId, other.StartsAt, other.EndsAt })
            .ToListAsync(cancellationToken);
        if (booked.Find(other => other.ClientId == client && other.StartsAt < visit.End && other.EndsAt > visit.Start) is { } own)
        {
            return (null, new ClientTaken(offer.Time.ToWall(own.StartsAt)));
        }

        var held = await db.SlotHolds
            .Where(hold => hold.ExpiresAt > now && hold.BlockedFrom < blocked.End && hold.BlockedUntil > blocked.Start)
            .Select(hold => new { hold.TherapistId, hold.TreatmentRoomId })
            .ToListAsync(cancellationToken);
        var free = therapists.FindAll(therapist => !booked.Exists(other => other.TherapistId == therapist.Id));
        if (free.Count == 0)
        {
            return (null, new TherapistTaken());
        }

        if (free.Find(candidate => !held.Exists(hold => hold.TherapistId == candidate.Id)) is not { } therapist)
        {
            return (null, new BeingBooked());
        }

        if (channel != Channel.InPerson)
        {
            return (new OpenSlot(therapist.Id, visit, Room: null), null);
        }

        var rooms = (await RoomsAsync(offer, cancellationToken)).FindAll(room => !booked.Exists(other => other.TreatmentRoomId == room));
        if (rooms.Count == 0)
        {
            return (null, new RoomsTaken());
        }

        var left = rooms.FindAll(room => !held.Exists(hold => hold.TreatmentRoomId == room));
        return left.Count == 0 ? (null, new BeingBooked()) : (new OpenSlot(therapist.Id, visit, left[0]), null);
    }

    private Task<List<Id<TreatmentRoom>>> RoomsAsync(ServiceOffer offer, CancellationToken cancellationToken) =>
        db.TreatmentRooms
            .Where(room => room.IsInUse
                && (!db.Services.Any(service => service.Id == offer.Id && service.Rooms.Any())
                    || db.Services.Any(service => service.Id == offer.Id && service.Rooms.Contains(room))))
            .OrderBy(room => room.DisplayOrder)
            .Select(room => room.Id)
            .ToListAsync(cancellationToken);

    private async Task<Outcome<BookedVisit>?> BookAsync(
        OnBehalfRequest request, ServiceOffer offer, Client client, OpenSlot slot, Channel channel, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var booked = await addVisit.ExecuteAsync(
            new VisitToAdd
            {
                Client = client.Id,
                Offer = offer,
                Slot = slot,
                Channel = channel,
                Note = request.Note,
                Phone = request.Phone,
                BookedBy = request.By.UserId,
                Follows = request.Follows,
            },
            now,
            cancellationToken);
        if (booked is null)
        {
            return null;
        }

        if (client.Email is not null)
        {
            await queueMessage.ExecuteAsync(MessageKind.Confirmation, booked.Id, now, cancellationToken);
        }

        await keys.AnswerAsync(request.Key, StoredAnswer.Of(booked), isBooked: true, cancellationToken);
        await db.Database.CommitTransactionAsync(cancellationToken);
        outbox.Ring();
        return booked;
    }
}
