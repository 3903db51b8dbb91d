using Clinic.Domain.HomeCare.FromHome;

namespace Clinic.Domain.Tests.HomeCare.FromHome;

public sealed class TickDaysTests
{
    private static readonly DateOnly Made = new(2026, 11, 20);
    private static readonly DateTimeOffset MadeAt = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 4)]
    [InlineData(7, 8)]
    [InlineData(40, 8)]
    public void Of_DaysAfterTheSheet_AreTodayAndUpToSevenBeforeIt(int passed, int count)
    {
        var days = TickDays.Of(Made, Made.AddDays(passed));

        Assert.Equal(count, days.Count);
        Assert.Equal(Made.AddDays(passed), days[^1]);
        Assert.DoesNotContain(days, day => day < Made);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(3_600_000L, 3600)]
    [InlineData(-5L, 0)]
    [InlineData(long.MaxValue, 86400)]
    public void MomentOf_WhatThePhoneSays_IsNeverAheadAndNeverBeforeTheSheet(long? millisecondsAgo, int age) =>
        Assert.Equal(MadeAt.AddSeconds(86400 - age), TickDays.MomentOf(MadeAt.AddDays(1), millisecondsAgo, MadeAt));
}
