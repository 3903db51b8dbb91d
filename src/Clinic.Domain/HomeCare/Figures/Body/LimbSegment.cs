using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Body;

/// <summary>The length of a piece of limb, and its half widths along it: front and back edge in side view, and seen from the front.</summary>
internal sealed record LimbSegment(double Length, Profile Front, Profile Back, Profile EdgeOn);
