using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Bodies;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Words;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.Alerts;
using Clinic.Web.Features.Charting.Factors;
using Clinic.Web.Features.Charting.AreaFindings;
using Clinic.Web.Features.Charting.AreaHistory;
using Clinic.Web.Features.Charting.KnotFindings;
using Clinic.Web.Features.Charting.Knots;
using Clinic.Web.Features.Charting.Plans;
using Clinic.Web.Features.Charting.TakeHome;
using Clinic.Web.Features.Charting.Rechecks;
using Clinic.Web.Features.Screening;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>Makes the page of a chart from what the database knows of it.</summary>
internal sealed class ChartBuilder
{
    private readonly ChartRows rows;
    private readonly ChartQuery query;
    private readonly RefusedForms refused;
    private readonly ClinicTime time;
    private readonly Knot? chosen;
    private readonly Atlas atlas;

    public ChartBuilder(ChartRows rows, ChartQuery query, RefusedForms refused)
    {
        this.rows = rows;
        this.query = query;
        this.refused = refused;
        time = new ClinicTime(rows.Visit.TimeZone);
        atlas = Atlas.Of(rows.Visit.BodyBuild);
        chosen = query.Knot is { } asked
            ? rows.Knots.Single(knot => knot.Id == asked)
            : rows.Knots.FirstOrDefault(knot => rows.Finding(knot.Id) is not null);
    }

    public ChartPage Build()
    {
        var visit = rows.Visit;
        var panel = chosen is null ? null : KnotPanelBuilder.Build(rows, chosen, query, refused, time);
        var saved = rows.Areas.Select(area => area.Finding.RecordedAt)
            .Concat(rows.Findings.Select(row => row.Finding.RecordedAt))
            .Select(at => (DateTimeOffset?)at)
            .Max();
        return new ChartPage
        {
            VisitId = visit.Id,
            ClientId = visit.ClientId,
            ClientName = visit.ClientName,
            Under = string.Create(
                CultureInfo.InvariantCulture, $"Visit {visit.Number}, {visit.Minutes} minutes, began {Clock(visit.OpenedAt)}"),
            After = visit.Before is { } before ? VisitThread.After(before.ServiceName, time.ToWall(before.StartsAt)) : null,
            SaidThen = VisitThread.Said(visit.Before?.Region, visit.Before?.Note),
            Consult = visit.IsConsult ? visit.AppointmentId : null,
            SignedBy = visit.FinishedAt is { } signed ? $"{Clock(signed)}{(visit.SignedBy is { } by ? $" by {by}" : "")}" : null,
            SavedAt = saved is { } at ? Clock(at) : null,
            RedFlags = RedFlagNotice.Of(visit.Check),
            Knots = [.. rows.Knots.Select(Line)],
            Knot = panel,
            Maps = [.. atlas.Drawings.Select(drawing => MapOf(drawing.View, panel))],
            ClientMarks =
            [
                .. rows.ClientMarks
                    .Where(mark => mark.KnotId is null)
                    .Select(PinOf),
            ],
            Body = visit.BodyBuild,
            View = ViewToShow(),
            Reading = chosen is null ? null : Reading(chosen),
            Find = query.Find,
            Zones = ZoneGroup.For(query.Find),
            Mark = refused.Mark ?? new MarkForm(),
            Trouble = refused.Trouble,
            Hand = visit.Handedness,
            Factors = FactorLines.Of(rows, refused),
            RefusedFactor = refused.FactorCode,
            UncheckedReason = visit.UncheckedReason,
            LastTime = LastTime.OfKnot(rows.History),
            Others = query.Open is null ? OtherAreas.For(query.Other) : null,
            Rechecks = Recheck.Next(rows, time),
            Alerts = [.. rows.Alerts.Select(Line)],
            UnreadAlerts = [.. rows.Alerts.Where(row => !row.IsRead).Select(Line)],
            Plan = ReadPlan.Course(rows, time),
            PlanAnswer = ReadPlan.Answer(rows, time),
            Sheets = [.. rows.Sheets.Select(row => new SheetLine(row.Id, time.DayOf(row.MadeAt), row.VisitId == visit.Id, row.Exercises))],
            Files = rows.Files,
        };
    }

    private AlertLine Line(AlertRow row) => new(row.Alert.Id, row.Alert.Text, ReadAlerts.ByAt(row.Alert.MadeByName, row.Alert.MadeAt, time));

    private KnotLine Line(Knot knot)
    {
        var finding = rows.Finding(knot.Id);
        return new KnotLine(
            knot.Id,
            knot.Number,
            PlaceName.Of(knot.Zone, knot.Side),
            finding is null ? EarlierState(knot) : State(knot, finding),
            knot.Id == chosen?.Id,
            finding is not null,
            rows.FromHome(knot.Id, time)?.Words);
    }

