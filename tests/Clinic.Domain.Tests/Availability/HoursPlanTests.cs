using Clinic.Domain.Availability;
using Clinic.Domain.Practice;

namespace Clinic.Domain.Tests.Availability;

public sealed class HoursPlanTests
{
    private static readonly Id<Therapist> Ines = Id<Therapist>.New();
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly HoursBlock Morning = new(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(12, 0));
    private static readonly HoursBlock Afternoon = new(DayOfWeek.Monday, new TimeOnly(13, 0), new TimeOnly(17, 0));
    private static readonly HoursBlock Tuesday = new(DayOfWeek.Tuesday, new TimeOnly(9, 0), new TimeOnly(12, 0));

    [Fact]
    public void With_NewWeek_EndsTheOldBlocksTheDayBeforeAndKeepsThoseThatStay()
    {
        var old = new HoursPlan([Row(Morning), Row(Afternoon)]);

        var plan = old.With(Ines, Monday, [Morning, Tuesday]);

        Assert.Equal([Morning, Afternoon], plan.WeekAt(Monday.AddDays(-1)));
        Assert.Equal([Morning, Tuesday], plan.WeekAt(Monday));
        Assert.Equal([(Morning, null, null), (Afternoon, null, Monday.AddDays(-1)), (Tuesday, Monday, null)], Written(plan));
    }

    [Fact]
    public void With_SecondWeekOnTheSameDay_ReplacesTheFirst()
    {
        var plan = new HoursPlan([Row(Morning)]).With(Ines, Monday, [Afternoon]).With(Ines, Monday, [Tuesday]);

        Assert.Equal([Morning], plan.WeekAt(Monday.AddDays(-1)));
        Assert.Equal([Tuesday], plan.WeekAt(Monday));
        Assert.Equal(2, plan.Rows.Count);
    }

    [Fact]
    public void With_AWeekThatIsPlannedLater_LeavesThatOneAsItIs()
    {
        var later = Monday.AddDays(14);
        var plan = new HoursPlan([Row(Morning), Row(Tuesday)]).With(Ines, later, [Morning, Afternoon]);

        plan = plan.With(Ines, Monday, [Tuesday]);

        Assert.Equal([Morning, Tuesday], plan.WeekAt(Monday.AddDays(-1)));
        Assert.Equal([Tuesday], plan.WeekAt(Monday));
        Assert.Equal([Tuesday], plan.WeekAt(later.AddDays(-1)));
        Assert.Equal([Morning, Afternoon], plan.WeekAt(later));
        Assert.Equal([Monday, later], plan.ChangesAfter(Monday.AddDays(-1)));
    }

    [Fact]
    public void Without_APlannedWeek_TheOneBeforeGoesOn()
    {
        var plan = new HoursPlan([Row(Morning)]).With(Ines, Monday, [Afternoon]);

        plan = plan.Without(Ines, Monday);

        Assert.Equal([(Morning, null, null)], Written(plan));
        Assert.Empty(plan.ChangesAfter(Monday.AddDays(-1)));
    }

    [Fact]
    public void With_NoBlocks_IsAWeekWithoutWork()
    {
        var plan = new HoursPlan([Row(Morning)]).With(Ines, Monday, []);

        Assert.Empty(plan.WeekAt(Monday));
        Assert.Equal([Monday], plan.ChangesAfter(Monday.AddDays(-1)));
    }

    [Theory]
    [InlineData(9, 12, 12, 13, false)]
    [InlineData(9, 12, 11, 13, true)]
    [InlineData(9, 0, 22, 23, true)]
    [InlineData(9, 22, 22, 0, false)]
    [InlineData(0, 0, 8, 9, true)]
    public void Overlaps_TwoBlocks_ShareAMinuteOrNot(int from, int until, int otherFrom, int otherUntil, bool overlap)
    {
        var one = new HoursBlock(DayOfWeek.Monday, new TimeOnly(from, 0), new TimeOnly(until, 0));
        var other = new HoursBlock(DayOfWeek.Monday, new TimeOnly(otherFrom, 0), new TimeOnly(otherUntil, 0));

        Assert.Equal(overlap, one.Overlaps(other));
        Assert.Equal(overlap, other.Overlaps(one));
        Assert.False(one.Overlaps(other with { Weekday = DayOfWeek.Friday }));
    }

    private static WeeklyHours Row(HoursBlock block) => new(Ines, block.Weekday, block.From, block.Until);

    private static IEnumerable<(HoursBlock, DateOnly?, DateOnly?)> Written(HoursPlan plan) => plan.Rows
        .Select(row => (HoursBlock.Of(row), row.ValidFrom, row.ValidUntil))
        .OrderBy(row => row.Item1.Weekday).ThenBy(row => row.Item1.From);
}
