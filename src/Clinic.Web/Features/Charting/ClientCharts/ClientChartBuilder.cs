using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Factors;
using Clinic.Domain.Charting.OverTime;
using Clinic.Domain.Charting.Words;
using Clinic.Domain.HomeCare.FromHome;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.AtHome;
using Clinic.Web.Features.Charting.OverTime;
using Clinic.Web.Features.Charting.Plans;
using Clinic.Web.Features.Screening;

namespace Clinic.Web.Features.Charting.ClientCharts;

/// <summary>Makes the page of a client's chart over time from what the database knows of it.</summary>
internal sealed class ClientChartBuilder
{
    /// <summary>Timelines drawn at once; the others are a tap away.</summary>
    private const int MostTimelines = 6;

    private readonly ClientHead head;
    private readonly ClientChartRows rows;
    private readonly ClientChartQuery query;
    private readonly IReadOnlyList<RedFlagNotice> redFlags;
    private readonly ClinicTime time;
    private readonly int year;
    private readonly Dictionary<Id<Knot>, Knot> knots;
    private readonly ILookup<Id<Visit>, KnotFinding> findings;
    private readonly ILookup<Id<Visit>, AreaFinding> areas;
    private readonly List<ClientChartRows.TimeRow> visits;

    public ClientChartBuilder(ClientHead head, ClientChartRows rows, ClientChartQuery query, IReadOnlyList<RedFlagNotice> redFlags)
    {
        this.head = head;
        this.rows = rows;
        this.query = query;
        this.redFlags = redFlags;
        time = new ClinicTime(head.TimeZone);
        year = time.DayOf(head.Now).Year;
        knots = rows.Knots.ToDictionary(row => row.Knot.Id, row => row.Knot);
        findings = rows.Findings.ToLookup(finding => finding.VisitId);
        areas = rows.Areas.ToLookup(area => area.VisitId);
        visits = [.. rows.Visits.Take(ReadClientChart.PageSize)];
    }

    public ClientChartPage Build()
    {
        var today = head.Today(time);
        var timelines = KnotTimelines().ToList();
        return new ClientChartPage
        {
            ClientId = head.Id,
            ClientName = head.Name,
            Under = Under(),
            Today = today?.Id,
            CanFindAgain = today is { IsFinished: false },
            AtHome = query.Knot is null && query.Page == 1 ? [.. rows.Sheets.Select(Course)] : [],
            RedFlags = redFlags,
            Only = query.Knot is { } only ? Past(rows.Knots.Single(row => row.Knot.Id == only)) : null,
            Knots = [.. timelines.Take(MostTimelines)],
            MoreKnots = Math.Max(0, timelines.Count - MostTimelines),
            Areas = [.. AreaTimelines().Take(MostTimelines)],
            Worked = [.. WhatWorked.Of(rows.Treatments).Select(WorkedLine.Of)],
            ThenAndNow = ThenNow(),
            AllKnots = [.. rows.Knots.Take(query.AllKnots ? int.MaxValue : ReadClientChart.MostKnots).Select(Past)],
            KnotCount = rows.KnotCount,
            Alerts = [.. rows.Alerts.Select(alert => alert.Text)],
            Plans = query.Knot is null && query.Page == 1 ? [.. rows.Plans.Select(row => PlanTimeline.Of(row, time, year))] : [],
            Factors = [.. rows.Factors.Select(Factor)],
            Visits = [.. visits.Select(Line)],
            Voided = [.. rows.Voided.Select(voided => new VoidedLine(
                $"A chart of {Day(voided.StartsAt)} was voided by {voided.By}: {voided.Reason}",
                [
                    .. voided.Knots.Select(knot => $"Knot, {PlaceName.Of(knot.Zone, knot.Side)}"),
                    .. voided.Areas.Select(area => StaffTitles.Of(area.Area, area.Side)),
                    .. voided.Notes,
                ]))],
            Number = query.Page,
            HasOlder = rows.Visits.Count > visits.Count,
            Count = rows.Count,
        };
    }

