using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Bodies;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Words;
using Clinic.Web.Features.Anatomy;
using Clinic.Web.Features.Charting.OverTime;
using Clinic.Web.Hosting.Pdf.Papers;

namespace Clinic.Web.Features.Charting.Prints;

/// <summary>The body with marks as papers show it: the views that carry any.</summary>
internal sealed class VisitBody
{
    private const double Radius = 12;

    private readonly List<(BodyView View, KnotMark Mark)> knots;
    private readonly List<AreaMark> areas;
    private readonly IReadOnlyDictionary<AreaKey, string> letters;
    private readonly BodyBuild build;
    private readonly List<(BodyView View, string Words)> told;

    public VisitBody(IEnumerable<Knot> knots, IEnumerable<AreaFinding> areas, BodyBuild build)
    {
        this.build = build;
        var found = knots
            .Select(knot => (Knot: knot, Mark: MarkedKnot.On(Atlas.Of(build), knot, tender: null)))
            .Where(pair => pair.Mark is not null)
            .ToList();
        this.knots = [.. found.Select(pair => (pair.Mark!.View, pair.Mark.Mark with { Radius = Radius }))];
        letters = MarkedVisit.Letters(areas);
        this.areas = [.. letters.Select(pair => new AreaMark(pair.Value, Domain.Anatomy.Areas.Get(pair.Key.Area).Zones, pair.Key.Side))];
        told =
        [
            .. found.Select(pair => (pair.Mark!.View, FormattableString.Invariant($"{pair.Knot.Number} is a knot {PlaceName.InSentence(pair.Knot.Zone, pair.Knot.Side)}"))),
            .. letters.SelectMany(pair => PaperMap.Views([], [new AreaMark(pair.Value, Domain.Anatomy.Areas.Get(pair.Key.Area).Zones, pair.Key.Side)], build)
                .Select(view => (view, $"{pair.Value} is {PlaceName.InSentence(Domain.Anatomy.Areas.Get(pair.Key.Area), pair.Key.Side)}"))),
        ];
    }

    public static VisitBody Of(VisitToPrint visit) => new(visit.Knots, visit.Content.Locked.Areas, visit.Content.Known.Client.BodyBuild);

    /// <summary>"A", the same in every picture of it; empty for an area that is not drawn.</summary>
    public string LetterOf(string area, AreaSide side) => letters.GetValueOrDefault(new AreaKey(area, side), "");

    /// <param name="id">Once in a paper.</param>
    /// <param name="most">How many views; those with knots first.</param>
    public IEnumerable<PaperBlock> Drawings(string id, int most = 4)
    {
        List<BodyView> views = [.. PaperMap.Views(knots, areas, build).OrderByDescending(view => knots.Exists(knot => knot.View == view)).Take(most).Order()];
        return views.Count == 0 ? [] : [new PaperBlock.Drawings([.. views.Select(view => Picture(view, id))])];
    }

    private PaperDrawing Picture(BodyView view, string id) => new(
        isAlone => PaperMap.Draw(view, knots, areas, build, $"{id}-{view}", isAlone ? null : BodyAddress.Thumbnail(build, view, BodyPalette.Light)),
        $"{ChartWords.Of(view)} of the body. {string.Join("; ", told.Where(mark => mark.View == view).Select(mark => mark.Words))}.",
        ChartWords.Of(view));
}
