using System.Data;
using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Messages;
using Clinic.Domain.Practice;
using Clinic.Domain.Screening;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Availability;
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
    FindOrAddClient findOrAddClient,
    PrivateLinks links,
    QueueMessage queueMessage,
    OutboxBell outbox,
    TimeProvider clock)
{
    /// <summary>How far around the wished start other times are looked for, in days, until enough are found.</summary>
    private static readonly int[] Radii = [1, 7];

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

        var day = offer.Time.DayOf(request.Start);
        var (facts, open) = await OpenAroundAsync(offer, request.Channel, day, Radii[0], now, cancellationToken);
        var askedFor = offer.TherapistNamed(request.Therapist)?.Id;
        bool IsWished(OpenSlot slot) => slot.Visit.Start == request.Start && (askedFor is null || slot.Therapist == askedFor);

        var wished = open.Where(IsWished).ToList();
        if (wished.Count > 0)
        {
            var slot = askedFor is null ? OpenSlots.LeastBooked(facts, wished) : wished[0];
            return await BookAsync(request, offer, slot, now, cancellationToken);
        }

        // Offered by hours alone, so somebody has booked it.
        Refusal refusal = OpenSlots.For(facts.WithNothingBooked(), day, 1, now).Any(IsWished)
            ? new SlotTaken(await AlternativesAsync(offer, request, askedFor, open, now, cancellationToken))
            : new NotOffered();
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
        return new BookedVisit(new Id<Appointment>(id), answer.Start, answer.End, answer.Therapist!, token);
    }

    private async Task<Outcome<BookedVisit>?> BookAsync(
        BookingRequest request, ServiceOffer offer, OpenSlot slot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var client = await findOrAddClient.ExecuteAsync(
            request.Name, request.Email, request.Phone, request.Consents, now, cancellationToken);
        var id = Id<Appointment>.New();
        var token = await links.CreateAsync(LinkPurpose.Visit, id.Value, slot.Visit.End + VisitAddress.OutlivesVisit, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        var blocked = slot.Visit.Widen(offer.Prep, offer.Recovery);
        var inserted = await db.Database.ExecuteSqlAsync(
            $"""
            insert into appointments (id, client_id, service_id, therapist_id, treatment_room_id, starts_at, ends_at,
                blocked_from, blocked_until, channel, region, note, phone, booked_at)
            values ({id.Value}, {client.Id.Value}, {offer.Id.Value}, {slot.Therapist.Value}, {slot.Room?.Value}, {slot.Visit.Start},
                {slot.Visit.End}, {blocked.Start}, {blocked.End}, {WireName.Of(request.Channel)}, {(request.Region is { } region ? WireName.Of(region) : null)}, {request.Note}, {request.Phone}, {now})
            on conflict do nothing
            """,
            cancellationToken);
        if (inserted == 0)
        {
            return null;
        }

        if (request.RedFlags is { } flags)
        {
            db.RedFlagChecks.Add(new RedFlagCheck { AppointmentId = id, Version = flags.Version, Ticked = [.. flags.Ticked], Level = flags.Level, AnsweredAt = now });
        }

        // So that it can be undone.
        db.VisitChanges.Add(new VisitChange { AppointmentId = id, Kind = VisitChangeKind.Booked, ChangedAt = now });
        await db.SaveChangesAsync(cancellationToken);
        await queueMessage.ExecuteAsync(MessageKind.Confirmation, id, now, cancellationToken);
        var offered = offer.Offered(slot);
        await keys.AnswerAsync(
            request.Key,
            new StoredAnswer { Id = id.Value, Start = offered.Start, End = offered.End, Therapist = offered.Therapist },
            isBooked: true,
            cancellationToken);
        await db.Database.CommitTransactionAsync(cancellationToken);
        outbox.Ring();
        return new BookedVisit(id, offered.Start, offered.End, offered.Therapist, token);
    }

    private async Task<IReadOnlyList<OfferedSlot>> AlternativesAsync(
        ServiceOffer offer,
        BookingRequest request,
        Id<Therapist>? askedFor,
        IReadOnlyList<OpenSlot> open,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var day = offer.Time.DayOf(request.Start);
        foreach (var radius in Radii.Append(offer.HorizonDays))
        {
            if (radius > Radii[0])
            {
                (_, open) = await OpenAroundAsync(offer, request.Channel, day, radius, now, cancellationToken);
            }

            var starts = open.Select(slot => slot.Visit.Start).Distinct();
            if (radius >= offer.HorizonDays
                || starts.Count(start => (start - request.Start).Duration() <= TimeSpan.FromDays(radius)) >= NearestSlots.Count)
            {
                return [.. NearestSlots.To(request.Start, askedFor, open).Select(offer.Offered)];
            }
        }

        return [];
    }

    private Task<(AvailabilityFacts Facts, IReadOnlyList<OpenSlot> Open)> OpenAroundAsync(
        ServiceOffer offer, Channel channel, DateOnly day, int radius, DateTimeOffset now, CancellationToken cancellationToken) =>
        availability.OpenAsync(offer, channel, only: null, day.AddDays(-radius), (2 * radius) + 1, now, cancellationToken);
}
