using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Testing;

namespace Clinic.Browser.Tests.Anatomy;

/// <summary>What is drawn is what is hit: the browser's own painting engine says which zone shows at a point.</summary>
public sealed class DrawnPointsTests(BrowserFixture browser, ClinicApp app) : IClassFixture<BrowserFixture>, IClassFixture<ClinicApp>
{
    private const int PointsPerView = 12_500;

    // Chords of the polygons may lie this far from the drawn curve, in units of the view box: a tenth of a pixel on a tablet.
    private const double Hair = 0.15 / 1080;

    [Theory]
    [InlineData(BodyBuild.Athletic)]
    [InlineData(BodyBuild.Soft)]
    public async Task HitTest_TenThousandDrawnPoints_NamesTheZoneThatShows_InBrowserAndServer(BodyBuild build)
    {
        var script = await HitTestScript.OpenAsync(browser, app, build);
        var atlas = Atlas.Of(build);
        var random = new Random(5);
        var (drawn, onBorders) = (0, 0);
        foreach (var drawing in atlas.Drawings)
        {
            var points = Enumerable.Range(0, PointsPerView).Select(_ => new[] { random.NextDouble(), random.NextDouble() }).ToArray();

            var seen = await script.RunAsync<string?[][]>(
                """
                const context = document.createElement('canvas').getContext('2d');
                const shapes = given.zones.map(({ name, path }) => [name, new Path2D(path)]);
                const view = atlas.views.find((one) => one.view === given.view);
                return given.points.map(([x, y]) => {
                  const hit = module.hitTest(view, atlas.snapDistance, x, y);
                  const shown = shapes.filter(([, path]) => context.isPointInPath(path, x * given.width, y * given.height));
                  return [hit && `${hit.side} ${hit.id}`, shown.map(([name]) => name).join(' and ') || null];
                });
                """,
                new
                {
                    view = WireName.Of(drawing.View),
                    zones = drawing.Zones.Select(zone => new { name = NameOf(zone.Side, zone.Zone), path = zone.Path }),
                    points,
                    width = atlas.Width,
                    height = atlas.Height,
                });

            foreach (var (point, names) in points.Zip(seen))
            {
                var (x, y, browserHit, shown) = (point[0], point[1], names[0], names[1]);
                var serverHit = atlas.HitTest(drawing.View, x, y) is { } hit ? NameOf(hit.Side, hit.Zone) : null;
                Assert.True(browserHit == serverHit, $"{drawing.View} {x} {y}: the browser says {browserHit}, the server {serverHit}");
                if (shown is null)
                {
                    continue;
                }

                drawn++;
                var isOnBorder = drawing.Zones.Any(zone => zone.DistanceToBorder(x, y) < Hair);
                onBorders += isOnBorder ? 1 : 0;
                Assert.True(isOnBorder || shown == serverHit, $"{drawing.View} {x} {y}: {shown} is drawn, {serverHit} is hit");
            }
        }

        Assert.True(drawn >= 10_000, $"{drawn} points on the body");
        Assert.InRange(onBorders, 0, drawn / 50);
    }

    [Fact]
    public async Task HitTest_BadPoints_AreNowhere_InBrowserAndServer()
    {
        var script = await HitTestScript.OpenAsync(browser, app, BodyBuild.Athletic);

        var hits = await script.RunAsync<bool[]>(
            """
            const bad = [[NaN, 0.3], [0.5, NaN], [Infinity, 0.3], [0.5, -Infinity], [-0.001, 0.3], [0.5, 1.001], [0.02, 0.02]];
            return bad.flatMap(([x, y]) => [
              module.hitTest(atlas.views[0], atlas.snapDistance, x, y) !== null,
              module.snap(atlas.views[0], atlas.viewBox, atlas.snapDistance, 700, x, y) !== null]);
            """);

        Assert.Equal(new bool[14], hits);
    }

    [Theory]
    [InlineData(BodyBuild.Athletic)]
    [InlineData(BodyBuild.Soft)]
    public async Task HitTest_OnTheMidLine_IsTheSameZoneInBrowserAndServer(BodyBuild build)
    {
        var script = await HitTestScript.OpenAsync(browser, app, build);
        var points = Enumerable.Range(0, 400).Select(step => new[] { 0.5, step / 400.0 }).ToArray();

        foreach (var view in new[] { BodyView.Back, BodyView.Front })
        {
            var hits = await script.RunAsync<string?[]>(
                """
                const view = atlas.views.find((one) => one.view === given.view);
                return given.points.map(([x, y]) => module.hitTest(view, atlas.snapDistance, x, y)).map((hit) => hit && `${hit.side} ${hit.id}`);
                """,
                new { view = WireName.Of(view), points });

            Assert.Equal(
                points.Select(point => Atlas.Of(build).HitTest(view, point[0], point[1]) is { } hit ? NameOf(hit.Side, hit.Zone) : null),
                hits);
        }
    }

    private static string NameOf(BodySide side, string zone) => $"{WireName.Of(side)} {zone}";
}
