using Clinic.Domain.Charting.OverTime;

namespace Clinic.Domain.Tests.Charting.OverTime;

public sealed class PainPlotTests
{
    [Fact]
    public void Of_PainThatCameBack_DrawsADotARingAndADottedLine()
    {
        var plot = PainPlot.Of([new PainPoint("4 Sep", "left lat", 7, 2), new PainPoint("25 Sep", "left lat", 6, null)]);

        Assert.Equal(2, Dots(plot.Before));
        Assert.Equal(1, Dots(plot.After));
        Assert.Equal(1, Dots(plot.Drops));
        Assert.Equal(1, Dots(plot.CameBack));
        Assert.Equal(["7", "2", "6"], plot.Texts.Where(text => text.IsStrong).Select(text => text.Text));
        Assert.Equal(["4 Sep", "25 Sep"], plot.Texts.Where(text => text.Text.EndsWith("Sep", StringComparison.Ordinal)).Select(text => text.Text));
    }

    [Fact]
    public void Of_PainThatStayedAway_HasNoDottedLine() =>
        Assert.Empty(PainPlot.Of([new PainPoint("4 Sep", "", 7, 2), new PainPoint("25 Sep", "", 2, 0)]).CameBack);

    [Fact]
    public void Of_VisitThatAskedNothing_KeepsItsPlaceEmpty()
    {
        var plot = PainPlot.Of([new PainPoint("4 Sep", "", null, null), new PainPoint("25 Sep", "", 7, 7)]);

        Assert.Equal("M485 72.2h0", plot.Before, ignoreCase: false);
        Assert.Equal(plot.Before, plot.After);
        Assert.Empty(plot.Drops);
    }

    [Theory]
    [InlineData(20, false, 7)]
    [InlineData(20, true, 4)]
    [InlineData(3, false, 3)]
    public void Of_ManyVisits_LabelsFewDaysAndAlwaysTheNewest(int count, bool isSmall, int labels)
    {
        var plot = PainPlot.Of([.. Enumerable.Range(1, count).Select(day => new PainPoint($"day {day}", "", 5, 3))], isSmall);

        var days = plot.Texts.Where(text => text.Text.StartsWith("day", StringComparison.Ordinal)).ToList();
        Assert.Equal(labels, days.Count);
        Assert.Equal($"day {count}", days[^1].Text);
        Assert.All(plot.Texts, text => Assert.InRange(text.X, 0, plot.Width));
        Assert.All(plot.Texts, text => Assert.InRange(text.Y, 0, plot.Height));
    }

    /// <summary>Diamonds between the visits, which keep their places and their dotted line.</summary>
    [Fact]
    public void Of_WhatWasToldFromHome_LiesBetweenTheVisitsAsDiamonds()
    {
        var plot = PainPlot.Of(
        [
            new PainPoint("4 Sep", "", 7, 2), new PainPoint("5 Sep", "", null, null) { FromHome = 3 }, new PainPoint("11 Sep", "", null, null) { FromHome = 0 },
            new PainPoint("25 Sep", "", 6, 2),
        ]);

        Assert.Equal((2, 2, 1, 2), (Dots(plot.Before), Dots(plot.After), Dots(plot.CameBack), Dots(plot.FromHome)));
        Assert.Equal(2, plot.FromHome.Count(letter => letter == 'z'));
        Assert.Equal(["4 Sep", "5 Sep", "11 Sep", "25 Sep"], plot.Texts.Where(text => text.Text.EndsWith("Sep", StringComparison.Ordinal)).OrderBy(text => text.X).Select(text => text.Text));
        Assert.Equal(["2", "7", "3", "0", "2", "6"], plot.Texts.Where(text => text.IsStrong).OrderBy(text => text.X).ThenBy(text => text.Text, StringComparer.Ordinal).Select(text => text.Text));
    }

    private static int Dots(string path) => path.Count(letter => letter == 'M');
}
