using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Factors;

/// <summary>A ticked factor and its version.</summary>
internal sealed record FactorRow(ContributingFactor Factor, uint Version);
