using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Booking;
using Clinic.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.Series;

/// <summary>Reads of which series a visit is part of. One that was cancelled is not counted.</summary>
public sealed class ReadSeries(ClinicDbContext db, PrivateLinks links)
{
    /// <param name="token">Of the visit's private link.</param>
    /// <returns>Null when it is part of none, or the only one left.</returns>
    public async Task<SeriesOfVisit?> OfLinkAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(LinkPurpose.Visit, token, cancellationToken) is not { } link)
        {
            return null;
        }

        var id = new Id<Appointment>(link.RecordId);
        var time = await db.ClinicTimeAsync(cancellationToken);
        var found = await db.Appointments.Standing()
            .Where(visit => visit.SeriesId != null
                && visit.SeriesId == db.Appointments.Where(asked => asked.Id == id).Select(asked => asked.SeriesId).Single())
            .OrderBy(visit => visit.StartsAt)
            .Select(visit => new { visit.Id, visit.StartsAt, visit.EndsAt })
            .ToListAsync(cancellationToken);
        var nth = found.FindIndex(visit => visit.Id == id) + 1;
        if (nth == 0 || found.Count < 2)
        {
            return null;
        }

        List<(DateTimeOffset, string)> visits = [];
        foreach (var visit in found)
        {
            // Booking made the link; here it is only said again.
            var itsToken = await links.CreateAsync(LinkPurpose.Visit, visit.Id.Value, visit.EndsAt + VisitAddress.OutlivesVisit, cancellationToken);
            visits.Add((time.ToWall(visit.StartsAt), itsToken));
        }

        return new SeriesOfVisit(nth, visits);
    }
}
