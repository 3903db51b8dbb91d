using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting.Answers;

namespace Clinic.Domain.Charting;

/// <summary>An area that was worked on for a knot in an earlier visit, and what became of the knot.</summary>
/// <param name="KnotId">The knot it was worked on for.</param>
/// <param name="VisitedAt">When that visit began.</param>
/// <param name="KnotBefore">How tender the knot was before the work of that visit, 0 to 10; null when not asked.</param>
/// <param name="KnotAfter">The same after it.</param>
/// <param name="EasedDays">For how many days it stayed eased, as the client said at the visit after it; null when not asked.</param>
/// <param name="FoundAgainAt">When the visit began that found the knot again; null when none has.</param>
/// <param name="Others">How many other areas were worked on for the knot in that visit.</param>
public sealed record TreatedBefore(
    Id<Knot> KnotId, string Area, AreaSide Side, Technique Technique, Verdict? Verdict, int? TenderBefore, int? TenderAfter,
    DateTimeOffset VisitedAt, int? KnotBefore, int? KnotAfter, int? EasedDays, DateTimeOffset? FoundAgainAt, int Others)
{
    /// <summary>How many seconds it was worked on; null when not said.</summary>
    public int? Seconds { get; init; }

    /// <summary>By how much the knot fell in that visit, 0 to 10, negative when it rose; null when one of the two was not asked.</summary>
    public int? Fall => KnotBefore - KnotAfter;

    /// <summary>No other area was worked on for the knot in that visit, so its change may be put down to this one.</summary>
    public bool WasAlone => Others == 0;
}
