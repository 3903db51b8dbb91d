namespace Clinic.Domain.Charting.OverTime;

/// <summary>How tender something was in one visit, or at home.</summary>
/// <param name="Label">The day, short: "4 Sep".</param>
/// <param name="Under">What was treated, where there is room for it; may be empty.</param>
/// <param name="Before">0 to 10, before the work; null when not asked.</param>
/// <param name="After">0 to 10, after the work; null when not asked.</param>
public sealed record PainPoint(string Label, string Under, int? Before, int? After)
{
    /// <summary>0 to 10, as the client told it from home between visits; null for a visit. Then nothing else is set but the label.</summary>
    public int? FromHome { get; init; }

    internal bool IsFromHome => FromHome is not null;
}
