using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Comparisons;

/// <summary>What the database knows of two visits of one client.</summary>
internal sealed record ComparisonRows
{
    /// <summary>The chosen ones, oldest first: two, one where both are the same or the client has no other, or none.</summary>
    public IReadOnlyList<VisitRow> Chosen { get; init; } = [];

    /// <summary>The newest visits, to choose from.</summary>
    public IReadOnlyList<VisitRow> Offered { get; init; } = [];

    public IReadOnlyList<KnotFinding> Findings { get; init; } = [];

    public IReadOnlyList<AreaFinding> Areas { get; init; } = [];

    public IReadOnlyList<Knot> Knots { get; init; } = [];

    /// <summary>A visit and when it began.</summary>
    internal sealed record VisitRow(Id<Visit> Id, DateTimeOffset StartsAt);
}
