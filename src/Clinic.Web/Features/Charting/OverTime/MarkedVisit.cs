using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Bodies;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.OverTime;

/// <summary>The marks of one visit: its knots, bigger where more tender, and the areas that were worked on.</summary>
/// <param name="Day">"4 Sep".</param>
/// <param name="Build">The body that they are drawn on.</param>
public sealed record MarkedVisit(Id<Visit> Id, string Day, IReadOnlyList<MarkedKnot> Knots, IReadOnlyList<AreaMark> Areas, BodyBuild Build)
{
    /// <summary>Letters for areas of several pictures: the same area has the same one in each.</summary>
    public static IReadOnlyDictionary<AreaKey, string> Letters(IEnumerable<AreaFinding> areas) => areas
        .Select(area => new AreaKey(area.Area, area.Side))
        .Distinct()
        .Select((key, place) => (key, place))
        .ToDictionary(pair => pair.key, pair => LetterOf(pair.place));

    /// <param name="id">The visit.</param>
    /// <param name="day">Its day in short.</param>
    /// <param name="knots">Of the client, by their ids.</param>
    /// <param name="findings">Of the visit; others are left out.</param>
    /// <param name="areas">Of the visit, likewise.</param>
    /// <param name="letters">One for each area.</param>
    /// <param name="build">The body to draw them on.</param>
    public static MarkedVisit Of(
        Id<Visit> id, string day, IReadOnlyDictionary<Id<Knot>, Knot> knots, IEnumerable<KnotFinding> findings, IEnumerable<AreaFinding> areas,
        IReadOnlyDictionary<AreaKey, string> letters, BodyBuild build) => new(
            id,
            day,
            [.. findings
                .Where(finding => finding.VisitId == id)
                .Select(finding => MarkedKnot.On(Atlas.Of(build), knots[finding.KnotId], finding.TenderBefore))
                .OfType<MarkedKnot>()
                .OrderBy(knot => knot.Number)],
            [.. areas
                .Where(area => area.VisitId == id && area.IsTreated)
                .Select(area => new AreaKey(area.Area, area.Side))
                .Distinct()
                .Select(key => new AreaMark(letters[key], Domain.Anatomy.Areas.Get(key.Area).Zones, key.Side))],
            build);

    /// <summary>"4 Sep: 2 knots".</summary>
    public string Caption => Knots.Count switch
    {
        0 => $"{Day}: no knot",
        1 => $"{Day}: 1 knot",
        var count => FormattableString.Invariant($"{Day}: {count} knots"),
    };

    /// <summary>The marks that lie in a view, as the painter takes them.</summary>
    public string Painted(BodyView view, BodyPalette palette) => BodyPainter.Marks(view, palette, [.. KnotsIn(view).Select(knot => knot.Mark)], Areas, Build);

    public IEnumerable<MarkedKnot> KnotsIn(BodyView view) => Knots.Where(knot => knot.View == view);

    /// <summary>The zones of its areas that lie in a view.</summary>
    public IEnumerable<ZoneShape> ShapesIn(BodyView view) =>
        from area in Areas
        from zone in area.Zones
        from side in area.Side.Sides()
        let shape = Atlas.Of(Build).Shape(zone, side)
        where shape.View == view
        select shape;

    /// <summary>True when the view shows a mark of it.</summary>
    public bool IsIn(BodyView view) => KnotsIn(view).Any() || ShapesIn(view).Any();

    private static string LetterOf(int place) => place < 26 ? ((char)('A' + place)).ToString() : LetterOf((place / 26) - 1) + LetterOf(place % 26);
}
