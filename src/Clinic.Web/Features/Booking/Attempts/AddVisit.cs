using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Availability;
using Clinic.Web.Features.Booking.Requests;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>
/// Writes a visit that is booked at once, with its private link, what was agreed to and its red-flag check, in the caller's transaction,
/// which has the locks of its days. The exclusion constraints of the table stand behind that.
/// </summary>
internal sealed class AddVisit(ClinicDbContext db, ExpireRequests expireRequests, PrivateLinks links)
{
    /// <returns>Null when another way into the calendar was quicker, past the lock; then the transaction must be given up.</returns>
    public async Task<BookedVisit?> ExecuteAsync(VisitToAdd visit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (offer, slot) = (visit.Offer, visit.Slot);
        var id = Id<Appointment>.New();
        var token = await links.CreateAsync(LinkPurpose.Visit, id.Value, slot.Visit.End + VisitAddress.OutlivesVisit, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        var blocked = slot.Visit.Widen(offer.Prep, offer.Recovery);
        await expireRequests.ExecuteAsync(blocked, now, cancellationToken);
        var agreement = await KeepAgreementAsync(offer, now, cancellationToken);
        var inserted = await db.Database.ExecuteSqlAsync(
            $"""
            insert into appointments (id, client_id, service_id, therapist_id, treatment_room_id, starts_at, ends_at,
                blocked_from, blocked_until, channel, region, note, phone, booked_at, status, series_id, booker_name,
                agreed_at, agreement_hash)
            values ({id.Value}, {visit.Client.Value}, {offer.Id.Value}, {slot.Therapist.Value}, {slot.Room?.Value}, {slot.Visit.Start},
                {slot.Visit.End}, {blocked.Start}, {blocked.End}, {WireName.Of(visit.Channel)},
                {(visit.Region is { } region ? WireName.Of(region) : null)}, {visit.Note}, {visit.Phone}, {now},
                {WireName.Of(AppointmentStatus.Booked)}, {visit.SeriesId}, {visit.BookerName}, {(agreement is null ? (DateTimeOffset?)null : now)}, {agreement})
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
        db.VisitChanges.Add(new VisitChange { AppointmentId = id, Kind = VisitChangeKind.Booked, ChangedAt = now });
        await db.SaveChangesAsync(cancellationToken);
        var offered = offer.Offered(slot);
        return new BookedVisit(id, offered.Start, offered.End, offered.Therapist, token, IsRequest: false);
    }

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