    private string Under()
    {
        var count = rows.Count switch
        {
            0 => "No visit charted yet",
            1 => $"1 visit, {TimeWords.DayAndYear(time.DayOf(rows.Since!.Value))}",
            var many => string.Create(CultureInfo.InvariantCulture, $"{many} visits since {TimeWords.DayAndYear(time.DayOf(rows.Since!.Value))}"),
        };
        return head.Next is { } next ? $"{count}. Next: {TimeWords.Day(time.ToWall(next))}, {TimeWords.Time(time.ToWall(next))}" : count;
    }

    private IEnumerable<Timeline> KnotTimelines() =>
        from row in rows.Knots.Where(row => query.Knot is null || row.Knot.Id == query.Knot)
        let seen = visits
            .Select(visit => (Visit: visit, Finding: findings[visit.Id].FirstOrDefault(finding => finding.KnotId == row.Knot.Id)))
            .Where(pair => pair.Finding is not null)
            .Select(pair => (pair.Visit, Finding: pair.Finding!))
            .ToList()
        where seen.Count > 0
        // What was found most often says most over time.
        orderby seen.Count descending
        select KnotTimeline(row.Knot, seen);

    private Timeline KnotTimeline(Knot knot, List<(ClientChartRows.TimeRow Visit, KnotFinding Finding)> newestFirst)
    {
        var eased = newestFirst.AsEnumerable().Reverse().Select(pair => pair.Finding.EasedDays).ToList();
        var place = PlaceName.Of(knot.Zone, knot.Side);
        var seen = newestFirst.Select(pair => new Seen(
            pair.Visit,
            pair.Finding.TenderBefore,
            After(pair.Finding),
            [.. WorkFor(pair.Visit.Id, knot.Id).Select(area => (StaffTitles.Of(area.Area, area.Side), AreaLine(area)))],
            AnswerRules.Standing(rows.HomeAnswers.Where(answer => answer.VisitId == pair.Visit.Id && answer.KnotId == knot.Id)))).ToList();
        return Timeline(
            knot.Number,
            knot.Label is { } label ? $"{place}: “{label}”" : place,
            string.Join(". ", new[] { knot.Chronicity is { } since ? $"Noticed {KnotWords.InSentence(since)}" : null, StayedAway.Words(eased) }.OfType<string>()),
            StayedAway.IsLongerEachTime(eased) ? "Longer each time" : null,
            string.Create(CultureInfo.InvariantCulture, $"Knot {knot.Number}, tender before and after each visit"),
            seen,
            // A line of two visits does not fill a page's width.
            isSmall: seen.Count + (seen.Sum(visit => visit.Home.Count(answer => answer.KnotPain is not null)) / 2) < 4);
    }

    private IEnumerable<Timeline> AreaTimelines() =>
        from visit in visits
        from area in areas[visit.Id]
        where area.IsTreated && (query.Knot is null || area.KnotId == query.Knot)
        group (Visit: visit, Area: area) by new AreaKey(area.Area, area.Side) into treated
        orderby treated.Count() descending, treated.Key.Area, treated.Key.Side
        select AreaTimeline(treated.Key, [.. treated]);

    private Timeline AreaTimeline(AreaKey key, List<(ClientChartRows.TimeRow Visit, AreaFinding Area)> newestFirst)
    {
        // Treated for two knots in one visit it is one place on the line: the work is told of both.
        var seen = newestFirst.GroupBy(pair => pair.Visit).Select(group => new Seen(
            group.Key,
            group.Max(pair => pair.Area.TenderBefore),
            group.Max(pair => pair.Area.TenderAfter),
            [.. group.Select(pair => ("", KnotChange(pair.Area)))],
            [])).ToList();
        var title = StaffTitles.Of(key.Area, key.Side);
        return Timeline(
            null,
            title,
            seen.Count == 1 ? "Treated in 1 visit" : string.Create(CultureInfo.InvariantCulture, $"Treated in {seen.Count} visits"),
            null,
            $"{title}, tender before and after the work",
            seen,
            isSmall: true);
    }

