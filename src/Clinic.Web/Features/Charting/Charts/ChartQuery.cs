using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>What of a chart is open.</summary>
public sealed record ChartQuery
{
    /// <summary>The chosen knot; without it the first one of this visit.</summary>
    public Id<Knot>? Knot { get; init; }

    /// <summary>The open area as an <see cref="AreaKey"/>.</summary>
    public string? Area { get; init; }

    /// <summary>The view to show; without it the one where the chosen knot lies.</summary>
    public string? View { get; init; }

    /// <summary>Words that a place is searched by.</summary>
    public string? Find { get; init; }
}
