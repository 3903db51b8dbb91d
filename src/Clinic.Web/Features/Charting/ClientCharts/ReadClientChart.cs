using System.Globalization;
using Clinic.Data;
using Clinic.Data.Booking;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;
using Clinic.Web.Features.Screening;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.ClientCharts;

/// <summary>Reads a client's visits with what was found in each, in six statements.</summary>
public sealed class ReadClientChart(ClinicDbContext db)
{
    /// <returns>Null when the actor may not open the client's chart.</returns>
    public async Task<ClientChartPage?> ExecuteAsync(Id<Client> clientId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var client = await db.Clients.WithChartsVisibleTo(db, actor)
            .Where(client => client.Id == clientId)
            .Select(client => new { client.FirstName, client.LastName, TimeZone = db.Practice.Select(practice => practice.TimeZone).OrderBy(zone => zone).First() })
            .SingleOrDefaultAsync(cancellationToken);
        if (client is null)
        {
            return null;
        }

        var time = new ClinicTime(client.TimeZone);
        var visits = await db.Visits
            .Where(visit => visit.ClientId == clientId)
            .OrderByDescending(visit => visit.Appointment!.StartsAt)
            .Select(visit => new { visit.Id, visit.Appointment!.StartsAt, Therapist = visit.Therapist!.Name, visit.FinishedAt })
            .ToListAsync(cancellationToken);
        var findings = await db.KnotFindings.AsNoTracking()
            .Where(finding => finding.Knot!.ClientId == clientId)
            .Include(finding => finding.Knot)
            .OrderBy(finding => finding.Knot!.Number)
            .ToListAsync(cancellationToken);
        var areas = await db.AreaFindings.AsNoTracking()
            .Where(area => db.Knots.Any(knot => knot.Id == area.KnotId && knot.ClientId == clientId))
            .OrderBy(area => area.RecordedAt)
            .ToListAsync(cancellationToken);

        var day = time.Day(time.DayOf(now));
        var today = await db.Appointments.Standing()
            .Where(appointment => appointment.ClientId == clientId && appointment.StartsAt >= day.Start && appointment.StartsAt < day.End)
            .OrderBy(appointment => appointment.StartsAt)
            .Select(appointment => (Id<Appointment>?)appointment.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var lines = visits.Select(visit => new VisitLine(
            visit.Id,
            TimeWords.DayAndYear(time.DayOf(visit.StartsAt)),
            visit.Therapist,
            visit.FinishedAt is not null,
            [.. findings.Where(finding => finding.VisitId == visit.Id).Select(KnotWords)],
            [.. areas.Where(area => area.VisitId == visit.Id).Select(AreaWords)]));
        var checks = await db.RedFlagChecks.VisibleTo(db, actor)
            .Where(check => check.Appointment!.ClientId == clientId && check.Appointment.EndsAt > now)
            .OrderBy(check => check.Appointment!.StartsAt)
            .Select(check => new { Check = check, check.Appointment!.StartsAt })
            .ToListAsync(cancellationToken);
        var redFlags = checks
            .Select(found => (Notice: RedFlagNotice.Of(found.Check), Day: TimeWords.Day(time.DayOf(found.StartsAt))))
            .Where(found => found.Notice is not null)
            .Select(found => found.Notice! with { Title = $"{found.Notice.Title}: visit on {found.Day}" });
        var name = new PersonName(client.FirstName, client.LastName).Full;
        return new ClientChartPage(name, Under([.. visits.Select(visit => time.DayOf(visit.StartsAt))]), today, [.. redFlags], [.. lines]);
    }

    private static string Under(IReadOnlyList<DateOnly> newestFirst) => newestFirst.Count switch
    {
        0 => "No visit charted yet",
        1 => $"1 visit, {TimeWords.DayAndYear(newestFirst[0])}",
        var count => string.Create(CultureInfo.InvariantCulture, $"{count} visits since {TimeWords.DayAndYear(newestFirst[^1])}"),
    };

    private static string KnotWords(KnotFinding finding)
    {
        var knot = finding.Knot!;
        var tender = ChartWords.Change(finding.TenderBefore, finding.TenderAfter) ?? "not asked";
        return string.Create(CultureInfo.InvariantCulture, $"Knot {knot.Number}, {PlaceName.InSentence(knot.Zone, knot.Side)}: {tender}");
    }

    private static string AreaWords(AreaFinding area)
    {
        var words = new List<string> { StaffTitles.Of(area.Area, area.Side) };
        if (area.Technique is { } technique)
        {
            var seconds = area.Seconds is { } length ? string.Create(CultureInfo.InvariantCulture, $" {length} s") : "";
            words.Add(ChartWords.Of(technique).ToLowerInvariant() + seconds);
        }

        if (ChartWords.Change(area.TenderBefore, area.TenderAfter) is { } tender)
        {
            words.Add($"tender {tender}");
        }

        return string.Join(", ", words);
    }
}
