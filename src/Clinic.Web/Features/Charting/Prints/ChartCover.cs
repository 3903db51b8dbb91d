using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Words;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.ClientCharts;
using Clinic.Web.Features.Charting.OverTime;
using Clinic.Web.Hosting.Pdf.Papers;

namespace Clinic.Web.Features.Charting.Prints;

/// <summary>The first pages of a whole chart: whose it is, what is in it, and what it says over time.</summary>
internal sealed class ChartCover(ClientHead head, ClientChartRows rows, IReadOnlyList<ChartCover.ListedVisit> visits, PracticeSettings practice)
{
    private readonly ClinicTime time = new(practice.TimeZone);

    public PaperChapter Build() => new(
        $"{head.Name}, whole chart, {practice.Name}",
        null,
        [
            new PaperBlock.Heading(1, $"Chart of {head.Name}"),
            new PaperBlock.Facts(
            [
                ("Clinic", $"{practice.Name}, {practice.Street}, {practice.Town}. {practice.Phone}"),
                ("Client", head.Name),
                ("Period", visits.Count == 0 ? "No visit charted yet" : $"{Day(visits[0].StartsAt)} to {Day(visits[^1].StartsAt)}"),
                ("Visits", Words($"{visits.Count}, of which {visits.Count(visit => visit.IsSigned)} signed")),
                ("Printed", $"{Day(head.Now)}, {TimeWords.Time(time.ToWall(head.Now))} ({practice.TimeZone.Replace('_', ' ')})"),
            ]),
            .. Knots(),
            .. Worked(),
            .. Contents(),
        ]);

    private IEnumerable<PaperBlock> Knots() => rows.Knots.Count == 0 ? [] :
    [
        new PaperBlock.Heading(2, "Knots over time"),
        new PaperBlock.Table(
            ["Knot", "Where", "First marked", "Last found", "Visits", "Tender then", "State"],
            [.. rows.Knots.OrderBy(row => row.Knot.Number).Select(row => (IReadOnlyList<string>)
            [
                Words($"{row.Knot.Number}"),
                PlaceName.Of(row.Knot.Zone, row.Knot.Side) + (row.Knot.Label is { } label ? $": “{label}”" : ""),
                Day(row.Knot.MarkedAt),
                row.LastAt is { } last ? Day(last) : "Not asked yet",
                Words($"{row.Times}"),
                ChartWords.Change(row.TenderBefore, row.TenderAfter) ?? "Not asked",
                KnotWords.Of(row.Knot.Status),
            ])]),
    ];

    private IEnumerable<PaperBlock> Worked()
    {
        var lines = WhatWorked.Of(rows.Treatments).Select(WorkedLine.Of).ToList();
        return lines.Count == 0 ? [] :
        [
            new PaperBlock.Heading(2, "What worked"),
            new PaperBlock.Table(
                ["Area treated", "Visits", "Knot fell by", "Stayed away", "Verdicts"],
                [.. lines.Select(line => (IReadOnlyList<string>)[line.Title, Words($"{line.Times}"), line.Fall, line.Eased, line.Verdicts])]),
            new PaperBlock.Paragraph(Words($"{WhatWorked.Caution}. Of the newest {rows.Treatments.Count} treatments; only visits in which nothing else was treated for the knot count for its fall."), IsSoft: true),
        ];
    }

    private IEnumerable<PaperBlock> Contents() => visits.Count == 0 ? [] :
    [
        new PaperBlock.Heading(2, "Contents"),
        new PaperBlock.Bullets([.. visits.Select(visit => $"Visit of {TimeWords.DayAndYear(time.DayOf(visit.StartsAt))}{(visit.IsSigned ? "" : $": {VisitChapter.Draft.ToLowerInvariant()}")}")]),
    ];

    private string Day(DateTimeOffset instant) => time.DayOf(instant).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Words(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>A visit of the list, oldest first.</summary>
    internal sealed record ListedVisit(Id<Visit> Id, DateTimeOffset StartsAt, bool IsSigned);
}
