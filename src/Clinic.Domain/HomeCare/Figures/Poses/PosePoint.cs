using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Poses;

/// <summary>A place in a pose: fixed in the world, beside a named body point, or between two of them.</summary>
internal abstract record PosePoint
{
    internal sealed record Fixed(Point At) : PosePoint;

    internal sealed record Beside(string Name, Point Shift) : PosePoint;

    internal sealed record Between(string From, string To, double Share) : PosePoint;
}
