using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;

namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>An area that was worked on for the chosen knot in an earlier visit, and what became of the knot.</summary>
/// <param name="VisitedAt">When that visit began.</param>
/// <param name="KnotBefore">How tender the knot was before the work of that visit, 0 to 10; null when not asked.</param>
/// <param name="KnotAfter">The same after it.</param>
/// <param name="EasedDays">For how many days it stayed eased, as the client said at the visit after it; null when not asked.</param>
/// <param name="FoundAgainAt">When the visit began that found the knot again; null when none has.</param>
/// <param name="Others">How many other areas were worked on for the knot in that visit.</param>
internal sealed record TreatedBefore(
    string Area, AreaSide Side, Technique Technique, Verdict? Verdict, int? TenderBefore, int? TenderAfter, DateTimeOffset VisitedAt,
    int? KnotBefore, int? KnotAfter, int? EasedDays, DateTimeOffset? FoundAgainAt, int Others)
{
    public AreaKey Key => new(Area, Side);
}
