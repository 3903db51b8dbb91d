namespace Clinic.Domain.HomeCare.Figures.Poses;

/// <summary>Both shoulders moved forward and up (in body heights) and apart (1 is the natural width).</summary>
internal sealed record ShoulderShift(double Forward, double Up, double Width);
