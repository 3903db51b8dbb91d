using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Comparisons;

/// <summary>A visit to choose.</summary>
public sealed record OfferedVisit(Id<Visit> Id, string Day);
