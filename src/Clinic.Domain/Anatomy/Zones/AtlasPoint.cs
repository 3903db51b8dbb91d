namespace Clinic.Domain.Anatomy.Zones;

/// <summary>A point of a view, 0..1 from the top left: <paramref name="X"/> of its width, <paramref name="Y"/> of its height.</summary>
public readonly record struct AtlasPoint(double X, double Y);
