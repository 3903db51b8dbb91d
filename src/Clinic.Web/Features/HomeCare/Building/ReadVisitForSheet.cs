using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Data.Charting;
using Clinic.Data.Clients;
using Clinic.Data.HomeCare;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Choosing;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Domain.Time;
using Clinic.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare.Building;

/// <summary>Reads what a sheet of a visit is made from. Null where the actor sees no such visit.</summary>
public sealed class ReadVisitForSheet(ClinicDbContext db, TimeProvider clock)
{
    public async Task<VisitForSheet?> ExecuteAsync(Id<Visit> visitId, Actor actor, CancellationToken cancellationToken)
    {
        var visit = await db.Visits.VisibleTo(db, actor)
            .Where(candidate => candidate.Id == visitId)
            .Select(candidate => new
            {
                candidate.ClientId,
                candidate.Client!.FirstName,
                candidate.Client.LastName,
                Kit = candidate.Client.HomeKit,
                Therapist = candidate.Therapist!.Name,
                candidate.Therapist.Title,
                candidate.Appointment!.StartsAt,
                IsSigned = candidate.FinishedAt != null,
                Flags = db.ClientFlags.Where(flag => flag.ClientId == candidate.ClientId && flag.EndedAt == null).Select(flag => flag.Flag).ToList(),
                Plan = db.CarePlans.Where(plan => plan.ClientId == candidate.ClientId && plan.EndedAt == null)
                    .Select(plan => new
                    {
                        plan.Goal,
                        plan.ReviewOn,
                        Rating = db.GoalRatings.Where(rating => rating.CarePlanId == plan.Id)
                            .OrderByDescending(rating => db.Visits.Where(rated => rated.Id == rating.VisitId).Select(rated => rated.Appointment!.StartsAt).First())
                            .Select(rating => (int?)rating.Rating).FirstOrDefault(),
                    })
                    .FirstOrDefault(),
            })
            .AsSplitQuery()
            .SingleOrDefaultAsync(cancellationToken);
        if (visit is null)
        {
            return null;
        }

        var practice = await db.Practice.AsNoTracking().SingleAsync(cancellationToken);
        var time = new ClinicTime(practice.TimeZone);
        var now = clock.GetInstant();
        // A sheet is made during the visit or after it.
        var from = now > visit.StartsAt ? now : visit.StartsAt;
        var next = await db.Appointments.Standing()
            .Where(appointment => appointment.ClientId == visit.ClientId && appointment.StartsAt > from)
            .MinAsync(appointment => (DateTimeOffset?)appointment.StartsAt, cancellationToken);
        var head = new SheetHead(
            practice.Name,
            practice.Phone,
            practice.EmergencyNumber,
            visit.FirstName,
            visit.Title.Length == 0 ? visit.Therapist : $"{visit.Therapist}, {visit.Title}",
            time.DayOf(now),
            practice.Paper,
            next is { } booked ? time.ToWall(booked) : null)
        {
            Aim = visit.Plan is { } plan ? new SheetAim(plan.Goal, plan.Rating) : null,
            ReviewOn = visit.Plan?.ReviewOn,
        };
        var factors = await db.ContributingFactors.AsNoTracking()
            .Where(factor => factor.ClientId == visit.ClientId && factor.ClearedAt == null)
            .ToListAsync(cancellationToken);
        var facts = new ChoiceFacts
        {
            Visit = await TreatedAsync(visitId, visit.ClientId, visit.StartsAt, cancellationToken),
            Catalogue = await db.ExerciseCatalogueAsync(cancellationToken),
            Flags = visit.Flags,
            Kit = visit.Kit,
            Factors = [.. factors.SelectMany(factor => factor.Details.Prepend(factor.Code)).Distinct()],
            Day = time.DayOf(visit.StartsAt),
        };
        return new VisitForSheet(visitId, visit.ClientId, new PersonName(visit.FirstName, visit.LastName).Full, visit.IsSigned, facts, head);
    }

    private async Task<TreatedVisit> TreatedAsync(Id<Visit> visitId, Id<Client> clientId, DateTimeOffset startsAt, CancellationToken cancellationToken)
    {
        var areas = await db.AreaFindings
            .Where(area => area.VisitId == visitId && area.Technique != null)
            .Join(db.Knots, area => area.KnotId, knot => knot.Id, (area, knot) => new { area, knot })
            .OrderBy(found => found.knot.Number).ThenBy(found => found.area.Id)
            .Select(found => new { Knot = found.knot, found.area.Area, found.area.Side, found.area.TenderBefore, found.area.TenderAfter })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var findings = await db.KnotFindings.AsNoTracking().Include(finding => finding.Knot)
            .Where(finding => finding.VisitId == visitId)
            .ToListAsync(cancellationToken);

        // What was found last counts: a warning sign stays until somebody clears it.
        var lastFound = (await db.KnotFindings.AsNoTracking()
            .Where(finding => finding.Knot!.ClientId == clientId && finding.Knot.Status == KnotStatus.Active)
            .Join(db.Visits, finding => finding.VisitId, visit => visit.Id, (finding, visit) => new { Finding = finding, visit.Appointment!.StartsAt })
            .Where(found => found.StartsAt <= startsAt)
            .ToListAsync(cancellationToken))
            .GroupBy(found => found.Finding.KnotId)
            .Select(knot => knot.MaxBy(found => found.StartsAt)!.Finding)
            .ToList();
        var offLimits = lastFound.Where(finding => finding.IsOffLimits).Select(finding => finding.KnotId).ToHashSet();

        // A knot whose area was worked on belongs to the visit, also where nobody said anything of the knot itself.
        var knots = findings.Select(finding => finding.Knot!).Concat(areas.Select(area => area.Knot)).DistinctBy(knot => knot.Id);
        List<TreatedKnot> treated = [];
        foreach (var knot in knots.OrderBy(knot => knot.Number))
        {
            var kind = await db.KindOfAsync(knot.Id, visitId, cancellationToken);
            var finding = findings.Find(finding => finding.KnotId == knot.Id);
            var place = MarkPlace.On(Atlas.Current, knot.Kept())!.Value;
            treated.Add(new TreatedKnot(
                knot.Number, knot.Zone, knot.Side, place.Shape.View, place.Point.X, place.Point.Y, kind, finding?.TenderAfter)
            {
                PainAtRest = finding?.PainAtRest,
                FirstNoticed = knot.FirstNoticed,
                IsOffLimits = finding?.IsOffLimits ?? offLimits.Contains(knot.Id),
            });
        }

        return new TreatedVisit(
            treated,
            [.. areas.Select(area => new TreatedArea(area.Knot.Number, area.Area, area.Side, area.TenderBefore, area.TenderAfter))])
        {
            HasOtherOffLimits = offLimits.Except(knots.Select(knot => knot.Id)).Any(),
        };
    }
}
