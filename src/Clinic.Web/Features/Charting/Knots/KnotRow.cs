using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Knots;

/// <summary>A knot and its version.</summary>
internal sealed record KnotRow(Knot Knot, uint Version);
