using System.Collections.Concurrent;
using System.Text;
using Clinic.Domain.Anatomy.Drawings;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Anatomy.Bodies;

/// <summary>
/// Draws the atlas as SVG in plain presentation attributes. The same drawing serves page, thumbnail and printed sheet. L and R stand
/// on every whole picture, because mistaken sides are the commonest error of body maps.
/// </summary>
public static class BodyPainter
{
    private const int PixelWidth = 660;
    private const int PixelHeight = 1188;
    private const double LetterSize = 26;

    private static readonly string Mirror = $" transform=\"matrix(-1 0 0 1 {Svg.Number(Atlas.Current.Width)} 0)\"";

    private static readonly HashSet<string> LeftOutOfThumbnails = ["depth", "hair", "rib", "ribdeep", "tick", "face", "belly"];

    private static readonly ConcurrentDictionary<(BodyView, BodyPalette, bool, BodyBuild), string> Bodies = new();

    /// <summary>A whole picture of the body with L and R and no marks, on a clear ground. Made once, then kept.</summary>
    public static string Body(BodyView view, BodyPalette palette, bool thumbnail = false, BodyBuild build = BodyBuild.Athletic) =>
        Bodies.GetOrAdd((view, palette, thumbnail, build), key => Picture(Ground(key.Item1, key.Item2, key.Item3, key.Item4)));

    /// <summary>A whole picture of the body with marks.</summary>
    /// <exception cref="ArgumentException">A zone is unknown, or a letter is not A to Z.</exception>
    public static string Chart(
        BodyView view, BodyPalette palette, IReadOnlyList<KnotMark> knots, IReadOnlyList<AreaMark> areas, bool thumbnail = false,
        BodyBuild build = BodyBuild.Athletic) =>
        Picture(Ground(view, palette, thumbnail, build) + (thumbnail
            ? new MarkPainter(Atlas.Of(build), view, palette).ThumbnailMarks(knots, areas)
            : Marks(view, palette, knots, areas, build)));

    /// <summary>The marks alone: elements to lay over a body in an svg element with the view box of the atlas.</summary>
    /// <param name="view">The view the marks lie in; the knots must be of this view, zones of other views are left out.</param>
    /// <param name="palette">Colours.</param>
    /// <param name="knots">Numbered knots.</param>
    /// <param name="areas">Lettered areas.</param>
    /// <param name="build">The body they lie on.</param>
    /// <exception cref="ArgumentException">A zone is unknown, or a letter is not A to Z.</exception>
    public static string Marks(
        BodyView view, BodyPalette palette, IReadOnlyList<KnotMark> knots, IReadOnlyList<AreaMark> areas,
        BodyBuild build = BodyBuild.Athletic) =>
        new MarkPainter(Atlas.Of(build), view, palette).Marks(knots, areas);

    /// <summary>Lettered areas alone, for a page whose knots can be moved. The letters keep clear of the knots, which are not painted.</summary>
    /// <exception cref="ArgumentException">A zone is unknown, or a letter is not A to Z.</exception>
    public static string Areas(
        BodyView view, BodyPalette palette, IReadOnlyList<AreaMark> areas, IReadOnlyList<KnotMark> knots,
        BodyBuild build = BodyBuild.Athletic) =>
        new MarkPainter(Atlas.Of(build), view, palette).Areas(areas, knots);

    /// <summary>An enlarged part of a view with the borders of its zones and with L and R, on a clear ground.</summary>
    public static string Inset(AtlasInset inset, BodyPalette palette, BodyBuild build = BodyBuild.Athletic)
    {
        const int pixelWidth = 1400;
        var atlas = Atlas.Of(build);
        var (left, top) = (inset.Left * atlas.Width, inset.Top * atlas.Height);
        var (width, height) = ((inset.Right * atlas.Width) - left, (inset.Bottom * atlas.Height) - top);
        var share = width / atlas.Width;
        return Svg.Document(
            Drawing(inset.View, palette, ZoneLayer.Lines, strokeScale: 0.8, build: build)
            + Letters(inset.View, palette, top + (LetterSize * share), left, share),
            left,
            top,
            width,
            height,
            pixelWidth,
            pixelHeight: (int)Math.Round(pixelWidth * height / width));
    }

    /// <summary>
    /// The upper back with one knot and the area that may feed it, joined by a thread: the clinic's idea in one picture. It shows
    /// nobody's findings, so it has no L and R.
    /// </summary>
    public static string Idea(BodyPalette palette)
    {
        const double left = 70;
        const double top = 20;
        const double width = 460;
        const double height = 500;
        var knot = Atlas.Current.Shape("scap_medial_border", BodySide.Left).Centre;
        var area = Atlas.Current.Shape("lat_mid", BodySide.Left).Centre;
        var (x1, y1) = (knot.X * Atlas.Current.Width, knot.Y * Atlas.Current.Height);
        var (x2, y2) = (area.X * Atlas.Current.Width, area.Y * Atlas.Current.Height);
        var thread = FormattableString.Invariant($"M{x1:0.##} {y1:0.##}C{x1:0.##} {y1 + 50:0.##} {x2 + 40:0.##} {y2 - 40:0.##} {x2:0.##} {y2:0.##}");
        return Svg.Document(
            Drawing(BodyView.Back, palette, thumbnail: true)
            + $"<path d=\"{thread}\" fill=\"none\" stroke=\"{Atlas.Current.Palette(palette).Colours["ink"]}\" stroke-width=\"3\" stroke-linecap=\"round\" stroke-dasharray=\"1 7\"/>"
            + Marks(
                BodyView.Back,
                palette,
                [new KnotMark(1, knot.X, knot.Y, Radius: 13)],
                [new AreaMark("A", ["lat_mid", "lat_axillary_fold"], AreaSide.Left)]),
            left,
            top,
            width,
            height,
            pixelWidth: 920,
            pixelHeight: 1000);
    }

