using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Charting.AreaFindings;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>What of a chart is open.</summary>
public sealed record ChartQuery
{
    /// <summary>The chosen knot; without it the first one of this visit.</summary>
    public Id<Knot>? Knot { get; init; }

    /// <summary>The open area as an <see cref="AreaKey"/>.</summary>
    public string? Area { get; init; }

    /// <summary>Words that an area is searched by which no rule names.</summary>
    public string? Other { get; init; }

    /// <summary>The area that is open: <see cref="Area"/>, or the one that is called like <see cref="Other"/>.</summary>
    public AreaKey? Open => AreaKey.TryParse(Area, out var key) ? key : OtherAreas.Named(Other);

    /// <summary>The view to show; without it the one where the chosen knot lies.</summary>
    public string? View { get; init; }

    /// <summary>Words that a place is searched by.</summary>
    public string? Find { get; init; }
}
