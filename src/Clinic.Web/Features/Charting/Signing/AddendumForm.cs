using Clinic.Domain.Charting.Signing;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.Signing;

/// <summary>What is to be added to a signed visit, and why.</summary>
public sealed record AddendumForm
{
    [FreeText(VisitAddendum.TextMaxLength)]
    public string? Text { get; init; }

    [FreeText(VisitAddendum.ReasonMaxLength)]
    public string? Reason { get; init; }
}
