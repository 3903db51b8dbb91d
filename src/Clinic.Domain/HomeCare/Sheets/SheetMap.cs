using System.Globalization;
using System.Text;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Bodies;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>
/// The small body map of a sheet: two views of the part of the body that matters, with marks large enough to read at the size of a
/// thumb. Shapes and strokes alone, so that every renderer draws the same.
/// </summary>
public static class SheetMap
{
    private const double Aspect = 1.1;
    private const double LeastWidth = 300;
    private const double MarkShare = 0.062;
    private const double Margin = 36;

    /// <summary>Two views at one scale: those with the knots first, then the one that shows most of the areas.</summary>
    public static IReadOnlyList<SheetMapView> Draw(SheetContent content)
    {
        var atlas = Atlas.Current;
        var views = Views(content, atlas);
        var frame = Frame(content, views, atlas);
        return [.. views.Select(view => new SheetMapView(view, Picture(content, view, frame, atlas), AltText(content, view, atlas)))];
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

    private static (double X, double Y, double Width, double Height) Frame(SheetContent content, BodyView[] views, Atlas atlas)
    {
        var points = content.Knots.Where(knot => views.Contains(knot.View)).Select(knot => (X: knot.X * atlas.Width, Y: knot.Y * atlas.Height))
            .Concat(content.Areas.SelectMany(area => Shapes(area, atlas)).Where(shape => views.Contains(shape.View)).SelectMany(Corners))
            .DefaultIfEmpty((X: atlas.Width / 2, Y: atlas.Height / 4))
            .ToList();
        var top = points.Min(point => point.Y) - Margin;
        var bottom = points.Max(point => point.Y) + Margin;
        var middle = atlas.Width / 2;
        var width = Math.Max(LeastWidth, 2 * (points.Max(point => Math.Abs(point.X - middle)) + Margin));
        var height = Math.Max(bottom - top, width / Aspect);
        width = Math.Min(atlas.Width, Math.Max(width, height * Aspect));
        height = Math.Min(atlas.Height, Math.Max(bottom - top, width / Aspect));
        var y = Math.Clamp(((top + bottom) / 2) - (height / 2), 0, atlas.Height - height);
        return (middle - (width / 2), y, width, height);

        IEnumerable<(double X, double Y)> Corners(ZoneShape shape) =>
            [(shape.Left * atlas.Width, shape.Top * atlas.Height), (shape.Right * atlas.Width, shape.Bottom * atlas.Height)];
    }

    private static string Picture(SheetContent content, BodyView view, (double X, double Y, double Width, double Height) frame, Atlas atlas)
    {
        var colours = atlas.Palette(BodyPalette.Light);
        var size = frame.Width * MarkShare;
        var svg = new StringBuilder(BodyPainter.Drawing(view, BodyPalette.Light, thumbnail: true));
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

        AppendSideLetters(svg, view, frame, size, colours.Colours["ink"]);
        return Clipped(svg.ToString(), view, frame);
    }

    // Some renderers paint what lies outside the view box.
    private static string Clipped(string inner, BodyView view, (double X, double Y, double Width, double Height) frame)
    {
        var id = $"map-{WireName.Of(view)}";
        var box = $"x=\"{Svg.Number(frame.X)}\" y=\"{Svg.Number(frame.Y)}\" width=\"{Svg.Number(frame.Width)}\" height=\"{Svg.Number(frame.Height)}\"";
        return Svg.Document(
            $"<defs><clipPath id=\"{id}\"><rect {box}/></clipPath></defs><g clip-path=\"url(#{id})\">{inner}</g>",
            frame.X, frame.Y, frame.Width, frame.Height, (int)Math.Round(frame.Width), (int)Math.Round(frame.Height));
    }

    private static void AppendSideLetters(
        StringBuilder svg, BodyView view, (double X, double Y, double Width, double Height) frame, double size, string ink)
    {
        var (left, right) = view switch
        {
            BodyView.Back => ("L", "R"),
            BodyView.Front => ("R", "L"),
            BodyView.Left => ("", "L"),
            _ => ("R", ""),
        };
        var y = frame.Y + (size * 1.3);
        svg.Append(left.Length == 0 ? "" : StrokeGlyphs.Draw(left, frame.X + (size * 1.2), y, size * 1.4, ink));
        svg.Append(right.Length == 0 ? "" : StrokeGlyphs.Draw(right, frame.X + frame.Width - (size * 1.2), y, size * 1.4, ink));
    }

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
