using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Anatomy.Bodies;

/// <summary>
/// The views of a body that carry marks, each cut to where they are, for paper: knots as numbers, areas hatched with letters, large L and R.
/// Legible in black and white.
/// </summary>
public static class PaperMap
{
    private const double SideLetter = 26;

    /// <summary>The views in which a mark lies, in the order of the atlas.</summary>
    public static IReadOnlyList<BodyView> Views(IReadOnlyList<(BodyView View, KnotMark Mark)> knots, IReadOnlyList<AreaMark> areas, BodyBuild build) =>
    [
        .. knots.Select(knot => knot.View)
            .Concat(areas.SelectMany(area => Shapes(area, Atlas.Of(build))).Select(shape => shape.View))
            .Distinct()
            .Order(),
    ];

    /// <param name="view">Which view.</param>
    /// <param name="knots">Of all views.</param>
    /// <param name="areas">Likewise.</param>
    /// <param name="build">The body.</param>
    /// <param name="id">Told once in a page.</param>
    /// <param name="bodyAddress">Where a page finds the drawn body; without it the body is drawn into the picture.</param>
    public static string Draw(
        BodyView view, IReadOnlyList<(BodyView View, KnotMark Mark)> knots, IReadOnlyList<AreaMark> areas, BodyBuild build, string id,
        string? bodyAddress = null)
    {
        var atlas = Atlas.Of(build);
        List<KnotMark> here = [.. knots.Where(knot => knot.View == view).Select(knot => knot.Mark)];
        var frame = MapFrame.Around(
            [
                .. here.Select(knot => (knot.X * atlas.Width, knot.Y * atlas.Height)),
                .. areas.SelectMany(area => Shapes(area, atlas)).Where(shape => shape.View == view)
                    .SelectMany(shape => ((double, double)[])[(shape.Left * atlas.Width, shape.Top * atlas.Height), (shape.Right * atlas.Width, shape.Bottom * atlas.Height)]),
            ],
            atlas);
        var body = bodyAddress is null
            ? BodyPainter.Drawing(view, BodyPalette.Light, thumbnail: true, build: build)
            : $"<image href=\"{bodyAddress}\" width=\"{Svg.Number(atlas.Width)}\" height=\"{Svg.Number(atlas.Height)}\"/>";
        return frame.Picture(
            body + BodyPainter.Marks(view, BodyPalette.Light, here, areas, build),
            view,
            SideLetter * frame.Width / atlas.Width * 2,
            atlas.Palette(BodyPalette.Light).Colours["ink"],
            id);
    }

    private static IEnumerable<ZoneShape> Shapes(AreaMark area, Atlas atlas) =>
        area.Side.Sides().SelectMany(side => area.Zones.Select(zone => atlas.Shape(zone, side)));
}
