using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Booking.Series;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Clients;
using Clinic.Domain.Messages;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Booking.Attempts;
using Clinic.Web.Features.Booking.Holds;
using Clinic.Web.Features.Booking.Series;
using Clinic.Web.Features.Clients;
using Clinic.Web.Features.Messages;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.SeriesAttempts;

/// <summary>One try at a series: all of its visits in one transaction, behind the locks of all its days, or none.</summary>
internal sealed class SeriesAttempt(
    ClinicDbContext db,
    AvailabilityQuery availability,
    IdempotencyKeys keys,
    DayLocks locks,
    SlotHolds holds,
    ReadClientHistory readHistory,
    FindOrAddClient findOrAddClient,
    AddVisit addVisit,
    QueueMessage queueMessage,
    OutboxBell outbox,
    TimeProvider clock)
{
    /// <returns>The first visit. Null when another way into the calendar was quicker, past the lock; then a new try sees what it did.</returns>
    public async Task<Outcome<BookedVisit>?> TryAsync(SeriesRequest request, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetInstant();
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
            offer.Time,
            cancellationToken,
            [.. request.Starts.Select(start => new TimeSlot(start, start + offer.Length).Widen(offer.Prep, offer.Recovery))]);
        var (claim, stored) = await keys.ClaimAsync(request.Key, request.Hash(), now, cancellationToken);
        switch (claim)
        {
            case KeyClaim.Answered:
                return (await addVisit.RepeatAsync(stored!, cancellationToken))!;
            case KeyClaim.OtherRequest:
                return new KeyReused();
            case KeyClaim.StillDeciding:
                return new InProgress();
            case KeyClaim.Gone:
                return null;
        }

        // With a refusal the key is given back like everything else: whoever chooses other dates asks under it again.
        var hold = await holds.FindAsync(request.Hold, now, cancellationToken);
        var slots = await OpenAsync(offer, request, hold?.Id, now, cancellationToken);
        if (slots.Count < request.Starts.Count)
        {
            return new DatesGone();
        }

        if (offer.Agreement is { } agreement && request.Agreed != Agreement.NameOf(agreement))
        {
            return new AgreementChanged();
        }

        var known = await findOrAddClient.FindAsync(request.Name, request.Email, cancellationToken);
        foreach (var slot in slots)
        {
            var history = await readHistory.ExecuteAsync(known, request.Name, request.Email, slot.Visit, now, cancellationToken);
            if ((history.IsKnown ? offer.ExistingClients : offer.NewClients) != ClientRule.Open)
            {
                return new NotBookedAtOnce();
            }

            if (history.IsBusy)
            {
                return new ClientBusy();
            }
        }

        var client = findOrAddClient.Keep(known, request.Name, request.Email, request.Phone, request.Consents, now);
        if (hold is not null)
        {
            await holds.ReleaseAsync(hold.Id, cancellationToken);
        }

        return await BookAsync(request, offer, slots, client.Id, now, cancellationToken);
    }

    private static Refusal? WrongFor(ServiceOffer offer, SeriesRequest request, DateTimeOffset now) => request switch
    {
        _ when offer.TherapistNamed(request.Therapist) is null => new UnknownTherapist(),
        _ when !offer.Channels.Contains(request.Channel) => new ChannelNotOffered(),
        _ when offer.AsksRegion && request.Region is null => new RegionMissing(),
        _ when !FindSeries.MayRepeat(offer) => new NotBookedAtOnce(),
        _ when request.Starts.Count is < SeriesDates.Fewest or > SeriesDates.Most => new NotOffered(),
        _ when request.Starts.Any(start => start <= now || start > now.AddDays(offer.HorizonDays + 2)) => new NotOffered(),
        _ when request.Starts.Select(offer.Time.DayOf).Distinct().Count() < request.Starts.Count => new NotOffered(),
        _ => null,
    };

    /// <summary>Those of the wished times that are open, in order.</summary>
    private async Task<IReadOnlyList<OpenSlot>> OpenAsync(
        ServiceOffer offer, SeriesRequest request, Guid? ownHold, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (first, last) = (offer.Time.DayOf(request.Starts[0]), offer.Time.DayOf(request.Starts[^1]));
        var (_, open) = await availability.OpenAsync(
            offer,
            request.Channel,
            offer.TherapistNamed(request.Therapist)!.Id,
            first,
            last.DayNumber - first.DayNumber + 1,
            now,
            cancellationToken,
            ownHold);
        return [.. open.Where(slot => request.Starts.Contains(slot.Visit.Start))];
    }

    private async Task<Outcome<BookedVisit>?> BookAsync(
        SeriesRequest request, ServiceOffer offer, IReadOnlyList<OpenSlot> slots, Id<Client> client, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var seriesId = Guid.CreateVersion7();
        BookedVisit? first = null;
        foreach (var slot in slots)
        {
            var visit = await addVisit.ExecuteAsync(
                new VisitToAdd
                {
                    Client = client,
                    Offer = offer,
                    Slot = slot,
                    Channel = request.Channel,
                    Region = request.Region,
                    Note = request.Note,
                    Phone = request.Phone,
                    BookerName = request.BookerName,
                    SeriesId = seriesId,
                    AgreedTo = offer.Agreement,
                    RedFlags = request.RedFlags,
                },
                now,
                cancellationToken);
            if (visit is null)
            {
                return null;
            }

            first ??= visit;
        }

        // One mail for all of them: it tells every date.
        await queueMessage.ExecuteAsync(MessageKind.Confirmation, first!.Id, now, cancellationToken);
        await keys.AnswerAsync(request.Key, StoredAnswer.Of(first), isBooked: true, cancellationToken);
        await db.Database.CommitTransactionAsync(cancellationToken);
        outbox.Ring();
        return first;
    }
}
