namespace Clinic.Domain.HomeCare.Figures.Geometry;

/// <summary>Questions to a closed outline.</summary>
internal static class Polygon
{
    public static bool Contains(IReadOnlyList<Point> polygon, Point point)
    {
        var isInside = false;
        var before = polygon[^1];
        foreach (var corner in polygon)
        {
            if (corner.Y > point.Y != before.Y > point.Y
                && point.X < ((before.X - corner.X) * (point.Y - corner.Y) / (before.Y - corner.Y)) + corner.X)
            {
                isInside = !isInside;
            }

            before = corner;
        }

        return isInside;
    }

    /// <summary>The distance from a point to the nearest edge, whether it lies inside or outside.</summary>
    public static double DistanceToEdge(IReadOnlyList<Point> polygon, Point point)
    {
        var nearest = double.PositiveInfinity;
        var from = polygon[^1];
        foreach (var to in polygon)
        {
            var (dx, dy) = (to.X - from.X, to.Y - from.Y);
            var square = (dx * dx) + (dy * dy);
            var t = square < 1e-12 ? 0 : Math.Clamp((((point.X - from.X) * dx) + ((point.Y - from.Y) * dy)) / square, 0, 1);
            nearest = Math.Min(nearest, double.Hypot(point.X - from.X - (dx * t), point.Y - from.Y - (dy * t)));
            from = to;
        }

        return nearest;
    }
}
