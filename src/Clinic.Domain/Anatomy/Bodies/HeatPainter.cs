using System.Globalization;
using System.Text;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Anatomy.Bodies;

/// <summary>
/// Paints over a body how often something was where: denser hatching for more often, and the figure on each place, so that colour says
/// nothing that these do not. In the colour of the text around it; figures and the halo under them are groups with classes.
/// </summary>
public static class HeatPainter
{
    public const int Levels = 4;

    private const double FigureSize = 27;
    private const double FigureWidth = 3.4;
    private const double HaloWidth = 10;

    private static readonly double[] Steps = [12, 7, 7, 4];

    /// <summary>1 to <see cref="Levels"/>: the share of the most frequent place, rounded up.</summary>
    public static int Level(int count, int most) => Math.Max(1, ((count * Levels) + most - 1) / most);

    /// <summary>Elements to lay over a body in an svg element with the view box of the atlas.</summary>
    /// <param name="view">Places of other views are left out.</param>
    /// <param name="spots">Where a zone belongs to several, the most frequent one shades it.</param>
    /// <param name="most">The highest count of all views, so that they can be compared.</param>
    /// <param name="build">The body they lie on.</param>
    /// <exception cref="ArgumentException">A zone is unknown.</exception>
    public static string Layer(BodyView view, IReadOnlyList<HeatSpot> spots, int most, BodyBuild build = BodyBuild.Athletic)
    {
        var atlas = Atlas.Of(build);
        var svg = new StringBuilder();
        var shapes =
            from spot in spots
            from zone in spot.Zones
            from side in spot.Side.Sides()
            let shape = atlas.Shape(zone, side)
            where shape.View == view
            group spot.Count by shape;
        foreach (var shape in shapes)
        {
            svg.Append(Shaded(shape.Key, Level(shape.Max(), most)));
        }

        var figures = new StringBuilder();
        var halos = new StringBuilder();
        foreach (var (shape, spot) in
            from spot in spots
            from side in spot.Side.Sides()
            let shape = atlas.Shape(spot.Zones[0], side)
            where shape.View == view
            select (shape, spot))
        {
            var (x, y) = (shape.Centre.X * atlas.Width, shape.Centre.Y * atlas.Height);
            var text = spot.Count.ToString(CultureInfo.InvariantCulture);
            halos.Append(StrokeGlyphs.Draw(text, x, y, FigureSize, "currentColor", HaloWidth));
            figures.Append(StrokeGlyphs.Draw(text, x, y, FigureSize, "currentColor", FigureWidth));
        }

        return $"{svg}<g class=\"heat-halo\">{halos}</g><g class=\"heat-figures\">{figures}</g>";
    }

    /// <summary>A square of one level, for the key: elements for a view box of 0 0 40 40.</summary>
    public static string Swatch(int level) => Shaded("M0 0H40V40H0Z", [new(0, 0), new(1, 0), new(1, 1), new(0, 1)], 40, 40, level);

    private static string Shaded(ZoneShape shape, int level) =>
        Shaded(shape.Path, shape.Polygon, Atlas.Current.Width, Atlas.Current.Height, level);

    // The two higher levels are hatched both ways.
    private static string Shaded(string path, IReadOnlyList<AtlasPoint> polygon, double width, double height, int level)
    {
        var step = Steps[level - 1];
        var lines = Hatching.Lines(polygon, width, height, step, 45) + (level > 2 ? Hatching.Lines(polygon, width, height, step, 135) : "");
        return Svg.Path(path, string.Create(CultureInfo.InvariantCulture, $" fill=\"currentColor\" fill-opacity=\"{0.06 * level:0.##}\" stroke=\"currentColor\" stroke-width=\"1\""))
            + Svg.Path(lines, " fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.1\"");
    }
}
