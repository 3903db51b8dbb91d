using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Booking;
using Clinic.Data.Charting;
using Clinic.Data.Clients;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Corrections;

/// <summary>Reads what may be put right about a visit.</summary>
public sealed class ReadCorrections(ClinicDbContext db)
{
    /// <returns>Null when the actor may not see the visit.</returns>
    public Task<CorrectionsPage?> ExecuteAsync(Id<Visit> visitId, Actor actor, CancellationToken cancellationToken) =>
        db.ReadNotedAsync(actor, Reading.OfVisit("corrections", visitId), () => PageAsync(visitId, actor, cancellationToken), cancellationToken);

    /// <summary>The therapist's own appointments of the visit's day and of the days before and after that have no chart, of other clients.</summary>
    internal IQueryable<Appointment> Offered(Visit visit, DateTimeOffset startsAt, ClinicTime time)
    {
        var day = time.DayOf(startsAt);
        var (from, until) = (time.StartOf(day.AddDays(-1)), time.StartOf(day.AddDays(2)));
        return db.Appointments.Standing().Where(other =>
            other.TherapistId == visit.TherapistId && other.ClientId != visit.ClientId && other.StartsAt >= from && other.StartsAt < until
            && !db.Visits.Any(charted => charted.AppointmentId == other.Id));
    }

    private async Task<CorrectionsPage?> PageAsync(Id<Visit> visitId, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.Visits.VisibleTo(db, actor).AsNoTracking()
            .Where(visit => visit.Id == visitId)
            .Select(visit => new
            {
                Visit = visit,
                visit.Client!.FirstName,
                visit.Client.LastName,
                visit.Appointment!.StartsAt,
                Sheets = db.Sheets.Count(sheet => sheet.VisitId == visitId),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var time = await db.ClinicTimeAsync(cancellationToken);
        var offered = await Offered(found.Visit, found.StartsAt, time)
            .OrderBy(other => other.StartsAt)
            .Select(other => new { other.Id, other.StartsAt, other.Client!.FirstName, other.Client.LastName })
            .ToListAsync(cancellationToken);
        var therapists = await db.TherapistsOfAsync(visitId, cancellationToken);
        var known = therapists.Select(therapist => therapist.Id).ToList();
        var others = await db.Therapists.Where(therapist => therapist.IsActive && !known.Contains(therapist.Id))
            .OrderBy(therapist => therapist.DisplayOrder)
            .Select(therapist => new { therapist.Id, therapist.Name })
            .ToListAsync(cancellationToken);
        return new CorrectionsPage(
            visitId,
            new PersonName(found.FirstName, found.LastName).Full,
            TimeWords.Moment(time.ToWall(found.StartsAt)),
            found.Visit.IsFinished,
            found.Sheets,
            therapists,
            [.. offered.Select(other => (other.Id, $"{new PersonName(other.FirstName, other.LastName).Full}, {TimeWords.Day(time.ToWall(other.StartsAt))}, {TimeWords.Time(time.ToWall(other.StartsAt))}"))],
            [.. others.Select(other => (other.Id, other.Name))]);
    }
}
