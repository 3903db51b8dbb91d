using System.Globalization;
using System.Text;
using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Drawing;

/// <summary>
/// Writes a row of picture points as path data. Corners stay corners and all else becomes cubic curves with Catmull-Rom tangents,
/// so that a few numbers give a smooth outline at any size.
/// </summary>
internal static class PathData
{
    private const double Tolerance = .2;
    private const double StraightWithin = .1;

    /// <summary>The cosine of a turn of 47 degrees; a sharper one is a corner.</summary>
    private const double CornerCosine = .68;

    public static string Of(IReadOnlyList<Point> points, bool closed)
    {
        var corners = Curve.Simplify(closed ? [.. points, points[0]] : points, Tolerance);
        if (closed)
        {
            corners.RemoveAt(corners.Count - 1);
        }

        if (corners.Count < 3)
        {
            return "M" + string.Join(" L", corners.Select(Number));
        }

        var tangents = Tangents(corners, closed);
        var data = new StringBuilder("M").Append(Number(corners[0]));
        var spans = closed ? corners.Count : corners.Count - 1;
        for (var i = 0; i < spans; i++)
        {
            var next = (i + 1) % corners.Count;
            AppendSpan(data, corners[i], corners[next], tangents[i], tangents[next], closesPath: closed && next == 0);
        }

        return data.Append(closed ? "Z" : "").ToString();
    }

    private static void AppendSpan(StringBuilder data, Point from, Point to, Point? leave, Point? arrive, bool closesPath)
    {
        var length = from.DistanceTo(to);
        var first = leave is { } outward
            ? new Point(from.X + (outward.X * length / 3), from.Y + (outward.Y * length / 3))
            : from.Toward(to, 1.0 / 3);
        var second = arrive is { } inward
            ? new Point(to.X - (inward.X * length / 3), to.Y - (inward.Y * length / 3))
            : from.Toward(to, 2.0 / 3);
        bool IsStraight(Point control) => Curve.DistanceFromLine(control, from, to, Math.Max(length, 1e-6)) < StraightWithin;
        if (!IsStraight(first) || !IsStraight(second))
        {
            data.Append('C').Append(Number(first)).Append(' ').Append(Number(second)).Append(' ').Append(Number(to));
        }
        else if (!closesPath)
        {
            data.Append('L').Append(Number(to));
        }
    }

    /// <summary>The direction of the outline at each point; none at a corner and at the ends of a line.</summary>
    private static Point?[] Tangents(List<Point> points, bool closed)
    {
        var tangents = new Point?[points.Count];
        var (first, last) = closed ? (0, points.Count - 1) : (1, points.Count - 2);
        for (var i = first; i <= last; i++)
        {
            var (before, at, after) = (points[(i + points.Count - 1) % points.Count], points[i], points[(i + 1) % points.Count]);
            var (inX, inY, inLength) = (at.X - before.X, at.Y - before.Y, before.DistanceTo(at));
            var (outX, outY, outLength) = (after.X - at.X, after.Y - at.Y, at.DistanceTo(after));
            if (inLength >= 1e-6 && outLength >= 1e-6
                && ((inX * outX) + (inY * outY)) / (inLength * outLength) >= CornerCosine)
            {
                var length = double.Hypot(inX + outX, inY + outY);
                tangents[i] = new Point((inX + outX) / length, (inY + outY) / length);
            }
        }

        return tangents;
    }

    private static string Number(Point point) => Number(point.X) + "," + Number(point.Y);

    /// <summary>One decimal at most, and no zero that can be spared.</summary>
    private static string Number(double value)
    {
        var text = value.ToString("F1", CultureInfo.InvariantCulture);
        return text.TrimEnd('0').TrimEnd('.').Replace("-0.", "-.", StringComparison.Ordinal);
    }
}
