using System.Text.RegularExpressions;
using System.Xml.Linq;
using Clinic.Domain.HomeCare.Figures;

namespace Clinic.Domain.Tests.HomeCare.Figures;

public sealed partial class ExerciseFiguresTests
{
    private static readonly HashSet<string> PlainAttributes =
    [
        "d", "cx", "cy", "r", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-linejoin", "stroke-linecap",
    ];

    public static TheoryData<string> Ids => [.. ExerciseFigures.ExerciseIds];

    public static TheoryData<string, FigureKind> Pictures =>
        [.. ExerciseFigures.ExerciseIds.SelectMany(id => Enum.GetValues<FigureKind>().Select(kind => (id, kind)))];

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Draw_AnyExercise_IsPlain(string id, FigureKind kind)
    {
        foreach (var svg in AllPictures(id, kind))
        {
            Assert.StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 400\">", svg, StringComparison.Ordinal);
            var elements = DrawnShape.Elements(svg);
            Assert.NotEmpty(elements);
            Assert.All(elements, element => Assert.Contains(element.Name.LocalName, new[] { "path", "circle" }));
            var attributes = elements.Attributes().ToList();
            Assert.All(attributes, attribute => Assert.Contains(attribute.Name.LocalName, PlainAttributes));
            Assert.All(
                attributes.Where(attribute => attribute.Name.LocalName is "fill" or "stroke"),
                attribute => Assert.Matches(Colour(), attribute.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Draw_AnyExercise_StaysInsideThePicture(string id, FigureKind kind)
    {
        foreach (var svg in AllPictures(id, kind))
        {
            Assert.All(DrawnShape.Of(svg).SelectMany(shape => shape.Points), point =>
            {
                Assert.InRange(point.X, -1, 401);
                Assert.InRange(point.Y, -1, 401);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Draw_Mirrored_IsTheMirrorImage(string id, FigureKind kind)
    {
        var (straight, mirrored) = (ExerciseFigures.Draw(id, kind: kind), ExerciseFigures.Draw(id, mirrored: true, kind: kind));
        AssertMirrored(straight.Start, mirrored.Start);
        AssertMirrored(straight.End, mirrored.End);
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Draw_BlackAndWhite_HasNoColour(string id, FigureKind kind)
    {
        var pair = ExerciseFigures.Draw(id, blackAndWhite: true, kind: kind);
        Assert.All(DrawnShape.Elements(pair.Start).Concat(DrawnShape.Elements(pair.End)).Attributes(), attribute =>
        {
            if (attribute.Name.LocalName is "fill" or "stroke")
            {
                Assert.Contains(attribute.Value, new[] { "none", "#000000", "#ffffff" });
            }
        });
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Draw_AnyExercise_ShowsWhereItIsFelt(string id, FigureKind kind)
    {
        var pair = ExerciseFigures.Draw(id, kind: kind);
        var felt = DrawnShape.Elements(pair.Start).Concat(DrawnShape.Elements(pair.End))
            .Where(element => (string?)element.Attribute("fill") == "#f47c20" || (element.Name.LocalName == "circle" && (string?)element.Attribute("fill") == "#c8372d"));
        Assert.NotEmpty(felt);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Draw_OlderFigure_IsAnotherPersonInTheSamePlace(string id)
    {
        var (adult, older) = (ExerciseFigures.Draw(id), ExerciseFigures.Draw(id, kind: FigureKind.Older));
        Assert.Contains("#5b4336", adult.End, StringComparison.Ordinal);
        Assert.DoesNotContain("#5b4336", older.End, StringComparison.Ordinal);
        var (there, here) = (Middle(adult.End), Middle(older.End));
        Assert.InRange(Math.Abs(there.X - here.X), 0, 16);
        Assert.InRange(Math.Abs(there.Y - here.Y), 0, 16);
    }

    [Fact]
    public void Draw_Shapes_AreThePictureWithoutItsFrame()
    {
        var pair = ExerciseFigures.Draw("E01");
        Assert.DoesNotContain("<svg", pair.StartShapes, StringComparison.Ordinal);
        Assert.Contains(pair.StartShapes, pair.Start, StringComparison.Ordinal);
        Assert.Contains(pair.EndShapes, pair.End, StringComparison.Ordinal);
        Assert.NotEqual(pair.Start, pair.End);
    }

    [Fact]
    public void Draw_UnknownExercise_Throws()
    {
        Assert.Throws<KeyNotFoundException>(() => ExerciseFigures.Draw("E99"));
    }

    private static (double X, double Y) Middle(string svg)
    {
        var points = DrawnShape.Of(svg).SelectMany(shape => shape.Points).ToList();
        return (points.Average(point => point.X), points.Average(point => point.Y));
    }

    private static IEnumerable<string> AllPictures(string id, FigureKind kind) =>
        from mirrored in new[] { false, true }
        from blackAndWhite in new[] { false, true }
        let pair = ExerciseFigures.Draw(id, mirrored, blackAndWhite, kind)
        from svg in new[] { pair.Start, pair.End }
        select svg;

    private static void AssertMirrored(string straight, string mirrored)
    {
        var (expected, actual) = (DrawnShape.Of(straight), DrawnShape.Of(mirrored));
        Assert.Equal(expected.Select(shape => (shape.Look, shape.Letters)), actual.Select(shape => (shape.Look, shape.Letters)));
        foreach (var (shape, image) in expected.Zip(actual))
        {
            foreach (var (point, twin) in shape.Points.Zip(image.Points))
            {
                // Both are rounded to one decimal.
                Assert.Equal(400 - point.X, twin.X, 0.11);
                Assert.Equal(point.Y, twin.Y, 0.11);
            }
        }
    }

    [GeneratedRegex("^(none|#[0-9a-f]{6})$")]
    private static partial Regex Colour();
}
