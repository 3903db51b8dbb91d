namespace Clinic.Domain.Anatomy.Zones;

/// <summary>The shape of a zone on one side of the body, in the view that shows it.</summary>
public sealed class ZoneShape
{
    // Far less than a pixel, far more than the last bits of the arithmetic.
    private const double Hair = 1e-6;

    /// <param name="zone">Id of the zone.</param>
    /// <param name="view">The view that shows it.</param>
    /// <param name="side">The client's own side.</param>
    /// <param name="path">SVG path data in units of the view box.</param>
    /// <param name="polygon">The same shape for hit tests, points 0..1 of the view; closed without repeating the first point.</param>
    /// <param name="centre">A point well inside, 0..1 of the view.</param>
    /// <param name="touchPoints">Points of its middle line; empty where a fingertip fits into the zone.</param>
    /// <exception cref="ArgumentException">The polygon has fewer than three points.</exception>
    public ZoneShape(
        string zone, BodyView view, BodySide side, string path, IReadOnlyList<AtlasPoint> polygon, AtlasPoint centre,
        IReadOnlyList<AtlasPoint> touchPoints)
    {
        if (polygon.Count < 3)
        {
            throw new ArgumentException($"Zone {zone} has no area.", nameof(polygon));
        }

        Zone = zone;
        View = view;
        Side = side;
        Path = path;
        Polygon = polygon;
        Centre = centre;
        TouchPoints = touchPoints;
        Left = polygon.Min(point => point.X);
        Right = polygon.Max(point => point.X);
        Top = polygon.Min(point => point.Y);
        Bottom = polygon.Max(point => point.Y);
        Size = MeasureSize();
    }

    public string Zone { get; }
    public BodyView View { get; }
    public BodySide Side { get; }
    public string Path { get; }
    public IReadOnlyList<AtlasPoint> Polygon { get; }
    public AtlasPoint Centre { get; }

    /// <summary>Where a fingertip near the zone means it, because it is too small to be hit: points along its middle.</summary>
    public IReadOnlyList<AtlasPoint> TouchPoints { get; }

    public double Left { get; }
    public double Top { get; }
    public double Right { get; }
    public double Bottom { get; }

    /// <summary>Share of the view that the zone covers, 0..1.</summary>
    public double Size { get; }

    /// <summary>Even-odd crossing count of a ray to the right.</summary>
    public bool Contains(double x, double y)
    {
        if (x < Left || x > Right || y < Top || y > Bottom)
        {
            return false;
        }

        var inside = false;
        var a = Polygon[^1];
        foreach (var b in Polygon)
        {
            if (a.Y > y != b.Y > y && x < a.X + ((y - a.Y) * (b.X - a.X) / (b.Y - a.Y)))
            {
                inside = !inside;
            }

            a = b;
        }

        return inside;
    }

    /// <summary>The point itself where it lies inside, else the inside point nearest to it, a hair off the border.</summary>
    public AtlasPoint NearestInside(double x, double y)
    {
        var border = NearestOnBorder(x, y);
        var away = Math.Sqrt(Square(border.X - x) + Square(border.Y - y));
        if (IsWellInside(new AtlasPoint(x, y)))
        {
            return new AtlasPoint(x, y);
        }

        var straight = new AtlasPoint(border.X + (Hair * (border.X - x) / away), border.Y + (Hair * (border.Y - y) / away));
        if (IsWellInside(straight))
        {
            return straight;
        }

        // A corner, or a point on the border: walk towards the middle, which is reached at last.
        var middle = TouchPoints.Append(Centre).MinBy(point => Square(point.X - x) + Square(point.Y - y));
        for (var share = 0.001; share < 1; share *= 2)
        {
            var step = new AtlasPoint(border.X + (share * (middle.X - border.X)), border.Y + (share * (middle.Y - border.Y)));
            if (IsWellInside(step))
            {
                return step;
            }
        }

        return middle;
    }

    /// <summary>Distance from a point to the border, in 0..1 units of the view on both axes.</summary>
    public double DistanceToBorder(double x, double y)
    {
        var border = NearestOnBorder(x, y);
        return Math.Sqrt(Square(x - border.X) + Square(y - border.Y));
    }

    private double MeasureSize()
    {
        var twice = 0.0;
        var a = Polygon[^1];
        foreach (var b in Polygon)
        {
            twice += (a.X * b.Y) - (b.X * a.Y);
            a = b;
        }

        return Math.Abs(twice) / 2;
    }

    // A point on a border belongs to the neighbour as well.
    private bool IsWellInside(AtlasPoint point) => Contains(point.X, point.Y) && DistanceToBorder(point.X, point.Y) >= Hair / 2;

    private AtlasPoint NearestOnBorder(double x, double y)
    {
        AtlasPoint nearest = default;
        var least = double.PositiveInfinity;
        var a = Polygon[^1];
        foreach (var b in Polygon)
        {
            var (dx, dy) = (b.X - a.X, b.Y - a.Y);
            var length = (dx * dx) + (dy * dy);
            var along = length == 0 ? 0 : Math.Clamp((((x - a.X) * dx) + ((y - a.Y) * dy)) / length, 0, 1);
            var on = new AtlasPoint(a.X + (along * dx), a.Y + (along * dy));
            var distance = Square(x - on.X) + Square(y - on.Y);
            if (distance < least)
            {
                (nearest, least) = (on, distance);
            }

            a = b;
        }

        return nearest;
    }

    private static double Square(double value) => value * value;
}
