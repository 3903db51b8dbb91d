using System.Globalization;
using System.Xml.Linq;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Bodies;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Tests.Anatomy.Bodies;

public sealed class BodyPainterTests
{
    private static readonly string[] PlainElements = ["svg", "g", "path", "rect", "circle"];

    private static readonly string[] PlainAttributes =
    [
        "viewBox", "width", "height", "id", "d", "x", "y", "rx", "cx", "cy", "r", "fill", "fill-opacity", "stroke", "stroke-width",
        "stroke-opacity", "stroke-linejoin", "stroke-linecap", "transform",
    ];

    public static TheoryData<BodyView, BodyPalette> Pictures =>
        new(Enum.GetValues<BodyView>().SelectMany(view => Enum.GetValues<BodyPalette>().Select(palette => (view, palette))));

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Chart_WithEveryMark_UsesPlainPresentationAttributesOnly(BodyView view, BodyPalette palette)
    {
        var areas = Areas.All.Where(area => !area.IsExerciseTarget)
            .Select((area, place) => new AreaMark(((char)('A' + place)).ToString(), area.Zones, AreaSide.Both)).ToList();
        var knots = Enumerable.Range(1, 12).Select(number => new KnotMark(number, number / 20.0, 0.3, Ring: 15)).ToList();

        CheckPlain(BodyPainter.Chart(view, palette, knots, areas));
        CheckPlain(BodyPainter.Chart(view, palette, knots, areas, thumbnail: true));
        CheckPlain(BodyPainter.Body(view, palette));
        CheckPlain("<svg>" + BodyPainter.Drawing(view, palette, ZoneLayer.Hit) + "</svg>");
        CheckPlain(BodyPainter.Chart(view, palette, knots, areas, build: BodyBuild.Soft));
        Assert.All(Atlas.Current.Insets, inset => CheckPlain(BodyPainter.Inset(inset, palette)));
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Drawing_Any_PaintsGroundThenReliefThenOutlineThenZones(BodyView view, BodyPalette palette)
    {
        var drawing = Atlas.Current.Drawing(view);
        var paints = Atlas.Current.Palette(palette).Paints;

        var painted = XElement.Parse("<svg>" + BodyPainter.Drawing(view, palette, ZoneLayer.Hit) + "</svg>").Elements().ToList();

        var outlines = drawing.Silhouette.Count;
        Assert.Equal(drawing.Silhouette, painted.Take(outlines).Select(path => (string?)path.Attribute("d")));
        Assert.Equal(paints["silhouette"].Fill, (string?)painted[0].Attribute("fill"));
        Assert.Equal(
            drawing.Relief.SelectMany(layer => layer.Paths.Concat(layer.Pairs).Concat(layer.Pairs)),
            painted.Where(element => element.Name == "g").SelectMany(group => group.Elements()).Select(path => (string?)path.Attribute("d")));
        var outline = painted[^(drawing.Zones.Count + outlines)];
        Assert.Equal(("none", paints["outline"].Stroke), ((string?)outline.Attribute("fill"), (string?)outline.Attribute("stroke")));
        Assert.Equal(
            drawing.Zones.Select(zone => $"{WireName.Of(view)}-{WireName.Of(zone.Side)}-{zone.Zone}"),
            painted.TakeLast(drawing.Zones.Count).Select(path => (string?)path.Attribute("id")));
    }

    [Fact]
    public void Body_EachBuild_IsPaintedWithItsOwnShapesAndColours()
    {
        var (athletic, soft) = (Atlas.Of(BodyBuild.Athletic), Atlas.Of(BodyBuild.Soft));

        Assert.Contains(soft.Drawing(BodyView.Front).Silhouette[0], BodyPainter.Body(BodyView.Front, BodyPalette.Light, build: BodyBuild.Soft), StringComparison.Ordinal);
        Assert.Contains(athletic.Drawing(BodyView.Front).Silhouette[0], BodyPainter.Body(BodyView.Front, BodyPalette.Light), StringComparison.Ordinal);
        Assert.All(Enum.GetValues<BodyPalette>(), palette =>
        {
            Assert.True(soft.Palette(palette).Paints["muscle"].FillOpacity < athletic.Palette(palette).Paints["muscle"].FillOpacity);
            Assert.Equal(athletic.Palette(palette).Paints["knot"], soft.Palette(palette).Paints["knot"]);
        });
    }

    [Fact]
    public void Inset_OfTheFront_HasLAndRInItsUpperCornersAndEachZone()
    {
        var neck = Atlas.Current.Insets.Single(inset => inset.View == BodyView.Front);

        var paths = XElement.Parse(BodyPainter.Inset(neck, BodyPalette.Light)).Descendants().Where(element => element.Name.LocalName == "path").ToList();

        Assert.Equal(Atlas.Current.Drawing(BodyView.Front).Zones.Count, paths.Count(path => path.Attribute("id") is not null));
        var starts = paths.TakeLast(2).Select(path => Start((string)path.Attribute("d")!)).ToList();
        Assert.All(starts, start => Assert.InRange(start.Y, neck.Top * 1080, (neck.Top + 0.02) * 1080));
        Assert.InRange(starts[0].X, neck.Left * 600, (neck.Left + 0.05) * 600);
        Assert.InRange(starts[1].X, (neck.Right - 0.05) * 600, neck.Right * 600);

        static (double X, double Y) Start(string data)
        {
            var numbers = data[1..].Split(' ');
            return (double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1].TrimStart('L'), CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Drawing_Thumbnail_LeavesOutFineLines()
    {
        var thumbnail = BodyPainter.Drawing(BodyView.Back, BodyPalette.Light, thumbnail: true);

        Assert.All(Atlas.Current.Drawing(BodyView.Back).Relief, layer => Assert.Equal(
            layer.Role is not ("depth" or "hair" or "rib" or "ribdeep" or "tick" or "face" or "belly"),
            thumbnail.Contains(layer.Paths.Concat(layer.Pairs).First(), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(BodyView.Back, "L R")]
    [InlineData(BodyView.Front, "R L")]
    [InlineData(BodyView.Left, " L")]
    [InlineData(BodyView.Right, "R ")]
    public void Letters_EachView_StandOnTheClientsOwnSides(BodyView view, string expected)
    {
        // An L starts at its top left corner and has one stroke; an R has two. The page is 600 wide.
        var letters = XElement.Parse("<svg>" + BodyPainter.Letters(view, BodyPalette.Light) + "</svg>").Elements()
            .Select(path => (string)path.Attribute("d")!)
            .Select(data => (
                Letter: data.Count(character => character == 'M') == 1 ? "L" : "R",
                IsLeftOnPage: double.Parse(data[1..data.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture) < 300))
            .ToList();

        var sides = expected.Split(' ');
        Assert.Equal(sides[0], string.Concat(letters.Where(letter => letter.IsLeftOnPage).Select(letter => letter.Letter)));
        Assert.Equal(sides[1], string.Concat(letters.Where(letter => !letter.IsLeftOnPage).Select(letter => letter.Letter)));
    }

    [Fact]
    public void Marks_EveryDigitAndCapital_HasItsOwnGlyph()
    {
        var digits = Enumerable.Range(0, 10)
            .Select(number => BodyPainter.Marks(BodyView.Back, BodyPalette.Light, [new KnotMark(number, 0.5, 0.5)], []));
        var letters = Enumerable.Range('A', 26).Select(letter => Tag(((char)letter).ToString()));

        Assert.Equal(10, digits.Distinct().Count());
        Assert.Equal(26, letters.Distinct().Count());
    }

    [Theory]
    [InlineData("a")]
    [InlineData("<")]
    [InlineData("Ä")]
    public void Marks_LetterWithoutAGlyph_Throws(string letter) => Assert.Throws<ArgumentException>(() => Tag(letter));

    [Fact]
    public void Marks_UnknownZone_Throws() => Assert.Throws<ArgumentException>(
        () => BodyPainter.Marks(BodyView.Back, BodyPalette.Light, [], [new AreaMark("A", ["wing"], AreaSide.Left)]));

    [Fact]
    public void Marks_ZonesOfAnotherView_AreLeftOut() =>
        Assert.Equal("", BodyPainter.Marks(BodyView.Front, BodyPalette.Light, [], [new AreaMark("A", ["lat_mid"], AreaSide.Both)]));

    [Fact]
    public void Marks_AreaOfOneSide_HatchesInsideThatZone()
    {
        var shape = Atlas.Current.Shape("lat_mid", BodySide.Right);

        var paths = XElement.Parse("<svg>" + Tag("A") + "</svg>").Elements("path").Select(path => (string)path.Attribute("d")!).ToList();

        Assert.Equal(shape.Path, paths[0]);
        var lines = paths[1].Split('M', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, 10, 40);
        Assert.All(lines, line => Assert.All(line.Split('L'), end =>
        {
            var place = end.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray();
            Assert.True(shape.Contains(place[0] / 600, place[1] / 1080), line);
        }));
    }

    [Fact]
    public void Marks_TwoAreasOfOneZone_KeepTheirLettersApart()
    {
        AreaMark[] areas = [new("A", ["upper_trap"], AreaSide.Left), new("B", ["upper_trap"], AreaSide.Left)];

        var tags = XElement.Parse("<svg>" + BodyPainter.Marks(BodyView.Back, BodyPalette.Light, [], areas) + "</svg>")
            .Elements("rect").Select(tag => (double)tag.Attribute("x")!).ToList();

        Assert.Equal(2, tags.Count);
        Assert.True(Math.Abs(tags[0] - tags[1]) > 16);
    }

    [Fact]
    public void Marks_UnderACultureWithDecimalCommas_AreTheSame()
    {
        var knot = new KnotMark(7, 0.123, 0.456, Ring: 12.5);
        var expected = BodyPainter.Marks(BodyView.Back, BodyPalette.Dark, [knot], []);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

            Assert.Equal(expected, BodyPainter.Marks(BodyView.Back, BodyPalette.Dark, [knot], []));
            Assert.Contains("cx=\"73.8\" cy=\"492.48\"", expected, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Tag(string letter) =>
        BodyPainter.Marks(BodyView.Back, BodyPalette.Light, [], [new AreaMark(letter, ["lat_mid"], AreaSide.Right)]);

    private static void CheckPlain(string svg)
    {
        foreach (var element in XElement.Parse(svg).DescendantsAndSelf())
        {
            Assert.Contains(element.Name.LocalName, PlainElements);
            Assert.All(
                element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration),
                attribute =>
                {
                    Assert.Contains(attribute.Name.LocalName, PlainAttributes);
                    Assert.DoesNotMatch("NaN|Infinity|url|#[0-9a-fA-F]{8}", attribute.Value);
                });
        }
    }
}
