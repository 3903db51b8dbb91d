using Clinic.Domain.Charting.OverTime;

namespace Clinic.Web.Features.Charting.OverTime;

/// <summary>A knot or an area over the visits of a page: a small chart, and the same in figures.</summary>
/// <param name="Knot">Number of the knot; null for an area.</param>
/// <param name="Title">"Left, spine edge of the blade (crook)" or "Left lat".</param>
/// <param name="Under">What sums it up; may be empty.</param>
/// <param name="Tag">A good sign in two words; null for none.</param>
/// <param name="Plot">The chart, oldest visit first.</param>
/// <param name="Reading">The chart in one sentence.</param>
/// <param name="Rows">Newest visit first.</param>
public sealed record Timeline(
    int? Knot, string Title, string Under, string? Tag, PainPlot Plot, string Reading, IReadOnlyList<TimelineRow> Rows)
{
    /// <summary>One of many: several fit beside each other.</summary>
    public bool IsSmall => Plot.Width < 400;

    /// <summary>Whether anything was done for it in any visit.</summary>
    public bool HasWork => Rows.Any(row => row.Words.Count > 0);

    /// <summary>Whether the client told anything of it from home.</summary>
    public bool HasHome => Rows.Any(row => row.FromHome.Count > 0);

    /// <summary>What the figures are about, as the head of their column.</summary>
    public string Of { get; init; } = Knot is null ? "Area" : "Knot";
}
