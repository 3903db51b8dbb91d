namespace Clinic.Domain.Anatomy.Bodies;

/// <summary>A part of the body and how often something was there.</summary>
/// <param name="Zones">Ids of its zones; the figure stands on the first.</param>
/// <param name="Side">One side or both.</param>
/// <param name="Count">1 or more.</param>
public sealed record HeatSpot(IReadOnlyList<string> Zones, AreaSide Side, int Count);
