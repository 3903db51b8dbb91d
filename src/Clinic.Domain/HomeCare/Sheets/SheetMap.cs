using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Bodies;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>
/// The small body map of a sheet: two views of the part of the body that matters, with marks large enough to read at the size of a
/// thumb. Shapes and strokes alone, so that every renderer draws the same.
/// </summary>
public static partial class SheetMap
{
    private const double MarkShare = 0.062;

    /// <summary>Two views at one scale: those with the knots first, then the one that shows most of the areas.</summary>
    /// <param name="content">The sheet.</param>
    /// <param name="bodyAddress">Where a page finds the drawn body of a view; without it the body is drawn into the picture.</param>
    public static IReadOnlyList<SheetMapView> Draw(SheetContent content, Func<BodyView, string>? bodyAddress = null)
    {
        var atlas = Atlas.Current;
        var views = Views(content, atlas);
        var frame = Frame(content, views, atlas);
        return [.. views.Select(view => new SheetMapView(view, Picture(content, view, frame, atlas, bodyAddress?.Invoke(view)), AltText(content, view, atlas)))];
    }

    private static BodyView[] Views(SheetContent content, Atlas atlas)
    {
        var shown = content.Knots.Select(knot => knot.View).Distinct()
            .Concat(content.Areas.SelectMany(area => Shapes(area, atlas)).GroupBy(shape => shape.View).OrderByDescending(view => view.Sum(shape => shape.Size)).Select(view => view.Key))
            .Concat([BodyView.Back, BodyView.Front])
            .Distinct();
        // The side views show the same areas once more; front and back tell most people more.
        var order = shown.OrderBy(view => content.Knots.Any(knot => knot.View == view) ? 0 : view is BodyView.Back or BodyView.Front ? 1 : 2);
        return [.. order.Take(2).Order()];
    }

    private static MapFrame Frame(SheetContent content, BodyView[] views, Atlas atlas)
    {
        var points = content.Knots.Where(knot => views.Contains(knot.View)).Select(knot => (X: knot.X * atlas.Width, Y: knot.Y * atlas.Height))
            .Concat(content.Areas.SelectMany(area => Shapes(area, atlas)).Where(shape => views.Contains(shape.View)).SelectMany(Corners))
            .DefaultIfEmpty((X: atlas.Width / 2, Y: atlas.Height / 4))
            .ToList();
        return MapFrame.Around(points, atlas);

        IEnumerable<(double X, double Y)> Corners(ZoneShape shape) =>
            [(shape.Left * atlas.Width, shape.Top * atlas.Height), (shape.Right * atlas.Width, shape.Bottom * atlas.Height)];
    }

    private static string Picture(
        SheetContent content, BodyView view, MapFrame frame, Atlas atlas, string? bodyAddress)
    {
        var colours = atlas.Palette(BodyPalette.Light);
        var size = frame.Width * MarkShare;
        var svg = new StringBuilder(bodyAddress is null
            ? BodyPainter.Drawing(view, BodyPalette.Light, thumbnail: true)
            : $"<image href=\"{bodyAddress}\" width=\"{Svg.Number(atlas.Width)}\" height=\"{Svg.Number(atlas.Height)}\"/>");
        foreach (var shape in content.Areas.SelectMany(area => Shapes(area, atlas)).Where(shape => shape.View == view))
        {
            svg.Append(Svg.Path(shape.Path, Svg.Attributes(colours.Paints["area"])));
        }

        var taken = new List<(double X, double Y)>();
        foreach (var knot in content.Knots.Where(knot => knot.View == view))
        {
            var (x, y) = (knot.X * atlas.Width, knot.Y * atlas.Height);
            taken.Add((x, y));
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Svg.Number(x)}\" cy=\"{Svg.Number(y)}\" r=\"{Svg.Number(size)}\"{Svg.Attributes(colours.Paints["knot"])}/>");
            svg.Append(StrokeGlyphs.Draw(knot.Number.ToString(CultureInfo.InvariantCulture), x, y, size * 1.15, colours.Colours["knotText"]));
        }

        foreach (var side in content.Areas.SelectMany(area => Shapes(area, atlas).Where(shape => shape.View == view).GroupBy(shape => (area.Letter, shape.Side))))
        {
            var centre = side.MaxBy(shape => shape.Size)!.Centre;
            var (x, y) = Free((centre.X * atlas.Width, centre.Y * atlas.Height), taken, size, centre.X < 0.5 ? -1 : 1);
            taken.Add((x, y));
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Svg.Number(x - size)}\" y=\"{Svg.Number(y - size)}\" width=\"{Svg.Number(2 * size)}\" height=\"{Svg.Number(2 * size)}\" rx=\"{Svg.Number(size * 0.35)}\" fill=\"{colours.Colours["areaTag"]}\" stroke=\"{colours.Colours["background"]}\" stroke-width=\"{Svg.Number(size * 0.14)}\"/>");
            svg.Append(StrokeGlyphs.Draw(side.Key.Letter.ToString(), x, y, size * 1.15, colours.Colours["areaText"]));
        }

        var picture = frame.Picture(svg.ToString(), view, size, colours.Colours["ink"], $"map-{WireName.Of(view)}");
        return content.Format.IsBlackAndWhite ? Colour().Replace(picture, Grey) : picture;
    }

    // As light as the colour was (ITU-R BT.601). What is marked is told by numbers and letters.
    private static string Grey(Match colour)
    {
        var parts = Convert.FromHexString(colour.ValueSpan[1..]);
        var light = (int)Math.Round((0.299 * parts[0]) + (0.587 * parts[1]) + (0.114 * parts[2]));
        return string.Create(CultureInfo.InvariantCulture, $"#{light:x2}{light:x2}{light:x2}");
    }

    [GeneratedRegex("#[0-9a-fA-F]{6}", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();

    // Outwards and down, until no other mark is covered.
    private static (double X, double Y) Free((double X, double Y) place, List<(double X, double Y)> taken, double size, int outward)
    {
        for (var step = 0; step < taken.Count * 4 && taken.Exists(other => Math.Abs(other.X - place.X) < 2.1 * size && Math.Abs(other.Y - place.Y) < 2.1 * size); step++)
        {
            place = step % 2 == 0 ? (place.X + (outward * 1.1 * size), place.Y) : (place.X, place.Y + (1.1 * size));
        }

        return place;
    }

    private static string AltText(SheetContent content, BodyView view, Atlas atlas)
    {
        var name = view switch
        {
            BodyView.Back => "Your back",
            BodyView.Front => "Your front",
            BodyView.Left => "Your left side",
            _ => "Your right side",
        };
        string[] marks =
        [
            .. content.Knots.Where(knot => knot.View == view).Select(knot =>
                string.Create(CultureInfo.InvariantCulture, $"{knot.Number} is a sore spot {knot.Place}")),
            .. content.Areas.Where(area => Shapes(area, atlas).Any(shape => shape.View == view)).Select(area => $"{area.Letter} is {area.Place}"),
        ];
        return marks.Length == 0 ? $"{name}: nothing is marked here." : $"{name}: {string.Join(", ", marks)}.";
    }

    private static IEnumerable<ZoneShape> Shapes(SheetArea area, Atlas atlas) =>
        area.Side.Sides().SelectMany(side => area.Zones.Select(zone => atlas.Shape(zone, side)));
}
