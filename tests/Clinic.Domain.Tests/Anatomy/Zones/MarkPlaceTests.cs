using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Tests.Anatomy.Zones;

public sealed class MarkPlaceTests
{
    private static readonly Atlas Body = Atlas.Current;

    [Fact]
    public void On_TheDrawingItWasMadeOn_IsThePointItself()
    {
        var mark = Mark("lat_mid", BodyView.Back, Body.Version, BodyBuild.Athletic) with { X = 0.4123, Y = 0.3456, U = 0.9, V = 0.9 };

        Assert.Equal(new MarkPlace(Body.Shape("lat_mid", BodySide.Left), new AtlasPoint(0.4123, 0.3456), false), MarkPlace.On(Body, mark));
    }

    [Theory]
    [InlineData(2, BodyBuild.Athletic, BodyBuild.Athletic)]
    [InlineData(3, BodyBuild.Athletic, BodyBuild.Soft)]
    [InlineData(3, BodyBuild.Soft, BodyBuild.Athletic)]
    public void On_AnotherDrawing_IsTheSamePlaceOfTheZone(int version, BodyBuild made, BodyBuild shown)
    {
        var shape = Atlas.Of(shown).Shape("thigh_back", BodySide.Left);

        var place = MarkPlace.On(Atlas.Of(shown), Mark("thigh_back", BodyView.Back, version, made) with { U = 0.5, V = 0.25 })!.Value;

        Assert.Equal((shape, false), (place.Shape, place.IsApproximate));
        Assert.Equal((shape.Left + shape.Right) / 2, place.Point.X, 9);
        Assert.Equal((shape.Top * 0.75) + (shape.Bottom * 0.25), place.Point.Y, 9);
    }

    [Theory]
    [InlineData(BodyBuild.Athletic)]
    [InlineData(BodyBuild.Soft)]
    public void On_AnOlderDrawing_LiesInsideTheZoneItNames(BodyBuild build)
    {
        var body = Atlas.Of(build);
        double[] shares = [0, 0.25, 0.5, 0.75, 1];
        var marks =
            from zone in body.Zones
            from side in Enum.GetValues<BodySide>()
            from u in shares
            from v in shares
            select Mark(zone.Id, BodyView.Back, version: 2, BodyBuild.Athletic) with { Side = side, U = u, V = v };

        Assert.All(marks, mark =>
        {
            var place = MarkPlace.On(body, mark)!.Value;
            var hit = body.HitTest(place.Shape.View, place.Point.X, place.Point.Y)!.Value;

            Assert.Equal((mark.Zone, mark.Side, false, false), (hit.Zone, hit.Side, hit.Snapped, place.IsApproximate));
        });
    }

    [Theory]
    [InlineData("supraspinous")]
    [InlineData("upper_trap")]
    [InlineData("scap_medial_border")]
    public void On_AZoneTheUpperCornerWasCutFrom_StaysInThatZone(string zone)
    {
        // Where the corner is now, as a place of the neighbour's box.
        var (shape, corner) = (Body.Shape(zone, BodySide.Left), Body.Shape("scap_superior_angle", BodySide.Left).Centre);
        var mark = Mark(zone, BodyView.Back, version: 2, BodyBuild.Athletic) with
        {
            U = Math.Clamp((corner.X - shape.Left) / (shape.Right - shape.Left), 0, 1),
            V = Math.Clamp((corner.Y - shape.Top) / (shape.Bottom - shape.Top), 0, 1),
        };

        var place = MarkPlace.On(Body, mark)!.Value;

        Assert.True(shape.Contains(place.Point.X, place.Point.Y));
        Assert.InRange(Math.Abs(place.Point.X - corner.X) + Math.Abs(place.Point.Y - corner.Y), 0, 0.06);
    }

    [Fact]
    public void On_ARenamedZone_IsTheMiddleOfTheOneThatFollowed_AboutHere()
    {
        ZoneAlias[] aliases = [new("wing", 2, "old_wing"), new("old_wing", 3, "lat_side"), new("lat_mid", 2, "flank")];

        var renamed = MarkPlace.On(Body, Mark("wing", BodyView.Back, version: 1, BodyBuild.Athletic), aliases)!.Value;
        var since = MarkPlace.On(Body, Mark("lat_mid", BodyView.Back, version: 2, BodyBuild.Athletic), aliases)!.Value;

        Assert.Equal(("lat_side", BodyView.Left, true), (renamed.Shape.Zone, renamed.Shape.View, renamed.IsApproximate));
        Assert.Equal(renamed.Shape.Centre, renamed.Point);
        Assert.Equal(("lat_mid", false), (since.Shape.Zone, since.IsApproximate));
    }

    [Fact]
    public void On_AZoneNobodyKnows_IsNowhere() =>
        Assert.Null(MarkPlace.On(Body, Mark("wing", BodyView.Back, version: 1, BodyBuild.Athletic)));

    private static KeptMark Mark(string zone, BodyView view, int version, BodyBuild build) =>
        new(zone, BodySide.Left, view, 0.5, 0.5, 0.5, 0.5, version, build);
}
