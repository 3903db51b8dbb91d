using Clinic.Data;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Charting.AreaFindings;
using Clinic.Web.Features.Charting.KnotFindings;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>Reads the chart of a visit, in five statements whatever its size.</summary>
public sealed class ReadChart(ClinicDbContext db)
{
    /// <returns>Null when the actor may not see the visit, or the chosen knot is not one of the client's.</returns>
    public async Task<ChartPage?> ExecuteAsync(
        Id<Visit> visitId, ChartQuery query, Actor actor, RefusedForms refused, CancellationToken cancellationToken)
    {
        var visit = await db.Visits.VisibleTo(db, actor)
            .Where(visit => visit.Id == visitId)
            .Select(visit => new VisitRow(
                visit.Id,
                visit.ClientId,
                visit.Client!.FirstName,
                visit.Client.LastName,
                visit.Appointment!.StartsAt,
                visit.OpenedAt,
                visit.FinishedAt,
                visit.Appointment.Service!.Minutes,
                db.Visits.Count(other =>
                    other.ClientId == visit.ClientId && other.Appointment!.StartsAt <= visit.Appointment.StartsAt),
                db.Practice.Select(practice => practice.TimeZone).OrderBy(zone => zone).First(),
                db.RedFlagChecks.FirstOrDefault(check => check.AppointmentId == visit.AppointmentId))
            {
                AppointmentId = visit.AppointmentId,
                IsConsult = visit.Appointment.Service.Price == 0,
                Before = visit.Appointment.Follows == null
                    ? null
                    : new BeforeRow(visit.Appointment.Follows.Service!.Name, visit.Appointment.Follows.StartsAt, visit.Appointment.Follows.Region, visit.Appointment.Follows.Note),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (visit is null)
        {
            return null;
        }

        var rows = await RowsAsync(visit, cancellationToken);
        return query.Knot is { } chosen && rows.Knots.All(knot => knot.Id != chosen)
            ? null
            : new ChartBuilder(rows, query, refused).Build();
    }

    private async Task<ChartRows> RowsAsync(VisitRow visit, CancellationToken cancellationToken)
    {
        // An old visit is shown as it was: what came later is not its past.
        var visits = db.Visits.Where(other => other.ClientId == visit.ClientId && other.Appointment!.StartsAt <= visit.StartsAt).Select(other => other.Id);
        var knots = await db.Knots.AsNoTracking()
            .Where(knot => knot.ClientId == visit.ClientId && visits.Contains(knot.FirstVisitId))
            .OrderBy(knot => knot.Number)
            .ToListAsync(cancellationToken);
        var findings = await db.KnotFindings
            .Where(finding => visits.Contains(finding.VisitId))
            .OrderBy(finding => finding.RecordedAt)
            .Select(finding => new FindingRow(
                finding.KnotId,
                finding.VisitId,
                finding.Kind,
                finding.Size,
                finding.TenderBefore,
                finding.TenderAfter,
                finding.RecordedAt,
                EF.Property<uint>(finding, "Version")))
            .ToListAsync(cancellationToken);
        var areas = await db.AreaFindings
            .Where(area => area.VisitId == visit.Id)
            .OrderBy(area => area.RecordedAt)
            .Select(area => new AreaRow(
                area.KnotId,
                area.Area,
                area.Side,
                area.Tight,
                area.GivesKnotPain,
                area.TenderBefore,
                area.Technique,
                area.Seconds,
                area.TenderAfter,
                area.RecordedAt,
                EF.Property<uint>(area, "Version")))
            .ToListAsync(cancellationToken);
        var consents = await db.AreaConsents.AsNoTracking()
            .Where(consent => consent.VisitId == visit.Id)
            .ToListAsync(cancellationToken);
        return new ChartRows(visit, knots, findings, areas, consents);
    }
}
