using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Bones;

/// <summary>The build of a piece of limb: its length, and half widths along it for the front and back edge and seen edge-on.</summary>
internal sealed record LimbSegment(double Length, Profile Front, Profile Back, Profile EdgeOn);
