using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Poses;

/// <summary>A small picture in a corner that shows what the view of the large one hides: a spot on the back, an arm under the chest.</summary>
/// <param name="Place">Where it lies in the unmirrored picture, in picture units, y down.</param>
/// <param name="Shown">The part of its own world that it shows.</param>
/// <param name="Pose">The same body in another pose or view; it has no inset itself.</param>
internal sealed record PoseInset(Box Place, Box Shown, Pose Pose);
