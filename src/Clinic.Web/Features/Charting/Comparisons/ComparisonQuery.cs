using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Comparisons;

/// <summary>Which two visits are compared, and how.</summary>
public sealed record ComparisonQuery
{
    /// <summary>One of them; without it the client's first.</summary>
    public Id<Visit>? One { get; init; }

    /// <summary>The other; without it the client's last.</summary>
    public Id<Visit>? Other { get; init; }

    /// <summary>Both on one body, instead of side by side.</summary>
    public bool Overlaid { get; init; }
}