    private string EarlierState(Knot knot) =>
        rows.FindingBefore(knot.Id)?.Tender is { } tender ? $"Last time tender {tender}" : "From an earlier visit";

    private string State(Knot knot, FindingRow finding)
    {
        var tender = finding.Tender is { } asked ? $"Tender {asked}" : "Not asked yet";
        var areas = rows.Areas.Count(area => area.KnotId == knot.Id);
        return areas switch
        {
            0 => tender,
            1 => $"{tender}, 1 area checked",
            _ => string.Create(CultureInfo.InvariantCulture, $"{tender}, {areas} areas checked"),
        };
    }

    private BodyView ViewToShow()
    {
        if (WireName.TryParse<BodyView>(query.View, out var asked))
        {
            return asked;
        }

        return query.Open is { } open && chosen is not null && !IsInView(open, PlaceOf(chosen).View)
            ? atlas.Shape(Areas.Get(open.Area).Zones[0], open.Side.Sides()[0]).View
            : chosen is null ? BodyView.Back : PlaceOf(chosen).View;

        bool IsInView(AreaKey area, BodyView view) =>
            Areas.Get(area.Area).Zones.Any(zone => area.Side.Sides().Any(side => atlas.Shape(zone, side).View == view));
    }

    private MapView MapOf(BodyView view, KnotPanel? panel)
    {
        // In full for the first ones: twenty hatched areas at once would hide the body.
        var drawn = panel?.Areas.Where((area, place) => place < KnotPanel.Main || (place < 26 && (area.IsChecked || area.IsOpen))).ToList() ?? [];
        var knots = rows.Knots
            .Where(knot => PlaceOf(knot).View == view && (rows.Finding(knot.Id) is not null || knot.Id == chosen?.Id))
            // Painted last, the chosen one lies on top.
            .OrderBy(knot => knot.Id == chosen?.Id)
            .ToList();
        var areas = drawn.Where(area => Shapes(area.Key).Any(shape => shape.View == view)).ToList();
        return new MapView(
            view,
            [.. knots.Select(PinOf)],
            [.. areas.Select(area => new AreaMark(area.Letter, Areas.Get(area.Key.Area).Zones, area.Key.Side))],
            [.. knots.Select(Reading), .. areas.Select(area => $"Area {area.Letter}: {area.Title}. {area.Place}.")],
            IsWhole: knots.Exists(knot => PlaceOf(knot).Y is < MapView.CloserTop or > MapView.CloserBottom));

        IEnumerable<ZoneShape> Shapes(AreaKey area) =>
            from zone in Areas.Get(area.Area).Zones from side in area.Side.Sides() select atlas.Shape(zone, side);
    }

    private MapPin PinOf(Knot knot)
    {
        var (_, x, y, _) = PlaceOf(knot);
        return new MapPin(knot.Id, knot.Number, x, y, knot.Id == chosen?.Id, KnotPlace.Words(knot), Reading(knot));
    }

    private ClientPin PinOf(ClientMark mark)
    {
        var (view, x, y, _) = PlaceOn(mark.Kept());
        return new ClientPin(mark.Id, view, x, y, PlaceName.Of(mark.Zone, mark.Side), mark.Note);
    }

    private (BodyView View, double X, double Y, bool IsApproximate) PlaceOf(Knot knot) =>
        PlaceOn(knot.Kept());

    /// <summary>Where a mark lies on the body that is shown. A zone that is drawn no more leaves it where it was put.</summary>
    private (BodyView View, double X, double Y, bool IsApproximate) PlaceOn(KeptMark mark) =>
        MarkPlace.On(atlas, mark) is { } place
            ? (place.Shape.View, place.Point.X, place.Point.Y, place.IsApproximate)
            : (mark.View, mark.X, mark.Y, true);

    private string Reading(Knot knot)
    {
        var finding = rows.Finding(knot.Id);
        var about = PlaceOf(knot).IsApproximate ? " Placed about here." : "";
        var size = finding?.Finding.Size is { } found ? $" {ChartWords.Of(found)} size." : "";
        var tender = finding switch
        {
            { Finding.TenderAfter: { } after } => string.Create(CultureInfo.InvariantCulture, $" Tender {after} of 10 after the work."),
            { Finding.TenderBefore: { } before } => string.Create(CultureInfo.InvariantCulture, $" Tender {before} of 10."),
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"Knot {knot.Number}: {PlaceName.Of(knot.Zone, knot.Side)}.{about}{size}{tender}");
    }

    private string Clock(DateTimeOffset instant) => TimeWords.Time(time.ToWall(instant));
}
