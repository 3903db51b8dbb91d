using Clinic.Domain.Anatomy.Bodies;

namespace Clinic.Web.Features.Charting.HeatMaps;

/// <summary>One place of a heat map in words.</summary>
/// <param name="Of">How many visits the count could have been; null where that says nothing.</param>
public sealed record HeatLine(HeatSpot Spot, string Name, int? Of = null);
