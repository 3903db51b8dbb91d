using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Testing;

namespace Clinic.Browser.Tests.Anatomy;

/// <summary>A fingertip means a narrow zone that it covers, and the point it leaves is one the server reads the same way.</summary>
public sealed class SnapTests(BrowserFixture browser, ClinicApp app) : IClassFixture<BrowserFixture>, IClassFixture<ClinicApp>
{
    private const double Touch = 24;
    private const int PixelsHigh = 700;

    private static readonly string[] NarrowZones =
        ["neck_front_deep", "scm", "scalene_triangle", "scap_medial_border", "scap_superior_angle", "lat_teres_fold", "supraspinous"];

    [Theory]
    [InlineData(BodyBuild.Athletic)]
    [InlineData(BodyBuild.Soft)]
    public void TouchPoints_OfEachZone_AreThereWhereAFingertipDoesNotFit(BodyBuild build)
    {
        var atlas = Atlas.Of(build);
        foreach (var shape in atlas.Drawings.SelectMany(drawing => drawing.Zones))
        {
            var room = 2 * RoomIn(shape, atlas) * PixelsHigh;

            // A grid finds the widest place to within a pixel.
            Assert.True(shape.TouchPoints.Count > 0 || room > Touch - 1, $"{shape.Zone} is {room} px wide and takes no touch");
            Assert.True(shape.TouchPoints.Count == 0 || room < Touch + 1, $"{shape.Zone} is {room} px wide");
            Assert.All(shape.TouchPoints, point => Assert.True(shape.Contains(point.X, point.Y), shape.Zone));
        }

        Assert.All(NarrowZones, zone => Assert.NotEmpty(atlas.Shape(zone, BodySide.Left).TouchPoints));
    }

    [Theory]
    [InlineData(BodyBuild.Athletic)]
    [InlineData(BodyBuild.Soft)]
    public async Task Snap_AroundEachTouchPoint_NamesANarrowZone_AndItsPointLiesInside(BodyBuild build)
    {
        var script = await HitTestScript.OpenAsync(browser, app, build);
        var atlas = Atlas.Of(build);
        foreach (var drawing in atlas.Drawings)
        {
            var touches = (
                from shape in drawing.Zones
                from point in shape.TouchPoints
                from angle in Enumerable.Range(0, 8)
                from reach in new[] { 0, 6, 11.5 }
                let away = reach / PixelsHigh
                select new[] { point.X + (away * Math.Cos(angle * Math.PI / 4) * atlas.Height / atlas.Width), point.Y + (away * Math.Sin(angle * Math.PI / 4)) }).ToArray();

            var snapped = await SnapAsync(script, drawing.View, PixelsHigh, touches);

            Assert.All(touches.Zip(snapped), pair =>
            {
                Assert.NotNull(pair.Second.Zone);
                Assert.NotEmpty(drawing.Zones.Single(shape => shape.Zone == pair.Second.Zone && WireName.Of(shape.Side) == pair.Second.Side).TouchPoints);
                var hit = atlas.HitTest(drawing.View, pair.Second.X, pair.Second.Y)!.Value;
                Assert.Equal((pair.Second.Zone, pair.Second.Side, false), (hit.Zone, WireName.Of(hit.Side), hit.Snapped));
            });
        }
    }

    [Fact]
    public async Task Snap_BesideANarrowZone_FadesAsThePictureGrows()
    {
        var script = await HitTestScript.OpenAsync(browser, app, BodyBuild.Athletic);
        var beside = BesideTheBackFold();

        var small = await SnapAsync(script, BodyView.Left, PixelsHigh, [beside]);
        var large = await SnapAsync(script, BodyView.Left, 6 * PixelsHigh, [beside]);

        Assert.Equal("lat_teres_fold", small[0].Zone);
        Assert.Equal(("lat_side", beside[0], beside[1]), (large[0].Zone, large[0].X, large[0].Y));
    }

    [Fact]
    public async Task Snap_AnyPoint_AgreesWithTheServersReadingOfThePointItReturns()
    {
        var script = await HitTestScript.OpenAsync(browser, app, BodyBuild.Soft);
        var random = new Random(11);
        var atlas = Atlas.Of(BodyBuild.Soft);
        foreach (var view in Enum.GetValues<BodyView>())
        {
            var points = Enumerable.Range(0, 3000).Select(_ => new[] { random.NextDouble(), random.NextDouble() }).ToArray();

            var snapped = await SnapAsync(script, view, PixelsHigh, points);

            Assert.All(points.Zip(snapped), pair =>
            {
                var (point, told) = pair;
                var exact = atlas.HitTest(view, point[0], point[1]);
                if (told.Zone is null)
                {
                    Assert.Null(exact);
                    return;
                }

                var read = atlas.HitTest(view, told.X, told.Y)!.Value;
                Assert.Equal((told.Zone, told.Side, false), (read.Zone, WireName.Of(read.Side), read.Snapped));
            });
        }
    }

    // Below the fold, on the wide side of the back, 11 px from where the fold is touched.
    private static double[] BesideTheBackFold()
    {
        var wide = Atlas.Current.Shape("lat_side", BodySide.Left);
        return (
            from point in Atlas.Current.Shape("lat_teres_fold", BodySide.Left).TouchPoints
            let y = point.Y + (11.0 / PixelsHigh)
            where wide.Contains(point.X, y)
            select new[] { point.X, y }).First();
    }

    private static double RoomIn(ZoneShape shape, Atlas atlas)
    {
        const int steps = 60;
        var best = 0.0;
        for (var column = 1; column < steps; column++)
        {
            for (var row = 1; row < steps; row++)
            {
                var x = shape.Left + ((shape.Right - shape.Left) * column / steps);
                var y = shape.Top + ((shape.Bottom - shape.Top) * row / steps);
                best = shape.Contains(x, y) ? Math.Max(best, Room(x, y)) : best;
            }
        }

        return best;

        // Distances on the picture, as shares of its height: across it, a share of the width is shorter.
        double Room(double x, double y)
        {
            var nearest = double.PositiveInfinity;
            var a = shape.Polygon[^1];
            foreach (var b in shape.Polygon)
            {
                var scale = atlas.Width / atlas.Height;
                var (dx, dy, px, py) = ((b.X - a.X) * scale, b.Y - a.Y, (x - a.X) * scale, y - a.Y);
                var length = (dx * dx) + (dy * dy);
                var along = length == 0 ? 0 : Math.Clamp(((px * dx) + (py * dy)) / length, 0, 1);
                nearest = Math.Min(nearest, Math.Sqrt(Math.Pow(px - (along * dx), 2) + Math.Pow(py - (along * dy), 2)));
                a = b;
            }

            return nearest;
        }
    }

    private static async Task<Snapped[]> SnapAsync(HitTestScript script, BodyView view, int pixelsHigh, double[][] points) =>
        await script.RunAsync<Snapped[]>(
            """
            const view = atlas.views.find((one) => one.view === given.view);
            return given.points.map(([x, y]) => {
              const told = module.snap(view, atlas.viewBox, atlas.snapDistance, given.pixelsHigh, x, y);
              return told ? { zone: told.zone.id, side: told.zone.side, x: told.x, y: told.y } : { zone: null, side: null, x: 0, y: 0 };
            });
            """,
            new { view = WireName.Of(view), pixelsHigh, points });

    private sealed record Snapped
    {
        public string? Zone { get; init; }

        public string? Side { get; init; }

        public double X { get; init; }

        public double Y { get; init; }
    }
}
