using Clinic.Web.Features.Charting.AreaFindings;
using Clinic.Web.Features.Charting.KnotFindings;
using Clinic.Web.Features.Charting.Knots;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>What was sent and not saved, to be shown again as it was typed.</summary>
public sealed record RefusedForms
{
    public string? Trouble { get; init; }

    public MarkForm? Mark { get; init; }

    public KnotFindingForm? Finding { get; init; }

    public AreaFindingForm? Area { get; init; }

    /// <summary>The person has been told of the other change: what she sends next replaces it.</summary>
    public bool TakesNewVersion { get; init; }
}
