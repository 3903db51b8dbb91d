using Clinic.Domain.Charting.OverTime;

namespace Clinic.Domain.Tests.Charting.OverTime;

public sealed class StayedAwayTests
{
    [Theory]
    [InlineData(new[] { -1 }, null)]
    [InlineData(new[] { 0 }, "It stayed away less than a day")]
    [InlineData(new[] { 1, -1, 9, 12 }, "It stayed away 1 day, then 9 days, then 12 days")]
    [InlineData(new[] { 1, 2, 3, 4, 5 }, "It stayed away 2 days, then 3 days, then 4 days, then 5 days")]
    public void Words_Days_AreOneSentence(int[] days, string? words) => Assert.Equal(words, StayedAway.Words(Asked(days)));

    [Theory]
    [InlineData(new[] { 9 }, false)]
    [InlineData(new[] { 2, -1, 9, 12 }, true)]
    [InlineData(new[] { 20, 2, 9, 12 }, true)]
    [InlineData(new[] { 2, 9, 9 }, false)]
    public void IsLongerEachTime_Days_NeedsTwoThatGrow(int[] days, bool isLonger) => Assert.Equal(isLonger, StayedAway.IsLongerEachTime(Asked(days)));

    /// <summary>-1 stands for a visit in which nobody asked.</summary>
    private static IEnumerable<int?> Asked(int[] days) => days.Select(day => day < 0 ? null : (int?)day);
}