    private Timeline Timeline(int? knot, string title, string under, string? tag, string reading, List<Seen> newestFirst, bool isSmall)
    {
        var oldestFirst = newestFirst.AsEnumerable().Reverse().ToList();
        var told = oldestFirst.SelectMany(seen => new[] { $"{Day(seen.Visit.StartsAt)} {ChartWords.Change(seen.Before, seen.After) ?? "not asked"}" }
            .Concat(seen.Home.Where(answer => answer.KnotPain is not null).Select(answer =>
                string.Create(CultureInfo.InvariantCulture, $"from home {Day(answer.AnsweredAt)} {answer.KnotPain}"))));
        return new Timeline(
            knot,
            title,
            under,
            tag,
            PainPlot.Of([.. oldestFirst.SelectMany(Points)], isSmall),
            $"{reading}: {string.Join("; ", told)}",
            [.. newestFirst.Select(seen => new TimelineRow(
                seen.Visit.Id, Day(seen.Visit.StartsAt), ChartWords.Change(seen.Before, seen.After) ?? "not asked", [.. seen.Work.Select(work => work.Words)])
            {
                FromHome = [.. seen.Home.Select(answer => $"{Day(answer.AnsweredAt)}: {HomeNews.Of([answer], _ => DaysAfter(seen.Visit, answer))!.Words}")],
            })]);
    }

    private IEnumerable<PainPoint> Points(Seen seen) =>
    [
        new PainPoint(Day(seen.Visit.StartsAt), Short(seen.Work), seen.Before, seen.After),
        .. seen.Home.Where(answer => answer.KnotPain is not null).Select(answer => new PainPoint(Day(answer.AnsweredAt), "", null, null) { FromHome = answer.KnotPain }),
    ];

    private int DaysAfter(ClientChartRows.TimeRow visit, HomeAnswer answer) =>
        time.DayOf(answer.AnsweredAt).DayNumber - time.DayOf(visit.StartsAt).DayNumber;

    /// <summary>Until today, or until the next sheet took its place.</summary>
    private HomeCourse Course(ClientChartRows.SheetRow sheet, int place)
    {
        var until = place == 0 ? time.DayOf(head.Now) : time.DayOf(rows.Sheets[place - 1].MadeAt).AddDays(-1);
        var days = Adherence.Of(time.DayOf(sheet.MadeAt), until, sheet.Exercises.Count, sheet.Ticks.Select(tick => (tick.Exercise, tick.Day)));
        return HomeCourse.Of(sheet.Id, Day(sheet.MadeAt), sheet.Exercises, days, day => TimeWords.ShortDay(day, year));
    }

    private static string Short(IReadOnlyList<(string Title, string Words)> work) => work switch
    {
        [] => "",
        [var (title, _)] => title,
        _ => string.Create(CultureInfo.InvariantCulture, $"{work.Count} areas"),
    };

    private IEnumerable<AreaFinding> WorkFor(Id<Visit> visit, Id<Knot> knot) => areas[visit].Where(area => area.KnotId == knot && area.IsTreated);

    /// <summary>How tender the knot was after the work: as it was felt at the end, or else at the re-check of an area.</summary>
    private int? After(KnotFinding finding) =>
        finding.TenderAfter
        ?? WorkFor(finding.VisitId, finding.KnotId).Select(area => area.KnotPainRecheck ?? area.KnotPainNow).LastOrDefault(pain => pain is not null);

    private string KnotChange(AreaFinding area)
    {
        var finding = findings[area.VisitId].FirstOrDefault(finding => finding.KnotId == area.KnotId);
        var change = finding is null ? null : ChartWords.Change(finding.TenderBefore, area.KnotPainRecheck ?? After(finding));
        var words = string.Create(CultureInfo.InvariantCulture, $"Knot {knots[area.KnotId].Number}{(change is null ? "" : $": {change}")}");
        return area.Verdict is { } verdict ? $"{words}, {ChartWords.Of(verdict).ToLowerInvariant()}" : words;
    }

