using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Body;

/// <summary>Near a joint, the outline of a part is left out where it lies inside its neighbour, so that the two read as one body.</summary>
internal sealed record Melt(IReadOnlyList<Point> Neighbour, Point Joint, double Radius);
