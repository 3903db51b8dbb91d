using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;

namespace Clinic.Domain.Tests.Charting;

public sealed class WhatWorkedTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Id<Knot> Knot = Id<Knot>.New();

    [Fact]
    public void Of_AnAreaAlone_CountsTheFallOfTheKnotAndTheDays()
    {
        var lat = Assert.Single(WhatWorked.Of([Treated("lat", 0, 6, 2, eased: 12), Treated("lat", 20, 7, 4, eased: 9)]));

        Assert.Equal((2, 3.5, 2), (lat.Times, lat.MeanFall, lat.TimesMeasured));
        Assert.Equal((9, 12), lat.EasedDays);
        Assert.Equal(Day.AddDays(20), lat.Last.VisitedAt);
        Assert.False(lat.CannotTell);
    }

    [Fact]
    public void Of_TwoAreasTogether_CannotTellWhichOfThem()
    {
        var worked = WhatWorked.Of([Treated("lat", 0, 6, 2, others: 1, eased: 12), Treated("teres", 0, 6, 2, others: 1)]);

        var lat = worked.Single(area => area.Area == "lat");
        Assert.True(lat.CannotTell);
        Assert.Null(lat.MeanFall);
        Assert.Null(lat.EasedDays);
        Assert.Equal([("teres", AreaSide.Left)], lat.TogetherWith);
    }

    [Fact]
    public void Of_SameDayForAnotherKnot_IsNotTogether()
    {
        var worked = WhatWorked.Of([Treated("lat", 0, 6, 2), Treated("teres", 0, 6, 2) with { KnotId = Id<Knot>.New() }]);

        Assert.All(worked, area => Assert.Empty(area.TogetherWith));
    }

    [Fact]
    public void Of_Order_IsVerdictThenFallThenHowOften()
    {
        var worked = WhatWorked.Of(
        [
            Treated("teres", 0, 5, 4, verdict: Verdict.Worse),
            Treated("ql", 1, 5, 4),
            Treated("low_back", 2, 5, 4),
            Treated("low_back", 3, 5, 4),
            Treated("side_ribs", 4, 8, 2),
            Treated("lat", 5, 5, 4, verdict: Verdict.TheAnswer),
        ]);

        Assert.Equal(["lat", "side_ribs", "low_back", "ql", "teres"], worked.Select(area => area.Area));
        Assert.Equal([true, true, true, true, false], worked.Select(area => area.HasHelped));
    }

    [Fact]
    public void Compare_NeverTried_StandsBetweenHelpedAndNoChange()
    {
        var helped = Assert.Single(WhatWorked.Of([Treated("lat", 0, null, null, verdict: Verdict.Helped)]));
        var useless = Assert.Single(WhatWorked.Of([Treated("lat", 0, null, null, verdict: Verdict.NoChange)]));

        Assert.True(WhatWorked.Compare(helped, null) < 0);
        Assert.True(WhatWorked.Compare(null, useless) < 0);
        Assert.Equal(0, WhatWorked.Compare(null, null));
    }

    [Fact]
    public void Of_NotKnownYet_SaysNothing()
    {
        var lat = Assert.Single(WhatWorked.Of([Treated("lat", 0, null, null, verdict: Verdict.NotKnownYet)]));

        Assert.Equal((0d, false), (lat.Score, lat.HasHelped));
    }

    private static TreatedBefore Treated(
        string area, int day, int? before, int? after, int others = 0, int? eased = null, Verdict? verdict = null) => new(
        Knot, area, AreaSide.Left, Technique.PincerHold, verdict, null, null, Day.AddDays(day), before, after, eased, null, others);
}