    private ThenAndNow? ThenNow()
    {
        if (rows is not { First: { } first, Last: { } last } || first.Id == last.Id)
        {
            return null;
        }

        var ofBoth = areas[first.Id].Concat(areas[last.Id]).Where(area => query.Knot is null || area.KnotId == query.Knot).ToList();
        var letters = MarkedVisit.Letters(ofBoth.Where(area => area.IsTreated));
        var then = Marked(first);
        var now = Marked(last);
        var views = then.Knots.Concat(now.Knots).GroupBy(knot => knot.View).OrderByDescending(group => group.Count()).Select(group => group.Key);
        return then.Knots.Count + now.Knots.Count == 0 ? null : new ThenAndNow(views.First(), then, now);

        MarkedVisit Marked(ClientChartRows.TimeRow visit) => MarkedVisit.Of(
            visit.Id,
            Day(visit.StartsAt),
            knots,
            findings[visit.Id].Where(finding => query.Knot is null || finding.KnotId == query.Knot),
            ofBoth,
            letters,
            head.Build);
    }

    private PastKnot Past(ClientChartRows.KnotOverTime row)
    {
        var tender = ChartWords.Change(row.TenderBefore, row.TenderAfter) is { } change ? $", tender {change}" : "";
        var last = row.LastAt is { } at ? $"Last found {Day(at)}{tender}. " : "";
        return new PastKnot(
            row.Knot.Id,
            row.Knot.Number,
            PlaceName.Of(row.Knot.Zone, row.Knot.Side),
            row.Knot.Label,
            KnotWords.Of(row.Knot.Status),
            row.Times == 1 ? $"{last}1 visit" : string.Create(CultureInfo.InvariantCulture, $"{last}{row.Times} visits"),
            row.Knot.Id == query.Knot);
    }

    private PastFactor Factor(ClientChartRows.FactorOverTime row) => new(
        FactorCatalogue.Get(row.Factor.Code).Name,
        row.ClearedOn is { } cleared ? $"{Day(row.TickedOn)} to {Day(cleared)}" : $"Since {Day(row.TickedOn)}",
        row.Factor.Note,
        row.ClearedOn is not null);

    private VisitLine Line(ClientChartRows.TimeRow visit)
    {
        var found = findings[visit.Id].OrderBy(finding => knots[finding.KnotId].Number).ToList();
        List<string?> said =
        [
            visit.UncheckedReason is { } reason ? $"No area checked: {reason}" : null,
            .. found.Select(finding => finding.DirectReason is { } why ? $"Pressed on the knot: {why}" : null),
            .. found.Select(finding => finding.Note),
        ];
        return new VisitLine(
            visit.Id,
            TimeWords.DayAndYear(time.DayOf(visit.StartsAt)),
            visit.Therapist,
            visit.FinishedAt is not null,
            [.. found.Select(FindingLine)],
            [.. areas[visit.Id].Select(AreaLine)],
            [.. said.OfType<string>().Select(Clipped)]);
    }

    private string FindingLine(KnotFinding finding)
    {
        var knot = knots[finding.KnotId];
        var tender = ChartWords.Change(finding.TenderBefore, finding.TenderAfter) ?? "not asked";
        return string.Create(CultureInfo.InvariantCulture, $"Knot {knot.Number}, {PlaceName.InSentence(knot.Zone, knot.Side)}: {tender}");
    }

    /// <summary>"Left lat, pincer hold 120 s, tender 8 to 3, the answer".</summary>
    private static string AreaLine(AreaFinding area)
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

        if (area.Verdict is { } verdict)
        {
            words.Add(ChartWords.Of(verdict).ToLowerInvariant());
        }

        return string.Join(", ", words);
    }

    /// <summary>The beginning of what was written: all of it stands on the visit's own chart.</summary>
    private static string Clipped(string text) => text.Length <= 200 ? text : $"{text[..199].TrimEnd()}…";

    private string Day(DateTimeOffset instant) => TimeWords.ShortDay(time.DayOf(instant), year);

    /// <summary>One visit of a timeline.</summary>
    /// <param name="Work">What was treated, in short and in full.</param>
    /// <param name="Home">What the client told from home after it, oldest first.</param>
    private sealed record Seen(
        ClientChartRows.TimeRow Visit, int? Before, int? After, IReadOnlyList<(string Title, string Words)> Work, IReadOnlyList<HomeAnswer> Home);
}
