using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Booking.Requests;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>
/// The one way into the table of visits: writes a visit with its private link, what was agreed to and its red-flag check, in the
/// caller's transaction, which has the locks of its days. The exclusion constraints of the table stand behind that.
/// </summary>
internal sealed class AddVisit(ClinicDbContext db, ExpireRequests expireRequests, PrivateLinks links)
{
    /// <returns>Null when another way into the calendar was quicker, past the lock; then the transaction must be given up.</returns>
    public async Task<BookedVisit?> ExecuteAsync(VisitToAdd visit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (offer, slot) = (visit.Offer, visit.Slot);
        var id = Id<Appointment>.New();
        var token = await TokenAsync(id.Value, slot.Visit.End, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        var blocked = slot.Visit.Widen(offer.Prep, offer.Recovery);
        await expireRequests.ExecuteAsync(blocked, now, cancellationToken);
        var agreement = visit.AgreedTo is { } words ? await KeepAgreementAsync(words, now, cancellationToken) : null;
        var wall = offer.Time.ToWall(slot.Visit.Start).DateTime;
        var status = visit.IsRequest ? AppointmentStatus.Requested : AppointmentStatus.Booked;
        var inserted = await db.Database.ExecuteSqlAsync(
            $"""
            insert into appointments (id, client_id, service_id, therapist_id, treatment_room_id, starts_at, ends_at, wall_start, wall_zone,
                blocked_from, blocked_until, channel, region, note, phone, booked_at, booked_by, booker_name,
                status, decide_by, series_id, follows_id, agreed_at, agreement_hash)
            values ({id.Value}, {visit.Client.Value}, {offer.Id.Value}, {slot.Therapist.Value}, {slot.Room?.Value}, {slot.Visit.Start}, {slot.Visit.End},
                {DateOnly.FromDateTime(wall)} + {TimeOnly.FromDateTime(wall)}, {offer.Time.TimeZone},
                {blocked.Start}, {blocked.End}, {WireName.Of(visit.Channel)}, {(visit.Region is { } region ? WireName.Of(region) : null)},
                {visit.Note}, {visit.Phone}, {now}, {visit.BookedBy}, {visit.BookerName},
                {WireName.Of(status)}, {DecideBy(visit, now)}, {visit.SeriesId}, {visit.Follows?.Value},
                {(agreement is null ? (DateTimeOffset?)null : now)}, {agreement})
            on conflict do nothing
            """,
            cancellationToken);
        if (inserted == 0)
        {
            return null;
        }

        if (visit.RedFlags is { } flags)
        {
            db.RedFlagChecks.Add(new RedFlagCheck { AppointmentId = id, Version = flags.Version, Ticked = [.. flags.Ticked], Level = flags.Level, AnsweredAt = now });
        }

        // So that it can be undone.
        db.VisitChanges.Add(new VisitChange
        {
            AppointmentId = id,
            Kind = visit.IsRequest ? VisitChangeKind.Requested : VisitChangeKind.Booked,
            ChangedAt = now,
            ChangedBy = visit.BookedBy,
        });
        await db.SaveChangesAsync(cancellationToken);
        var offered = offer.Offered(slot);
        return new BookedVisit(id, offered.Start, offered.End, offered.Therapist, token, visit.IsRequest);
    }

    /// <summary>The answer that was given to the same attempt before, with the private link made again; null when it was a refusal.</summary>
    public async Task<BookedVisit?> RepeatAsync(StoredAnswer answer, CancellationToken cancellationToken) => answer.Id is { } id
        ? new BookedVisit(
            new Id<Appointment>(id), answer.Start, answer.End, answer.Therapist!, await TokenAsync(id, answer.End, cancellationToken), answer.IsRequest)
        : null;

    private Task<string> TokenAsync(Guid visit, DateTimeOffset end, CancellationToken cancellationToken) =>
        links.CreateAsync(LinkPurpose.Visit, visit, end + VisitAddress.OutlivesVisit, cancellationToken);

    /// <summary>The clinic has its hours to think, but never longer than until the visit. Null where it has nothing to decide.</summary>
    private static DateTimeOffset? DecideBy(VisitToAdd visit, DateTimeOffset now)
    {
        if (!visit.IsRequest)
        {
            return null;
        }

        var (latest, start) = (now + visit.Offer.RequestLength, visit.Slot.Visit.Start);
        return latest < start ? latest : start;
    }

    /// <summary>The words that were agreed to, kept once.</summary>
    private async Task<byte[]> KeepAgreementAsync(string text, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = Agreement.HashOf(text);
        await db.Database.ExecuteSqlAsync(
            $"insert into agreements (hash, text, first_agreed_at) values ({hash}, {text}, {now}) on conflict do nothing", cancellationToken);
        return hash;
    }
}
