using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Words;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;
using Clinic.Web.Features.Anatomy;
using Clinic.Web.Features.Charting.OverTime;

namespace Clinic.Web.Features.Charting.Comparisons;

/// <summary>Makes the page that compares two visits.</summary>
internal sealed class ComparisonBuilder(
    Id<Client> clientId, string clientName, BodyBuild build, ClinicTime time, DateTimeOffset now, ComparisonRows rows, ComparisonQuery query)
{
    private readonly Dictionary<Id<Knot>, Knot> knots = rows.Knots.ToDictionary(knot => knot.Id);
    private readonly ComparisonRows.VisitRow? then = rows.Chosen.Count > 0 ? rows.Chosen[0] : null;
    private readonly ComparisonRows.VisitRow? later = rows.Chosen.Count > 1 ? rows.Chosen[1] : null;

    public ComparisonPage Build()
    {
        var letters = MarkedVisit.Letters(rows.Areas.Where(area => area.IsTreated));
        return new ComparisonPage
        {
            ClientId = clientId,
            ClientName = clientName,
            Then = Marked(then),
            Now = Marked(later),
            Overlaid = query.Overlaid,
            Offered = [.. rows.Offered.Union(rows.Chosen).OrderByDescending(visit => visit.StartsAt).Select(visit => new OfferedVisit(visit.Id, Day(visit)))],
            Changes = [.. Changes()],
            Knots = [.. rows.Knots.Select(Compared).Where(knot => knot.Rows.Count > 0)],
            Areas = [.. rows.Areas
                .GroupBy(area => new AreaKey(area.Area, area.Side))
                .Select(areas => new ComparedRow(
                    letters.TryGetValue(areas.Key, out var letter) ? $"{letter}: {StaffTitles.Of(areas.Key.Area, areas.Key.Side)}" : StaffTitles.Of(areas.Key.Area, areas.Key.Side),
                    Worked(areas, then),
                    Worked(areas, later)))
                .OrderBy(row => row.Of, StringComparer.Ordinal)],
        };

        MarkedVisit? Marked(ComparisonRows.VisitRow? visit) =>
            visit is null ? null : MarkedVisit.Of(visit.Id, Day(visit), knots, rows.Findings, rows.Areas, letters, build);
    }

    private IEnumerable<string> Changes()
    {
        if (then is null || later is null)
        {
            yield break;
        }

        foreach (var knot in rows.Knots)
        {
            var (first, second) = (Finding(then, knot), Finding(later, knot));
            var name = string.Create(CultureInfo.InvariantCulture, $"Knot {knot.Number}, {PlaceName.InSentence(knot.Zone, knot.Side)}");
            var words = (first, second) switch
            {
                (null, null) => null,
                (_, null) => $"{name}: not found the second time",
                (null, _) => $"{name}: found only the second time{(second.TenderBefore is { } tender ? $", tender {tender.ToString(CultureInfo.InvariantCulture)}" : "")}",
                _ => (first.TenderBefore, second.TenderBefore) switch
                {
                    ({ } was, { } tender) when tender < was => string.Create(CultureInfo.InvariantCulture, $"{name}: less tender, {was} to {tender}"),
                    ({ } was, { } tender) when tender > was => string.Create(CultureInfo.InvariantCulture, $"{name}: more tender, {was} to {tender}"),
                    ({ } was, _) when second.TenderBefore == was => string.Create(CultureInfo.InvariantCulture, $"{name}: as tender as before, {was}"),
                    _ => null,
                },
            };
            if (words is not null)
            {
                yield return words;
            }
        }

        foreach (var areas in rows.Areas.Where(area => area.IsTreated).GroupBy(area => new AreaKey(area.Area, area.Side)))
        {
            var title = StaffTitles.Of(areas.Key.Area, areas.Key.Side);
            if (areas.All(area => area.VisitId == then.Id))
            {
                yield return $"{title}: treated only the first time";
            }
            else if (areas.All(area => area.VisitId == later.Id))
            {
                yield return $"{title}: treated only the second time";
            }
        }
    }

    private ComparedKnot Compared(Knot knot)
    {
        var (first, second) = (Finding(then, knot), Finding(later, knot));
        var place = PlaceName.Of(knot.Zone, knot.Side);
        return new ComparedKnot(
            knot.Number,
            knot.Label is { } label ? $"{place}: “{label}”" : place,
            [
                .. new[]
                {
                    Row("Tender", finding => ChartWords.Change(finding.TenderBefore, finding.TenderAfter)),
                    Row("Pain at rest", finding => Number(finding.PainAtRest)),
                    Row("Pain on moving", finding => Number(finding.PainOnMoving)),
                    Row("Kind", finding => KindWords.Of(finding.Kind)),
                    Row("Size", finding => finding.Size is { } size ? ChartWords.Of(size) : null),
                    Row("Hardness, 0 to 3", finding => Number(finding.Hardness)),
                    Row("Stayed eased before it, days", finding => Number(finding.EasedDays)),
                    Row("Cannot do", finding => finding.LimitsMotion),
                    Row("Pressed on the knot because", finding => finding.DirectReason),
                    Row("Note", finding => finding.Note),
                }.Where(row => row.Then.Length > 0 || row.Now.Length > 0),
            ]);

        ComparedRow Row(string of, Func<KnotFinding, string?> answer) =>
            new(of, first is null ? "" : answer(first) ?? "", second is null ? "" : answer(second) ?? "");

        static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
    }

    private KnotFinding? Finding(ComparisonRows.VisitRow? visit, Knot knot) =>
        rows.Findings.FirstOrDefault(finding => finding.VisitId == visit?.Id && finding.KnotId == knot.Id);

    private static string Worked(IEnumerable<AreaFinding> areas, ComparisonRows.VisitRow? visit) => string.Join("; ", areas
        .Where(area => area.VisitId == visit?.Id)
        .Select(area => string.Join(", ", new[]
        {
            area.Technique is { } technique ? ChartWords.Of(technique).ToLowerInvariant() : "checked",
            ChartWords.Change(area.TenderBefore, area.TenderAfter) is { } tender ? $"tender {tender}" : null,
            area.Verdict is { } verdict ? ChartWords.Of(verdict).ToLowerInvariant() : null,
        }.OfType<string>())));

    private string Day(ComparisonRows.VisitRow visit) => TimeWords.ShortDay(time.DayOf(visit.StartsAt), time.DayOf(now).Year);
}
