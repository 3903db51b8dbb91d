using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Tests.Anatomy.Zones;

public sealed class AtlasTests
{
    private const double MirrorTolerance = 3e-5;

    private static readonly Atlas Body = Atlas.Current;

    public static TheoryData<BodyBuild> Builds => new(Enum.GetValues<BodyBuild>());

    public static TheoryData<BodyBuild, BodyView> Drawings =>
        new(Enum.GetValues<BodyBuild>().SelectMany(build => Enum.GetValues<BodyView>().Select(view => (build, view))));

    [Theory]
    [MemberData(nameof(Builds))]
    public void Of_EachBuild_HasEveryZoneOnceOnEachSide(BodyBuild build)
    {
        var body = Atlas.Of(build);
        Assert.Equal((build, 3), (body.Build, body.Version));
        Assert.Equal((600, 1080), (body.Width, body.Height));
        Assert.Equal(76, body.Zones.Count);
        Assert.Equal(152, Shapes(body).Count());
        Assert.Equal(Body.Zones.Select(Drawn), body.Zones.Select(Drawn));
        Assert.All(body.Zones, zone => Assert.Equal([BodySide.Left, BodySide.Right], zone.Shapes.Select(shape => shape.Side)));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public void HitTest_CentreOfEachZone_IsThatZone(BodyBuild build)
    {
        Assert.All(Shapes(Atlas.Of(build)), shape =>
        {
            var hit = Atlas.Of(build).HitTest(shape.View, shape.Centre.X, shape.Centre.Y);

            Assert.Equal((shape.Zone, shape.Side, false), (hit?.Zone, hit?.Side, hit?.Snapped));
        });
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void HitTest_RandomPoints_AgreesWithTheDrawnBody(BodyBuild build, BodyView view)
    {
        var random = new Random(7);
        var body = Atlas.Of(build);
        var zones = body.Drawing(view).Zones;
        var silhouette = body.Drawing(view).Silhouette.SelectMany(OutlinePath.Flatten).ToList();
        int inBody = 0, uncovered = 0, stray = 0;
        for (var i = 0; i < 10_000; i++)
        {
            var (x, y) = (random.NextDouble(), random.NextDouble());
            var covering = zones.Where(zone => zone.Contains(x, y)).ToList();
            var hit = body.HitTest(view, x, y);

            Assert.True(covering.Count <= 1, $"{x} {y} lies in {string.Join(" and ", covering.Select(zone => zone.Zone))}");
            if (covering is [var zone])
            {
                Assert.Equal((zone.Zone, zone.Side, false), (hit!.Value.Zone, hit.Value.Side, hit.Value.Snapped));
            }
            else if (hit is { } snapped)
            {
                Assert.True(snapped.Snapped);
                Assert.True(Distance(zones, snapped, x, y) <= Atlas.SnapDistance);
            }
            else
            {
                Assert.All(
                    zones.Where(other => IsNear(other, x, y)), other => Assert.True(other.DistanceToBorder(x, y) > Atlas.SnapDistance));
            }

            var inside = OutlinePath.Contains(silhouette, x * body.Width, y * body.Height);
            inBody += inside ? 1 : 0;
            uncovered += inside && hit is null ? 1 : 0;
            stray += !inside && covering.Count > 0 ? 1 : 0;
        }

        Assert.True(inBody > 1000);
        Assert.Equal(0, uncovered);
        Assert.InRange(stray, 0, 10);
    }

    [Fact]
    public void HitTest_JustOutside_SnapsAndFurtherOutDoesNot()
    {
        var shape = Body.Shape("thigh_outer", BodySide.Left);
        var y = shape.Centre.Y;
        var edge = shape.Left;
        while (!shape.Contains(edge, y))
        {
            edge += 0.0005;
        }

        Assert.Equal(("thigh_outer", true), Named(Body.HitTest(BodyView.Left, edge - 0.008, y)));
        Assert.Null(Body.HitTest(BodyView.Left, edge - 0.02, y));
    }

    [Fact]
    public void HitTest_EquallyNearTwoZones_TakesTheSmaller()
    {
        var zones = Body.Drawing(BodyView.Front).Zones;
        var ties = (
            from a in zones
            from b in zones
            where a.Side == b.Side && a.Size < b.Size
            from corner in EndsOfSharedBorder(a, b)
            from degree in Enumerable.Range(0, 720)
            let x = corner.X + (0.004 * Math.Cos(degree * Math.PI / 360))
            let y = corner.Y + (0.004 * Math.Sin(degree * Math.PI / 360))
            let distance = a.DistanceToBorder(x, y)
            where Math.Abs(distance - b.DistanceToBorder(x, y)) < 1e-12
            where zones.All(zone => !zone.Contains(x, y) && (zone == a || zone == b || zone.DistanceToBorder(x, y) > distance + 1e-6))
            select (Smaller: a.Zone, x, y)).ToList();

        Assert.True(ties.Count >= 5, $"{ties.Count} ties");
        Assert.All(ties, tie => Assert.Equal((tie.Smaller, true), Named(Body.HitTest(BodyView.Front, tie.x, tie.y))));
    }

    [Theory]
    [InlineData(double.NaN, 0.3)]
    [InlineData(0.5, double.NaN)]
    [InlineData(double.PositiveInfinity, 0.3)]
    [InlineData(0.5, double.NegativeInfinity)]
    [InlineData(-0.001, 0.3)]
    [InlineData(0.5, 1.001)]
    [InlineData(0.02, 0.02)]
    public void HitTest_NotOnTheBody_IsNull(double x, double y) => Assert.Null(Body.HitTest(BodyView.Back, x, y));

    [Fact]
    public void HitTest_InsideAZone_GivesThePlaceInItsBox()
    {
        var shape = Body.Shape("lat_mid", BodySide.Right);

        var hit = Body.HitTest(BodyView.Back, shape.Centre.X, shape.Centre.Y)!.Value;

        Assert.Equal(shape.Centre.X, shape.Left + (hit.U * (shape.Right - shape.Left)), 9);
        Assert.Equal(shape.Centre.Y, shape.Top + (hit.V * (shape.Bottom - shape.Top)), 9);
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public void Drawing_LeftAndRight_AreMirrorImages(BodyBuild build)
    {
        Assert.All(Atlas.Of(build).Zones, zone =>
        {
            var (left, right) = (zone.Shapes[0].Polygon, zone.Shapes[1].Polygon);

            Assert.Equal(left.Count, right.Count);
            Assert.All(left.Zip(right), pair =>
            {
                Assert.Equal(1 - pair.First.X, pair.Second.X, MirrorTolerance);
                Assert.Equal(pair.First.Y, pair.Second.Y, MirrorTolerance);
            });
        });
    }

    [Fact]
    public void Drawing_BackAndFront_ShowTheClientsLeftOnOppositeSidesOfThePage()
    {
        Assert.All(Shapes(Body).Where(shape => shape.View is BodyView.Back or BodyView.Front), shape =>
            Assert.Equal((shape.View == BodyView.Back) == (shape.Side == BodySide.Left), shape.Centre.X < 0.5));
        Assert.All(Body.Drawing(BodyView.Left).Zones, shape => Assert.Equal(BodySide.Left, shape.Side));
        Assert.All(Body.Drawing(BodyView.Right).Zones, shape => Assert.Equal(BodySide.Right, shape.Side));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public void Shape_PathAndPolygon_CoverTheSameSkin(BodyBuild build)
    {
        Assert.All(Shapes(Atlas.Of(build)), shape =>
        {
            var drawn = OutlinePath.Size(OutlinePath.Flatten(shape.Path)[0]) / (Body.Width * Body.Height);

            Assert.InRange(shape.Size / drawn, 0.99, 1.01);
        });
    }

    [Fact]
    public void Centre_ZoneOfTheView_IsItsCentreElseNull()
    {
        var shape = Body.Shape("lat_teres_fold", BodySide.Right);

        Assert.Equal(BodyView.Right, shape.View);
        Assert.Equal(shape.Centre, Body.Centre(BodyView.Right, BodySide.Right, "lat_teres_fold"));
        Assert.Null(Body.Centre(BodyView.Back, BodySide.Right, "lat_teres_fold"));
    }

    [Fact]
    public void Zone_Unknown_Throws()
    {
        Assert.Throws<ArgumentException>(() => Body.Zone("wing"));
        Assert.False(Body.TryGetZone("wing", out _));
        Assert.False(Body.TryGetZone(null, out _));
    }

    private static IEnumerable<ZoneShape> Shapes(Atlas body) => body.Drawings.SelectMany(drawing => drawing.Zones);

    private static (string Id, string Name, BodyView View) Drawn(Zone zone) => (zone.Id, zone.Name, zone.Shapes[0].View);

    private static (string Zone, bool Snapped) Named(ZoneHit? hit) => (hit!.Value.Zone, hit.Value.Snapped);

    private static double Distance(IReadOnlyList<ZoneShape> zones, ZoneHit hit, double x, double y) =>
        zones.Single(zone => zone.Zone == hit.Zone && zone.Side == hit.Side).DistanceToBorder(x, y);

    private static IEnumerable<AtlasPoint> EndsOfSharedBorder(ZoneShape a, ZoneShape b) =>
        a.Polygon.Intersect(b.Polygon).ToList() is { Count: > 0 } shared
            ? [shared.MinBy(point => point.X), shared.MaxBy(point => point.X)]
            : [];

    private static bool IsNear(ZoneShape zone, double x, double y) =>
        x > zone.Left - Atlas.SnapDistance && x < zone.Right + Atlas.SnapDistance
        && y > zone.Top - Atlas.SnapDistance && y < zone.Bottom + Atlas.SnapDistance;
}
