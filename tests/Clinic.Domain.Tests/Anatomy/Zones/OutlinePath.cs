using System.Globalization;
using System.Text.RegularExpressions;

namespace Clinic.Domain.Tests.Anatomy.Zones;

/// <summary>Follows the curves of drawn paths, so that the drawing itself can be compared with the polygons of the hit test.</summary>
internal static partial class OutlinePath
{
    private const int StepsPerCurve = 16;

    /// <summary>The closed rings of a path of M, C, c and Z, in units of the view box.</summary>
    internal static List<List<(double X, double Y)>> Flatten(string path)
    {
        var rings = new List<List<(double X, double Y)>>();
        foreach (Match command in Command().Matches(path))
        {
            var values = Number().Matches(command.Groups[2].Value)
                .Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
            if (command.Groups[1].Value == "M")
            {
                rings.Add([(values[0], values[1])]);
            }

            for (var i = 0; command.Groups[1].Value is "C" or "c" && i < values.Count; i += 6)
            {
                var (x, y) = command.Groups[1].Value == "c" ? rings[^1][^1] : default;
                AddCurve(rings[^1], [.. values[i..(i + 6)].Select((value, place) => value + (place % 2 == 0 ? x : y))]);
            }
        }

        return rings;
    }

    internal static bool Contains(List<List<(double X, double Y)>> rings, double x, double y)
    {
        var inside = false;
        foreach (var ring in rings)
        {
            var a = ring[^1];
            foreach (var b in ring)
            {
                inside ^= a.Y > y != b.Y > y && x < a.X + ((y - a.Y) * (b.X - a.X) / (b.Y - a.Y));
                a = b;
            }
        }

        return inside;
    }

    internal static double Size(List<(double X, double Y)> ring) =>
        Math.Abs(ring.Zip(ring.Skip(1).Append(ring[0])).Sum(edge => (edge.First.X * edge.Second.Y) - (edge.Second.X * edge.First.Y))) / 2;

    private static void AddCurve(List<(double X, double Y)> ring, List<double> c)
    {
        var (x, y) = ring[^1];
        for (var step = 1; step <= StepsPerCurve; step++)
        {
            var t = (double)step / StepsPerCurve;
            ring.Add((Bezier(t, x, c[0], c[2], c[4]), Bezier(t, y, c[1], c[3], c[5])));
        }
    }

    private static double Bezier(double t, double a, double b, double c, double d) =>
        ((1 - t) * (1 - t) * (1 - t) * a) + (3 * (1 - t) * (1 - t) * t * b) + (3 * (1 - t) * t * t * c) + (t * t * t * d);

    [GeneratedRegex("([MCcZ])([^MCcZ]*)")]
    private static partial Regex Command();

    [GeneratedRegex(@"-?\d*\.?\d+")]
    private static partial Regex Number();
}
