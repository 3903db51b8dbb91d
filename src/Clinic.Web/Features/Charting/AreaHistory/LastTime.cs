using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Words;

namespace Clinic.Web.Features.Charting.AreaHistory;

/// <summary>The last time an area was worked on for a knot, in parts: <paramref name="From"/> to <paramref name="To"/> is the knot before and after.</summary>
public sealed record LastTime(string Before, int? From, int? To, string After)
{
    /// <summary>The line that opens a knot again: what was the answer last time, or what was done; null for a knot that was never worked on.</summary>
    internal static LastTime? OfKnot(IReadOnlyList<TreatedBefore> history)
    {
        if (history.Count == 0)
        {
            return null;
        }

        var last = history.Where(time => time.VisitedAt == history.Max(any => any.VisitedAt)).ToList();
        var best = last.OrderBy(time => time.Verdict ?? Verdict.NotKnownYet).First();
        return Of(best, [.. last.Where(time => time != best).Select(time => TitleOf(time.Area, time.Side))]);
    }

    internal static LastTime Of(TreatedBefore time, IReadOnlyList<string> others)
    {
        var title = TitleOf(time.Area, time.Side);
        var did = time.Verdict switch
        {
            Verdict.TheAnswer => "was the answer",
            Verdict.Helped => "helped",
            Verdict.NoChange => "changed nothing",
            Verdict.Worse => "made it worse",
            _ => "was worked on",
        };
        var stayed = time switch
        {
            { EasedDays: { } days } => $", eased for {WorkedBefore.Days(days)}",
            { FoundAgainAt: { } again } => $", found again after {WorkedBefore.Days((int)Math.Round((again - time.VisitedAt).TotalDays))}",
            _ => "",
        };
        var together = others.Count == 0 ? "" : time.Verdict is Verdict.TheAnswer or Verdict.Helped
            ? $" {Sentence(others)} treated together with it."
            : $" Cannot tell: treated together with the {string.Join(" and the ", others)}.";
        return time.Fall is null
            ? new LastTime($"Last time the {title} {did}", null, null, $"{stayed}.{together}")
            : new LastTime($"Last time the {title} {did}: knot ", time.KnotBefore, time.KnotAfter, $"{stayed}.{together}");
    }

    /// <summary>"left lat" inside a sentence.</summary>
    internal static string TitleOf(string area, AreaSide side)
    {
        var title = StaffTitles.Of(area, side);
        return side != AreaSide.Both || !char.IsUpper(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
    }

    private static string Sentence(IReadOnlyList<string> others) => $"The {string.Join(" and the ", others)} {(others.Count == 1 ? "was" : "were")}";
}
