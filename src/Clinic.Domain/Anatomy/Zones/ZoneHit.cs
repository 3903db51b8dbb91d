namespace Clinic.Domain.Anatomy.Zones;

/// <summary>What a tap on a view means.</summary>
/// <param name="Zone">Id of the zone.</param>
/// <param name="Side">The client's own side.</param>
/// <param name="U">Place across the zone's bounding box, 0..1: survives a redrawn atlas.</param>
/// <param name="V">Place down the zone's bounding box, 0..1.</param>
/// <param name="Snapped">The tap lay just outside and was taken to the nearest zone.</param>
public readonly record struct ZoneHit(string Zone, BodySide Side, double U, double V, bool Snapped);
