using System.Data;
using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Time;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Holds;

/// <summary>One try to keep a time for a visitor, in one transaction behind the lock of its day.</summary>
internal sealed class HoldAttempt(
    ClinicDbContext db, AvailabilityQuery availability, SlotSearch search, SlotHolds holds, DayLocks locks, TimeProvider clock)
{
    public async Task<Outcome<HeldTime>?> TryAsync(HoldRequest request, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        if (await availability.FindOfferAsync(request.Service, cancellationToken) is not { } offer)
        {
            return new UnknownService();
        }

        await locks.TakeAsync(
            offer.Time, cancellationToken, new TimeSlot(request.Start, request.Start + offer.Length).Widen(offer.Prep, offer.Recovery));
        var now = clock.GetInstant();
        var own = await holds.FindAsync(request.Hold, now, cancellationToken);
        var wish = new SlotWish(offer, request.Channel, request.Start, offer.TherapistNamed(request.Therapist)?.Id, own?.Id);
        var (facts, slots, refusal) = await search.FindAsync(wish, now, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        // Another time instead of the first one: nobody keeps two.
        if (own is not null)
        {
            await holds.ReleaseAsync(own.Id, cancellationToken);
        }

        string? token = null;
        if (await holds.CountAsync(request.AskedFrom, own?.Id, now, cancellationToken) < SlotHolds.MostOfOneAddress)
        {
            var slot = TherapistChoice.Of(facts, slots, seenLast: null);
            var blocked = slot.Visit.Widen(offer.Prep, offer.Recovery);
            (token, var hash) = SlotHolds.NewToken();
            db.SlotHolds.Add(new SlotHold
            {
                TokenHash = hash,
                ServiceId = offer.Id,
                TherapistId = slot.Therapist,
                TreatmentRoomId = slot.Room,
                StartsAt = slot.Visit.Start,
                EndsAt = slot.Visit.End,
                BlockedFrom = blocked.Start,
                BlockedUntil = blocked.End,
                AskedFrom = request.AskedFrom,
                ExpiresAt = now + offer.HoldLength,
            });
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new HeldTime(token);
    }
}
