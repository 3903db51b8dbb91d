using System.Xml.Linq;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Bodies;

namespace Clinic.Domain.Tests.Anatomy.Bodies;

public sealed class HeatPainterTests
{
    [Theory]
    [InlineData(1, 100, 1)]
    [InlineData(25, 100, 1)]
    [InlineData(26, 100, 2)]
    [InlineData(100, 100, 4)]
    [InlineData(1, 1, 4)]
    [InlineData(1, 3, 2)]
    public void Level_Count_IsItsShareOfTheMost(int count, int most, int level) => Assert.Equal(level, HeatPainter.Level(count, most));

    [Fact]
    public void Layer_MoreOften_IsHatchedDenserAndBearsItsFigure()
    {
        var rare = Drawn(new HeatSpot(["lat_mid"], AreaSide.Left, 2));
        var often = Drawn(new HeatSpot(["lat_mid"], AreaSide.Left, 8));

        Assert.True(HatchOf(often).Length > 2 * HatchOf(rare).Length);
        Assert.NotEqual(FiguresOf(rare), FiguresOf(often));
        Assert.NotEmpty(FiguresOf(rare));
    }

    [Fact]
    public void Layer_OfAnotherView_IsEmpty() =>
        Assert.DoesNotContain("<path", HeatPainter.Layer(BodyView.Front, [new HeatSpot(["lat_mid"], AreaSide.Left, 2)], 2), StringComparison.Ordinal);

    private static XElement Drawn(HeatSpot spot) => XElement.Parse($"<svg>{HeatPainter.Layer(BodyView.Back, [spot], 8)}</svg>");

    private static string HatchOf(XElement svg) => svg.Elements("path").Last().Attribute("d")!.Value;

    private static string FiguresOf(XElement svg) => string.Concat(svg.Elements("g").Last().Descendants("path").Select(path => path.Attribute("d")!.Value));
}
