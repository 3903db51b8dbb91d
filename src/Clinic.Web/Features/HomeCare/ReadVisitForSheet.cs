using Clinic.Data;
using Clinic.Data.Charting;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.HomeCare;

/// <summary>Reads what was treated in a visit. Null where the actor sees no such visit.</summary>
public sealed class ReadVisitForSheet(ClinicDbContext db)
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
                Therapist = candidate.Therapist!.Name,
                candidate.Therapist.Title,
                candidate.Appointment!.StartsAt,
                IsSigned = candidate.FinishedAt != null,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (visit is null)
        {
            return null;
        }

        return new VisitForSheet(
            visitId,
            visit.ClientId,
            visit.FirstName,
            new PersonName(visit.FirstName, visit.LastName).Full,
            visit.Title.Length == 0 ? visit.Therapist : $"{visit.Therapist}, {visit.Title}",
            visit.StartsAt,
            visit.IsSigned,
            await TreatedAsync(visitId, cancellationToken));
    }

    private async Task<TreatedVisit> TreatedAsync(Id<Visit> visitId, CancellationToken cancellationToken)
    {
        var areas = await db.AreaFindings
            .Where(area => area.VisitId == visitId && area.Technique != null)
            .Join(db.Knots, area => area.KnotId, knot => knot.Id, (area, knot) => new { area, knot })
            .OrderBy(found => found.knot.Number).ThenBy(found => found.area.Id)
            .Select(found => new { Knot = found.knot, found.area.Area, found.area.Side, found.area.TenderBefore, found.area.TenderAfter })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var findings = await db.KnotFindings
            .Where(finding => finding.VisitId == visitId)
            .Select(finding => new { Knot = finding.Knot!, finding.TenderAfter })
            .AsNoTracking()
            .ToListAsync(cancellationToken);

        // A knot whose area was worked on belongs to the visit, also where nobody said anything of the knot itself.
        var knots = findings.Select(finding => finding.Knot).Concat(areas.Select(area => area.Knot)).DistinctBy(knot => knot.Id);
        List<TreatedKnot> treated = [];
        foreach (var knot in knots.OrderBy(knot => knot.Number))
        {
            var kind = await db.KindOfAsync(knot.Id, visitId, cancellationToken);
            var tenderAfter = findings.Find(finding => finding.Knot.Id == knot.Id)?.TenderAfter;
            var place = MarkPlace.On(Atlas.Current, knot.Kept())!.Value;
            treated.Add(new TreatedKnot(
                knot.Number, knot.Zone, knot.Side, place.Shape.View, place.Point.X, place.Point.Y, kind, tenderAfter));
        }

        return new TreatedVisit(
            treated,
            [.. areas.Select(area => new TreatedArea(area.Knot.Number, area.Area, area.Side, area.TenderBefore, area.TenderAfter))]);
    }
}
