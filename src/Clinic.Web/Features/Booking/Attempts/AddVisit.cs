using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Attempts;

/// <summary>
/// Writes a visit with its private link and its red-flag check, in the caller's transaction, which has the locks of its days. The
/// exclusion constraints of the table stand behind that.
/// </summary>
public sealed class AddVisit(ClinicDbContext db, PrivateLinks links)
{
    /// <summary>A visit's private link outlives the visit by this much.</summary>
    public static readonly TimeSpan LinkOutlivesVisit = TimeSpan.FromDays(1);

    /// <returns>Null when another way into the calendar was quicker, past the lock; then the transaction must be given up.</returns>
    public async Task<BookedVisit?> ExecuteAsync(VisitToAdd visit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (offer, slot) = (visit.Offer, visit.Slot);
        var id = Id<Appointment>.New();
        var token = await links.CreateAsync(LinkPurpose.Visit, id.Value, slot.Visit.End + LinkOutlivesVisit, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        var blocked = slot.Visit.Widen(offer.Prep, offer.Recovery);
        var inserted = await db.Database.ExecuteSqlAsync(
            $"""
            insert into appointments (id, client_id, service_id, therapist_id, treatment_room_id, starts_at, ends_at,
                blocked_from, blocked_until, channel, region, note, phone, booked_at, series_id)
            values ({id.Value}, {visit.Client.Value}, {offer.Id.Value}, {slot.Therapist.Value}, {slot.Room?.Value}, {slot.Visit.Start},
                {slot.Visit.End}, {blocked.Start}, {blocked.End}, {WireName.Of(visit.Channel)},
                {(visit.Region is { } region ? WireName.Of(region) : null)}, {visit.Note}, {visit.Phone}, {now}, {visit.SeriesId})
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
            await db.SaveChangesAsync(cancellationToken);
        }

        var offered = offer.Offered(slot);
        return new BookedVisit(id, offered.Start, offered.End, offered.Therapist, token);
    }
}
