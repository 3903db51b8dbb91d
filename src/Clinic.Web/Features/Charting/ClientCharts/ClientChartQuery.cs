using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.ClientCharts;

/// <summary>What of a client's chart over time is shown.</summary>
public sealed record ClientChartQuery
{
    /// <summary>Only visits that found this knot.</summary>
    public Id<Knot>? Knot { get; init; }

    /// <summary>1 for the newest visits, 2 for those before them.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Every knot in the list, however many there are.</summary>
    public bool AllKnots { get; init; }
}
