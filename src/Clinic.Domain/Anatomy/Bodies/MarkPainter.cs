using System.Text;
using Clinic.Domain.Anatomy.Drawings;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Anatomy.Bodies;

/// <summary>Paints knots and areas over a body. Areas lie below their letters, letters below knots.</summary>
internal sealed class MarkPainter(Atlas atlas, BodyView view, BodyPalette palette)
{
    private const double HatchStep = 5.4;
    private const double TagRadius = 8.2;
    private const double ThumbnailDot = 20;

    private readonly PaletteColours _colours = atlas.Palette(palette);

    internal string Marks(IReadOnlyList<KnotMark> knots, IReadOnlyList<AreaMark> areas) =>
        Areas(areas, knots) + string.Concat(knots.Select(Knot));

    /// <summary>Areas alone, their letters beside the knots that somebody else paints.</summary>
    internal string Areas(IReadOnlyList<AreaMark> areas, IReadOnlyList<KnotMark> knots)
    {
        var drawing = new StringBuilder();
        foreach (var (area, shape) in Shapes(areas))
        {
            drawing.Append(Filled(shape)).Append(Hatched(shape, Slant(area)));
        }

        var taken = knots.Select(knot => (X: knot.X * atlas.Width, Y: knot.Y * atlas.Height)).ToList();
        // An area with one zone has one place for its letter, so it chooses before those that can move.
        foreach (var tag in Shapes(areas).GroupBy(pair => (pair.Area, pair.Shape.Side)).OrderBy(tag => tag.Count()))
        {
            var (x, y) = FreePlace([.. tag.Select(pair => pair.Shape)], taken);
            taken.Add((x, y));
            drawing.Append(Tag(x, y, tag.Key.Area.Letter));
        }

        return drawing.ToString();
    }

    /// <summary>Dots and plain shapes: at thumbnail size a number or hatching is only noise.</summary>
    internal string ThumbnailMarks(IReadOnlyList<KnotMark> knots, IReadOnlyList<AreaMark> areas) =>
        string.Concat(Shapes(areas).Select(pair => Filled(pair.Shape)))
        + string.Concat(knots.Select(knot => Circle(knot.X, knot.Y, ThumbnailDot, Svg.Attributes(_colours.Paints["knot"]))));

    private IEnumerable<(AreaMark Area, ZoneShape Shape)> Shapes(IReadOnlyList<AreaMark> areas) =>
        from area in areas
        from side in area.Side.Sides()
        from zone in area.Zones
        let shape = atlas.Shape(zone, side)
        where shape.View == view
        select (area, shape);

    // Neighbouring letters slant against each other, so that areas sharing a zone can be told apart.
    private static double Slant(AreaMark area) => area.Letter is [.., var last] && (last - 'A') % 2 != 0 ? 135 : 45;

    private string Filled(ZoneShape shape) => Svg.Path(shape.Path, Svg.Attributes(_colours.Paints["area"]));

    private string Hatched(ZoneShape shape, double slant) => Svg.Path(
        Hatching.Lines(shape.Polygon, atlas.Width, atlas.Height, HatchStep, slant),
        $" fill=\"none\" stroke=\"{_colours.Colours["hatch"]}\" stroke-width=\"0.95\" stroke-opacity=\"0.75\" stroke-linecap=\"round\"");

    /// <summary>The centre of the first zone that no other mark covers, or a step aside where all are covered.</summary>
    private (double X, double Y) FreePlace(List<ZoneShape> shapes, List<(double X, double Y)> taken)
    {
        var centres = shapes.Select(shape => (X: shape.Centre.X * atlas.Width, Y: shape.Centre.Y * atlas.Height)).ToList();
        foreach (var centre in centres.Where(centre => !Covered(centre)))
        {
            return centre;
        }

        var place = centres[0];
        while (Covered(place))
        {
            place = (place.X + (2 * TagRadius) + 1, place.Y);
        }

        return place;

        bool Covered((double X, double Y) at) =>
            taken.Exists(other => Math.Abs(other.X - at.X) < 2 * TagRadius && Math.Abs(other.Y - at.Y) < 2 * TagRadius);
    }

    private string Tag(double x, double y, string letter)
    {
        const double r = TagRadius;
        return $"<rect x=\"{Svg.Number(x - r)}\" y=\"{Svg.Number(y - r)}\" width=\"{Svg.Number(2 * r)}\" height=\"{Svg.Number(2 * r)}\""
            + $" rx=\"{Svg.Number(r * 0.36)}\" fill=\"{_colours.Colours["areaTag"]}\" stroke=\"{_colours.Colours["background"]}\""
            + " stroke-width=\"1.3\"/>"
            + StrokeGlyphs.Draw(letter, x, y, r * 1.12, _colours.Colours["areaText"]);
    }

    private string Knot(KnotMark knot)
    {
        var number = knot.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var ring = knot.Ring is { } radius
            ? Circle(knot.X, knot.Y, radius, $" fill=\"none\" stroke=\"{_colours.Colours["ink"]}\" stroke-width=\"1.6\"")
            : "";
        return ring
            + Circle(knot.X, knot.Y, knot.Radius, Svg.Attributes(_colours.Paints["knot"]))
            + StrokeGlyphs.Draw(
                number, knot.X * atlas.Width, knot.Y * atlas.Height, knot.Radius * 1.1, _colours.Colours["knotText"]);
    }

    private string Circle(double x, double y, double radius, string attributes) =>
        $"<circle cx=\"{Svg.Number(x * atlas.Width)}\" cy=\"{Svg.Number(y * atlas.Height)}\" r=\"{Svg.Number(radius)}\"{attributes}/>";
}