    /// <summary>The body alone, without L and R: elements to put into an svg element with the view box of the atlas.</summary>
    /// <param name="view">Which view.</param>
    /// <param name="palette">Colours.</param>
    /// <param name="zones">Whether the zones are laid over it.</param>
    /// <param name="strokeScale">Multiplies every line width; below 1 for enlarged parts.</param>
    /// <param name="thumbnail">Leaves out what is only noise at a small size.</param>
    /// <param name="build">Which body.</param>
    public static string Drawing(
        BodyView view, BodyPalette palette, ZoneLayer zones = ZoneLayer.None, double strokeScale = 1, bool thumbnail = false,
        BodyBuild build = BodyBuild.Athletic)
    {
        var drawing = Atlas.Of(build).Drawing(view);
        var paints = Atlas.Of(build).Palette(palette).Paints;
        var svg = new StringBuilder();
        foreach (var path in drawing.Silhouette)
        {
            svg.Append(Svg.Path(path, Svg.Attributes(paints["silhouette"])));
        }

        AppendRelief(svg, drawing.Relief, paints, strokeScale, thumbnail);
        foreach (var path in drawing.Silhouette)
        {
            svg.Append(Svg.Path(path, Svg.Attributes(paints["outline"], strokeScale)));
        }

        if (zones != ZoneLayer.None)
        {
            var attributes = zones == ZoneLayer.Hit
                ? " fill=\"#ffffff\" fill-opacity=\"0\""
                : Svg.Attributes(paints["zone"], strokeScale);
            foreach (var shape in drawing.Zones)
            {
                var id = $"{WireName.Of(view)}-{WireName.Of(shape.Side)}-{shape.Zone}";
                svg.Append("<path id=\"").Append(id).Append("\" d=\"").Append(shape.Path).Append('"').Append(attributes).Append("/>");
            }
        }

        return svg.ToString();
    }

    /// <summary>The letters L and R: the client's own left and right, beside the body or behind a side view.</summary>
    /// <param name="view">Which view.</param>
    /// <param name="palette">Colours.</param>
    /// <param name="y">Height of the letters' middle, in units of the view box.</param>
    /// <param name="left">Left edge of the part of the view that is shown, in the same units.</param>
    /// <param name="share">Width of that part, 1 for the whole view; the letters shrink with it, so that they look the same.</param>
    public static string Letters(BodyView view, BodyPalette palette, double y = 64, double left = 0, double share = 1)
    {
        return view switch
        {
            BodyView.Back => Letter("L", 40) + Letter("R", 560),
            BodyView.Front => Letter("R", 40) + Letter("L", 560),
            BodyView.Left => Letter("L", 560),
            _ => Letter("R", 40),
        };

        string Letter(string letter, double x) => StrokeGlyphs.Draw(
            letter, left + (x * share), y, LetterSize * share, Atlas.Current.Palette(palette).Colours["ink"], strokeWidth: 2.6 * share);
    }

    private static string Ground(BodyView view, BodyPalette palette, bool thumbnail, BodyBuild build) =>
        Drawing(view, palette, thumbnail: thumbnail, build: build) + Letters(view, palette);

    private static string Picture(string inner) =>
        Svg.Document(inner, 0, 0, Atlas.Current.Width, Atlas.Current.Height, PixelWidth, PixelHeight);

    // What lies on both sides is written twice in the same words, because a compressed file then holds it once.
    private static void AppendRelief(
        StringBuilder svg, IReadOnlyList<ReliefLayer> relief, IReadOnlyDictionary<string, Paint> paints, double strokeScale, bool thumbnail)
    {
        foreach (var layer in relief.Where(layer => !thumbnail || !LeftOutOfThumbnails.Contains(layer.Role)))
        {
            var attributes = Svg.Attributes(paints[layer.Role], strokeScale);
            AppendGroup(svg, attributes, layer.Paths.Concat(layer.Pairs));
            if (layer.Pairs.Count > 0)
            {
                AppendGroup(svg, attributes + Mirror, layer.Pairs);
            }
        }
    }

    private static void AppendGroup(StringBuilder svg, string attributes, IEnumerable<string> paths)
    {
        svg.Append("<g").Append(attributes).Append('>');
        foreach (var path in paths)
        {
            svg.Append(Svg.Path(path, ""));
        }

        svg.Append("</g>");
    }
}
