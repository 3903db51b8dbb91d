namespace Clinic.Domain.HomeCare.Figures.Poses;

internal enum HandKind
{
    Flat,

    /// <summary>A flat hand seen from its side, with weight on the floor or a wall.</summary>
    Edge,
    Fist,

    /// <summary>Thumb and fingers round a fold of muscle.</summary>
    Pinch,
}
