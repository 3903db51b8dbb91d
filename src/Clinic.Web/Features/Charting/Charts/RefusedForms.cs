using Clinic.Web.Features.Charting.AreaFindings;
using Clinic.Web.Features.Charting.Factors;
using Clinic.Web.Features.Charting.KnotFindings;
using Clinic.Web.Features.Charting.Knots;
using Clinic.Web.Features.Charting.KnotStories;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>What was sent and not saved, to be shown again as it was typed.</summary>
public sealed record RefusedForms
{
    public string? Trouble { get; init; }

    public MarkForm? Mark { get; init; }

    public KnotFindingForm? Finding { get; init; }

    public KnotStoryForm? Story { get; init; }

    public AreaFindingForm? Area { get; init; }

    public FactorForm? Factor { get; init; }

    /// <summary>The factor that <see cref="Factor"/> is about.</summary>
    public string? FactorCode { get; init; }

    /// <summary>The person has been told of the other change: what she sends next replaces it.</summary>
    public bool TakesNewVersion { get; init; }
}
