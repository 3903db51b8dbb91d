using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Clinic.Domain.HomeCare.Figures;
using Clinic.Testing;
using Clinic.Web.Features.HomeCare.Figures;

namespace Clinic.Web.Tests.HomeCare.Figures;

public sealed partial class ScreenFigureTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    public static TheoryData<string> Ids => [.. ExerciseFigures.ExerciseIds];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Of_AnyExercise_KeepsEveryPointInItsPlace(string id)
    {
        var pair = ExerciseFigures.Draw(id, mirrored: true);
        var drawn = Points(pair.StartShapes + pair.EndShapes, areSteps: false);

        var shown = Points(ScreenFigure.Of(id, mirrored: true).Svg, areSteps: true);

        Assert.Equal(drawn.Count, shown.Count);
        Assert.All(drawn.Zip(shown), pair =>
        {
            Assert.Equal(pair.First.X, pair.Second.X, tolerance: 0.251);
            Assert.Equal(pair.First.Y, pair.Second.Y, tolerance: 0.251);
        });
    }

    [Theory]
    [InlineData(true, FigureKind.Adult)]
    [InlineData(false, FigureKind.Adult)]
    [InlineData(true, FigureKind.Older)]
    public async Task Get_AtItsAddress_IsKeptForEver(bool mirrored, FigureKind kind)
    {
        using var visitor = app.NewVisitor();

        using var answer = await visitor.Http.GetAsync(FiguresController.AddressOf("E04", mirrored, kind), TestContext.Current.CancellationToken);

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(ScreenFigure.Of("E04", mirrored, kind).Svg, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/home-care/figures/00000000/adult/0/E04.svg")]
    [InlineData("/home-care/figures/00000000/adult/0/E99.svg")]
    [InlineData("/home-care/figures/00000000/adult/7/E04.svg")]
    [InlineData("/home-care/figures/00000000/taller/0/E04.svg")]
    public async Task Get_AnotherDrawing_IsNotFound(string address)
    {
        using var visitor = app.NewVisitor();

        using var answer = await visitor.Http.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static List<(double X, double Y)> Points(string svg, bool areSteps)
    {
        List<(double X, double Y)> points = [];
        foreach (Match path in PathData().Matches(svg))
        {
            var (here, start) = ((X: 0d, Y: 0d), (X: 0d, Y: 0d));
            foreach (Match command in Command().Matches(path.Groups["data"].Value))
            {
                var numbers = Number().Matches(command.Value).Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture)).ToList();
                var from = areSteps ? here : (X: 0d, Y: 0d);
                var ends = numbers.Chunk(2).Select(point => (X: from.X + point[0], Y: from.Y + point[1])).ToList();
                points.AddRange(ends);
                here = ends.Count == 0 ? start : ends[^1];
                start = command.Value[0] is 'M' or 'm' ? here : start;
            }
        }

        return points;
    }

    [GeneratedRegex(" d=\"(?<data>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PathData();

    [GeneratedRegex("[MLCZmlcz][^MLCZmlcz]*", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"-?\d+(\.\d+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
