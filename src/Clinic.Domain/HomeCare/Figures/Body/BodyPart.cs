using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Body;

/// <summary>A closed shape of the body.</summary>
internal sealed record BodyPart(IReadOnlyList<Point> Outline, Cloth Cloth, bool IsFar = false)
{
    public IReadOnlyList<Melt> Melts { get; init; } = [];

    /// <summary>Thin lines drawn on the shape, such as those between fingers.</summary>
    public IReadOnlyList<IReadOnlyList<Point>> Lines { get; init; } = [];
}
