using Clinic.Data.Booking;
using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Notes;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Charting;

/// <summary>Reads what the note of a visit is drafted from. What came after the visit is left out.</summary>
public static class NoteFactsReading
{
    /// <summary>Whether the actor may see the visit, the caller has asked.</summary>
    /// <exception cref="InvalidOperationException">There is no such visit.</exception>
    public static async Task<NoteFacts> NoteFactsAsync(this ClinicDbContext db, Id<Visit> visitId, CancellationToken cancellationToken)
    {
        var visit = await db.Visits.AsNoTracking().Where(visit => visit.Id == visitId)
            .Select(visit => new
            {
                visit.ClientId,
                visit.AppointmentId,
                visit.Appointment!.StartsAt,
                visit.Appointment.Region,
                visit.Appointment.Note,
                visit.Appointment.AgreedAt,
                RegionBefore = visit.Appointment.Follows!.Region,
                NoteBefore = visit.Appointment.Follows.Note,
                visit.Client!.Handedness,
                TimeZone = db.Practice.Select(practice => practice.TimeZone).OrderBy(zone => zone).First(),
                Plan = db.CarePlans.FirstOrDefault(plan => plan.ClientId == visit.ClientId && plan.EndedAt == null),
                Next = db.Appointments.Standing()
                    .Where(next => next.ClientId == visit.ClientId && next.StartsAt > visit.Appointment.StartsAt)
                    .Min(next => (DateTimeOffset?)next.StartsAt),
            })
            .SingleAsync(cancellationToken);
        var findings = await db.KnotFindings.AsNoTracking().Include(finding => finding.Knot)
            .Where(finding => finding.VisitId == visitId).OrderBy(finding => finding.Knot!.Number).ToListAsync(cancellationToken);
        var areas = await db.AreaFindings.AsNoTracking().Where(area => area.VisitId == visitId).OrderBy(area => area.Id).ToListAsync(cancellationToken);
        var knots = findings.ConvertAll(finding => finding.KnotId);
        // A knot whose area was worked on belongs to the visit, also where nobody said anything of the knot itself.
        var areaKnots = areas.Select(area => area.KnotId).Except(knots).ToList();
        var others = await db.Knots.AsNoTracking()
            .Where(knot => areaKnots.Contains(knot.Id)).ToListAsync(cancellationToken);
        var before = await db.KnotFindings.AsNoTracking()
            .Where(finding => knots.Contains(finding.KnotId) && finding.VisitId != visitId
                && db.Visits.Any(other => other.Id == finding.VisitId && other.Appointment!.StartsAt <= visit.StartsAt))
            .GroupBy(finding => finding.KnotId)
            .Select(found => found.OrderByDescending(finding => finding.RecordedAt).First())
            .ToDictionaryAsync(finding => finding.KnotId, cancellationToken);
        var ratings = visit.Plan is null
            ? []
            : await db.GoalRatings.AsNoTracking().Where(rating => rating.CarePlanId == visit.Plan.Id)
                .Join(db.Visits, rating => rating.VisitId, rated => rated.Id, (rating, rated) => new { rating.VisitId, rating.Rating, rated.Appointment!.StartsAt })
                .Where(rating => rating.StartsAt <= visit.StartsAt).OrderBy(rating => rating.StartsAt).ToListAsync(cancellationToken);
        var sheets = await db.Sheets.AsNoTracking().Where(sheet => sheet.VisitId == visitId).OrderBy(sheet => sheet.MadeAt)
            .Select(sheet => sheet.Content).ToListAsync(cancellationToken);
        var time = new ClinicTime(visit.TimeZone);
        return new NoteFacts
        {
            Said = VisitThread.Said(visit.Region, visit.Note),
            SaidBefore = VisitThread.Said(visit.RegionBefore, visit.NoteBefore),
            AgreedAt = Wall(visit.AgreedAt),
            Hand = visit.Handedness,
            Knots =
            [
                .. findings.Select(finding => new NoteKnot(finding.Knot!, finding, before.GetValueOrDefault(finding.KnotId)))
                    .Concat(others.Select(knot => new NoteKnot(knot, Untold(knot, visitId))))
                    .OrderBy(knot => knot.Knot.Number),
            ],
            Areas = areas,
            Consents = await db.AreaConsents.AsNoTracking().Where(consent => consent.VisitId == visitId)
                .OrderBy(consent => consent.GivenAt).ThenBy(consent => consent.Id).ToListAsync(cancellationToken),
            Factors = await db.ContributingFactors.AsNoTracking()
                .Where(factor => factor.ClientId == visit.ClientId
                    && db.Visits.Any(ticked => ticked.Id == factor.TickedIn && ticked.Appointment!.StartsAt <= visit.StartsAt)
                    && !db.Visits.Any(cleared => cleared.Id == factor.ClearedIn && cleared.Appointment!.StartsAt <= visit.StartsAt))
                .OrderBy(factor => factor.Code).ToListAsync(cancellationToken),
            ClientMarks = await db.ClientMarks.AsNoTracking().Where(mark => mark.AppointmentId == visit.AppointmentId)
                .OrderBy(mark => mark.MarkedAt).ThenBy(mark => mark.Id).ToListAsync(cancellationToken),
            Plan = visit.Plan,
            GoalRating = ratings.FindLast(rating => rating.VisitId == visitId)?.Rating,
            GoalRatingBefore = ratings.FindLast(rating => rating.VisitId != visitId)?.Rating,
            Handout = sheets.Count == 0 ? null : [.. sheets.SelectMany(sheet => sheet.Exercises).Select(exercise => exercise.Name).Distinct()],
            NextVisit = Wall(visit.Next),
            Time = time,
        };

        static KnotFinding Untold(Knot knot, Id<Visit> visitId) => new() { KnotId = knot.Id, VisitId = visitId, RecordedAt = knot.MarkedAt, RecordedBy = knot.MarkedBy };

        DateTimeOffset? Wall(DateTimeOffset? instant) => instant is { } known ? time.ToWall(known) : null;
    }
}
