using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Poses;

/// <summary>The start and the end of one exercise. Frame is the shown part of the world; none means fitted round both pictures.</summary>
internal sealed record PosePair(Pose Start, Pose End, Box? Frame);
