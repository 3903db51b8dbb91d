using Clinic.Domain.Charting;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.Signing;

/// <summary>The signature under a visit.</summary>
public sealed record SignForm
{
    /// <summary>Reasons to give no sheet that have a chip of their own.</summary>
    public static IReadOnlyList<string> NoSheetReasons { get; } =
        ["The client has a sheet already", "The client wants none", "No exercise fits today"];

    /// <summary>Which note was read: <see cref="Notes.NotePage.Read"/>.</summary>
    public string? Read { get; init; }

    /// <summary>Why no area was checked; asked only where none was.</summary>
    [FreeText(Visit.UncheckedReasonMaxLength)]
    public string? UncheckedReason { get; init; }

    /// <summary>One of <see cref="NoSheetReasons"/>.</summary>
    [FreeText(Visit.NoSheetReasonMaxLength)]
    public string? NoSheet { get; init; }

    /// <summary>Her own words, which count more.</summary>
    [FreeText(Visit.NoSheetReasonMaxLength)]
    public string? NoSheetReason { get; init; }

    public string? WhyNoSheet => string.IsNullOrWhiteSpace(NoSheetReason) ? NoSheet : NoSheetReason;
}
