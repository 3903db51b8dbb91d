namespace Clinic.Domain.HomeCare.Figures.Geometry;

/// <summary>A point, or a direction. In the world 1.0 is the body height, x runs right and y up; on the picture y runs down.</summary>
internal readonly record struct Point(double X, double Y)
{
    public Point Along(Point direction, double length) => new(X + (direction.X * length), Y + (direction.Y * length));

    public Point Shifted(Point by) => new(X + by.X, Y + by.Y);

    /// <summary>The point a share of the way to another: 0 stays here, 1 arrives.</summary>
    public Point Toward(Point other, double share) => new(X + ((other.X - X) * share), Y + ((other.Y - Y) * share));

    public double DistanceTo(Point other) => double.Hypot(X - other.X, Y - other.Y);
}
