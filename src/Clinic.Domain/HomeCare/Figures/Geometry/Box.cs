namespace Clinic.Domain.HomeCare.Figures.Geometry;

/// <summary>An upright rectangle: a frame in the world, or the clip edge of the picture.</summary>
internal readonly record struct Box(double Left, double Low, double Right, double High)
{
    public static Box Around(IEnumerable<Point> points)
    {
        var box = new Box(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        foreach (var (x, y) in points)
        {
            box = new Box(Math.Min(box.Left, x), Math.Min(box.Low, y), Math.Max(box.Right, x), Math.Max(box.High, y));
        }

        return box;
    }

    public bool Contains(Point point) => Left <= point.X && point.X <= Right && Low <= point.Y && point.Y <= High;

    /// <summary>The part of a polygon inside the box (Sutherland-Hodgman); empty when nothing is left.</summary>
    public IReadOnlyList<Point> ClipPolygon(IReadOnlyList<Point> polygon)
    {
        var (left, low, right, high) = this;
        polygon = ClipSide(polygon, p => p.X, left, 1);
        polygon = ClipSide(polygon, p => p.X, right, -1);
        polygon = ClipSide(polygon, p => p.Y, low, 1);
        return ClipSide(polygon, p => p.Y, high, -1);
    }

    /// <summary>The stretches of a dense line that lie inside the box.</summary>
    public IReadOnlyList<IReadOnlyList<Point>> ClipLine(IEnumerable<Point> line)
    {
        var runs = new List<List<Point>>();
        List<Point>? run = null;
        foreach (var point in line)
        {
            if (!Contains(point))
            {
                run = null;
                continue;
            }

            if (run is null)
            {
                runs.Add(run = []);
            }

            run.Add(point);
        }

        return runs;
    }

    private static List<Point> ClipSide(IReadOnlyList<Point> polygon, Func<Point, double> axis, double limit, int inward)
    {
        var kept = new List<Point>();
        for (var i = 0; i < polygon.Count; i++)
        {
            var (from, to) = (polygon[(i + polygon.Count - 1) % polygon.Count], polygon[i]);
            var fromInside = (axis(from) - limit) * inward >= 0;
            var toInside = (axis(to) - limit) * inward >= 0;
            if (fromInside != toInside)
            {
                kept.Add(from.Toward(to, (limit - axis(from)) / (axis(to) - axis(from))));
            }

            if (toInside)
            {
                kept.Add(to);
            }
        }

        return kept;
    }
}
