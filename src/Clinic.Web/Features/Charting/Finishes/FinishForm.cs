using Clinic.Domain.Charting;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.Finishes;

/// <summary>The end of a visit.</summary>
public sealed record FinishForm
{
    /// <summary>Why no area was checked; asked only where none was.</summary>
    [FreeText(Visit.UncheckedReasonMaxLength)]
    public string? Reason { get; init; }
}
