using Clinic.Domain;
using Clinic.Domain.Clients;
using Clinic.Web.Features.Charting.OverTime;

namespace Clinic.Web.Features.Charting.Comparisons;

/// <summary>Two visits of a client.</summary>
public sealed record ComparisonPage
{
    public required Id<Client> ClientId { get; init; }

    public required string ClientName { get; init; }

    /// <summary>The earlier one; null where the client has no visit.</summary>
    public required MarkedVisit? Then { get; init; }

    /// <summary>The later one; null where only one visit is chosen.</summary>
    public required MarkedVisit? Now { get; init; }

    public required bool Overlaid { get; init; }

    /// <summary>Visits to choose from, newest first, with the chosen ones.</summary>
    public required IReadOnlyList<OfferedVisit> Offered { get; init; }

    /// <summary>What is different, one sentence for each.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>What was found, a row for each question that one of them answers.</summary>
    public required IReadOnlyList<ComparedKnot> Knots { get; init; }

    public required IReadOnlyList<ComparedRow> Areas { get; init; }
}
