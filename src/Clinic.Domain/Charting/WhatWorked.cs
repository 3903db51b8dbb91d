using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting.Answers;

namespace Clinic.Domain.Charting;

/// <summary>
/// What working on one area has done for a client's knots so far. A change of the knot counts only where nothing else was worked on for it
/// in the same visit: of several areas nobody can tell which one it was. A handful of visits is a hint, not a proof.
/// </summary>
/// <param name="Treatments">Newest first; at least one.</param>
/// <param name="TogetherWith">The areas that were worked on with it in the same visits, each once, in the order of the catalogue.</param>
public sealed record WhatWorked(
    string Area, AreaSide Side, IReadOnlyList<TreatedBefore> Treatments, IReadOnlyList<(string Area, AreaSide Side)> TogetherWith)
{
    /// <summary>What every page says beside these numbers.</summary>
    public const string Caution = "Small numbers: a hint, not a proof";

    public int Times => Treatments.Count;

    public TreatedBefore Last => Treatments[0];

    /// <summary>By how much the knot fell on average, over the times this area alone was worked on; null when that cannot be told.</summary>
    public double? MeanFall => Alone.Select(time => (double?)time.Fall).Average();

    /// <summary>How many times <see cref="MeanFall"/> rests on.</summary>
    public int TimesMeasured => Alone.Count(time => time.Fall is not null);

    /// <summary>The knot changed, and every time something else was worked on with it: nobody can tell which of them it was.</summary>
    public bool CannotTell => Treatments.All(time => !time.WasAlone);

    /// <summary>The fewest and the most days the knot stayed eased, as the client said; null when nobody asked.</summary>
    public (int Least, int Most)? EasedDays =>
        Alone.Where(time => time.EasedDays is not null).Select(time => time.EasedDays!.Value).ToList() is { Count: > 0 } days
            ? (days.Min(), days.Max())
            : null;

    public int CountOf(Verdict verdict) => Treatments.Count(time => time.Verdict == verdict);

    /// <summary>The mean of the verdicts, 2 the answer to -2 worse; 0 without any, as for an area that was never tried.</summary>
    public double Score => Treatments.Select(time => ScoreOf(time.Verdict)).Average() ?? 0;

    /// <summary>True when it eased the knot by what was said or measured.</summary>
    public bool HasHelped => Score > 0 || (Score == 0 && MeanFall > 0);

    /// <summary>One entry for every area and side, what helped most first: by verdict, then by the fall of the knot, then by how often.</summary>
    /// <param name="treatments">Of one client, in any order, of one knot or of several.</param>
    public static IReadOnlyList<WhatWorked> Of(IEnumerable<TreatedBefore> treatments)
    {
        var all = treatments.OrderByDescending(time => time.VisitedAt).ToList();
        return
        [
            .. all.GroupBy(time => (time.Area, time.Side))
                .Select(times => new WhatWorked(times.Key.Area, times.Key.Side, [.. times], WorkedOnWith(times, all)))
                .Order(Comparer<WhatWorked>.Create(Compare)),
        ];
    }

    /// <summary>Negative when <paramref name="one"/> helped more than <paramref name="other"/>; null stands for an area that was never tried.</summary>
    public static int Compare(WhatWorked? one, WhatWorked? other)
    {
        var byScore = (other?.Score ?? 0).CompareTo(one?.Score ?? 0);
        var byFall = byScore != 0 ? byScore : (other?.MeanFall ?? 0).CompareTo(one?.MeanFall ?? 0);
        return byFall != 0 ? byFall : (other?.CountOfHelped ?? 0).CompareTo(one?.CountOfHelped ?? 0);
    }

    private int CountOfHelped => HasHelped ? Times : 0;

    private IEnumerable<TreatedBefore> Alone => Treatments.Where(time => time.WasAlone);

    private static List<(string, AreaSide)> WorkedOnWith(IGrouping<(string Area, AreaSide Side), TreatedBefore> times, List<TreatedBefore> all)
    {
        var visits = times.Select(time => (time.KnotId, time.VisitedAt)).ToHashSet();
        var order = Areas.All.Select((area, place) => (area.Id, place)).ToDictionary(area => area.Id, area => area.place, StringComparer.Ordinal);
        return
        [
            .. all.Where(time => visits.Contains((time.KnotId, time.VisitedAt)) && (time.Area, time.Side) != times.Key)
                .Select(time => (time.Area, time.Side))
                .Distinct()
                .OrderBy(area => order.GetValueOrDefault(area.Area))
                .ThenBy(area => area.Side),
        ];
    }

    private static double? ScoreOf(Verdict? verdict) => verdict switch
    {
        Verdict.TheAnswer => 2,
        Verdict.Helped => 1,
        Verdict.NoChange => -1,
        Verdict.Worse => -2,
        _ => null,
    };
}
