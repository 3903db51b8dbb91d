using System.Text;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Anatomy.Bodies;

/// <summary>Parallel lines inside a polygon as one path, so that no pattern element is needed.</summary>
internal static class Hatching
{
    private const double Inset = 0.6;
    private const double ShortestLine = 2;

    // Lines lie a hair off whole steps, so that none runs exactly through a corner.
    private const double Offset = 0.0137;

    /// <param name="polygon">Points 0..1 of the view.</param>
    /// <param name="width">Of the view box.</param>
    /// <param name="height">Of the view box.</param>
    /// <param name="step">Between lines, in units of the view box.</param>
    /// <param name="degrees">Direction of the lines, clockwise from the page's right.</param>
    internal static string Lines(IReadOnlyList<AtlasPoint> polygon, double width, double height, double step, double degrees)
    {
        var (sin, cos) = (Math.Sin(degrees * Math.PI / 180), Math.Cos(degrees * Math.PI / 180));
        var turned = polygon
            .Select(point => (X: point.X * width, Y: point.Y * height))
            .Select(point => (X: (point.X * cos) + (point.Y * sin), Y: (point.Y * cos) - (point.X * sin)))
            .ToList();
        var bottom = turned.Max(point => point.Y);
        var data = new StringBuilder();
        for (var line = Math.Ceiling(turned.Min(point => point.Y) / step); line * step < bottom; line++)
        {
            var y = (line * step) + Offset;
            var crossings = Crossings(turned, y);
            for (var i = 0; i + 1 < crossings.Count; i += 2)
            {
                var (from, to) = (crossings[i], crossings[i + 1]);
                if (to - from > ShortestLine)
                {
                    data.Append('M').Append(Place(from + Inset, y)).Append('L').Append(Place(to - Inset, y));
                }
            }
        }

        return data.ToString();

        string Place(double x, double y) => $"{Svg.Number((x * cos) - (y * sin))} {Svg.Number((x * sin) + (y * cos))}";
    }

    private static List<double> Crossings(List<(double X, double Y)> points, double y)
    {
        var crossings = new List<double>();
        var a = points[^1];
        foreach (var b in points)
        {
            if (a.Y > y != b.Y > y)
            {
                crossings.Add(a.X + ((y - a.Y) * (b.X - a.X) / (b.Y - a.Y)));
            }

            a = b;
        }

        crossings.Sort();
        return crossings;
    }
}
