using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Bones;

/// <summary>A place on the spine: how far above the hip along the spine, where in the world, and the bearing of the spine there.</summary>
internal readonly record struct SpineStation(double Height, Point At, double Bearing)
{
    /// <summary>Square to the spine, to the right of the way up.</summary>
    public Point Across => Geometry.Bearing.Direction(Bearing + 90);

    public Point Up => Geometry.Bearing.Direction(Bearing);
}
