using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Poses;

/// <summary>
/// Where the parts of the body face, in degrees: 0 towards the viewer, 90 picture right, 180 away, -90 picture left.
/// Values between give a three-quarter view; a chest unlike the hip is a twist.
/// </summary>
internal sealed record Facing(double Hip, double Chest, double Head)
{
    public double HipSin { get; } = Bearing.Sin(Hip);

    public double HipCos { get; } = Bearing.Cos(Hip);

    public double ChestSin { get; } = Bearing.Sin(Chest);

    public double ChestCos { get; } = Bearing.Cos(Chest);
}
