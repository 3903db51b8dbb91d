namespace Clinic.Domain.HomeCare.Figures.Geometry;

/// <summary>Adds points to an outline, and takes away those nobody would see.</summary>
internal static class Curve
{
    /// <summary>Of points equally far out the first counts, whichever way the last digit was rounded on this machine.</summary>
    private const double SameDistance = 1e-9;

    /// <summary>A Catmull-Rom curve through the points, as a dense row of points.</summary>
    public static List<Point> Smooth(IReadOnlyList<Point> points, bool closed, int stepsPerSpan)
    {
        var count = points.Count;
        var spans = closed ? count : count - 1;
        var dense = new List<Point>((spans * stepsPerSpan) + 1);
        Point Near(int i) => closed ? points[(i + count) % count] : points[Math.Clamp(i, 0, count - 1)];
        for (var i = 0; i < spans; i++)
        {
            var (before, from, to, after) = (Near(i - 1), Near(i), Near(i + 1), Near(i + 2));
            for (var step = 0; step < stepsPerSpan; step++)
            {
                var t = (double)step / stepsPerSpan;
                dense.Add(new Point(
                    Blend(before.X, from.X, to.X, after.X, t),
                    Blend(before.Y, from.Y, to.Y, after.Y, t)));
            }
        }

        if (!closed)
        {
            dense.Add(points[^1]);
        }

        return dense;
    }

    /// <summary>An open row with points no further apart than about the step.</summary>
    public static List<Point> Densify(IReadOnlyList<Point> points, double step)
    {
        var dense = new List<Point> { points[0] };
        for (var i = 1; i < points.Count; i++)
        {
            var pieces = Math.Max(1, (int)(points[i - 1].DistanceTo(points[i]) / step));
            for (var piece = 1; piece <= pieces; piece++)
            {
                dense.Add(points[i - 1].Toward(points[i], (double)piece / pieces));
            }
        }

        return dense;
    }

    /// <summary>Douglas-Peucker: the fewest of the points that stay within the tolerance of all of them.</summary>
    public static List<Point> Simplify(IReadOnlyList<Point> points, double tolerance)
    {
        var keep = new bool[points.Count];
        keep[0] = keep[^1] = true;
        MarkCorners(points, 0, points.Count - 1, tolerance, keep);
        return [.. points.Where((_, i) => keep[i])];
    }

    /// <summary>The distance of a point from the endless line through two others.</summary>
    public static double DistanceFromLine(Point point, Point from, Point to, double length) =>
        Math.Abs(((to.X - from.X) * (from.Y - point.Y)) - ((from.X - point.X) * (to.Y - from.Y))) / length;

    private static void MarkCorners(IReadOnlyList<Point> points, int first, int last, double tolerance, bool[] keep)
    {
        var (from, to) = (points[first], points[last]);
        var length = from.DistanceTo(to);
        var (furthest, corner) = (-1.0, first);
        for (var i = first + 1; i < last; i++)
        {
            var distance = length < 1e-9 ? points[i].DistanceTo(from) : DistanceFromLine(points[i], from, to, length);
            if (distance > furthest + SameDistance)
            {
                (furthest, corner) = (distance, i);
            }
        }

        if (furthest > tolerance)
        {
            keep[corner] = true;
            MarkCorners(points, first, corner, tolerance, keep);
            MarkCorners(points, corner, last, tolerance, keep);
        }
    }

    private static double Blend(double before, double from, double to, double after, double t) =>
        .5 * ((2 * from) + ((to - before) * t) + (((2 * before) - (5 * from) + (4 * to) - after) * t * t)
            + (((3 * from) - before - (3 * to) + after) * Math.Pow(t, 3)));
}
