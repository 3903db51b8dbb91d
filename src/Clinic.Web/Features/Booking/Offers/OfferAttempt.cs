using System.Security.Cryptography;
using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Messages;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Features.Messages;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Offers;

/// <summary>
/// One try to offer one time to one entry, in one transaction: behind the lock of the day, so that two programs cannot see the same
/// time open, and with the entry's row, which a second one skips.
/// </summary>
internal sealed class OfferAttempt(ClinicDbContext db, AvailabilityQuery availability, DayLocks locks, OutboxBell outbox, TimeProvider clock)
{
    /// <param name="byHand">Somebody of the staff offers it; how often the person was asked today does not count then.</param>
    public async Task<Outcome<WaitingListOffer>?> TryAsync(
        Id<WaitingListEntry> id, Id<Therapist> therapist, DateTimeOffset start, bool byHand, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetInstant();
        var service = await db.WaitingListEntries.Where(entry => entry.Id == id).Select(entry => entry.Service!.Slug).SingleOrDefaultAsync(cancellationToken);
        var kept = TimeSpan.FromMinutes(await db.Practice.Select(practice => practice.OfferMinutes).SingleAsync(cancellationToken));
        if (await availability.FindOfferAsync(service, cancellationToken) is not { } offer
            || offer.Bookable(offer.Time.DayOf(start), 1, now) is null
            || OfferRules.StandsUntil(start, offer.MinimumNotice, kept, now) is not { } until)
        {
            return new NothingToOffer();
        }

        await locks.TakeAsync(offer.Time, cancellationToken, new TimeSlot(start, start + offer.Length).Widen(offer.Prep, offer.Recovery));
        var held = await db.WaitingListEntries
            .FromSql($"select * from waiting_list_entries where id = {id.Value} and ended_at is null for update skip locked")
            .ToListAsync(cancellationToken);
        var dayStart = offer.Time.Day(offer.Time.DayOf(now)).Start;
        if (held is not [var entry]
            || await db.WaitingListOffers.AnyAsync(old => old.EntryId == id && old.Outcome == null, cancellationToken)
            || (!byHand && await db.WaitingListOffers.CountAsync(old => old.EntryId == id && old.OfferedAt >= dayStart, cancellationToken) >= OfferRules.MostInADay))
        {
            return new NothingToOffer();
        }

        var (_, open) = await availability.OpenAsync(
            offer, entry.Channel, therapist, offer.Time.DayOf(start), 1, now, cancellationToken);
        if (open.FirstOrDefault(candidate => candidate.Visit.Start == start) is not { } slot || !entry.Suits(slot, offer.Time))
        {
            return new NothingToOffer();
        }

        var blocked = slot.Visit.Widen(offer.Prep, offer.Recovery);
        var hold = new SlotHold
        {
            // The offer's own link finds it: nobody carries this token.
            TokenHash = SHA256.HashData(RandomNumberGenerator.GetBytes(32)),
            ServiceId = offer.Id,
            TherapistId = therapist,
            TreatmentRoomId = slot.Room,
            StartsAt = slot.Visit.Start,
            EndsAt = slot.Visit.End,
            BlockedFrom = blocked.Start,
            BlockedUntil = blocked.End,
            ExpiresAt = until,
        };
        var made = new WaitingListOffer
        {
            EntryId = id,
            HoldId = hold.Id,
            TherapistId = therapist,
            StartsAt = slot.Visit.Start,
            OfferedAt = now,
            ExpiresAt = until,
        };
        db.SlotHolds.Add(hold);
        db.WaitingListOffers.Add(made);
        db.OutboxMessages.Add(new OutboxMessage
        {
            Kind = MessageKind.WaitingListOffer,
            WaitingListOfferId = made.Id,
            Key = OutboxMessage.KeyOf(made.Id),
            CreatedAt = now,
            NextAttemptAt = now,
        });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Ring();
        return made;
    }
}
