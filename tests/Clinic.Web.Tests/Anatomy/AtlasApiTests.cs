using System.Net;
using System.Text.Json;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Testing;

namespace Clinic.Web.Tests.Anatomy;

public sealed class AtlasApiTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Get_TellsEveryZoneOfTheFourViews()
    {
        using var visitor = app.NewVisitor();

        using var response = await visitor.Http.GetAsync("/api/v1/atlas", TestContext.Current.CancellationToken);

        Assert.Equal("public, max-age=3600", response.Headers.CacheControl?.ToString());
        var atlas = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(Atlas.Current.Version, atlas.GetProperty("version").GetInt32());
        Assert.Equal("0 0 600 1080", atlas.GetProperty("viewBox").GetString());
        var views = atlas.GetProperty("views").EnumerateArray().ToList();
        Assert.Equal(["back", "front", "left", "right"], views.Select(view => view.GetProperty("view").GetString()));
        Assert.Equal(Atlas.Current.Zones.Sum(zone => zone.Shapes.Count), views.Sum(view => view.GetProperty("zones").GetArrayLength()));
    }

    [Theory]
    [InlineData("", BodyBuild.Athletic)]
    [InlineData("?build=athletic", BodyBuild.Athletic)]
    [InlineData("?build=soft", BodyBuild.Soft)]
    public async Task Get_ABuild_HasItsOwnShapesAndInsets(string query, BodyBuild build)
    {
        using var visitor = app.NewVisitor();

        var text = await visitor.Http.GetStringAsync("/api/v1/atlas" + query, TestContext.Current.CancellationToken);

        var atlas = JsonDocument.Parse(text).RootElement;
        Assert.Equal(WireName.Of(build), atlas.GetProperty("build").GetString());
        var first = Atlas.Of(build).Drawing(BodyView.Back).Zones[0];
        Assert.Equal(first.Centre.Y, atlas.GetProperty("views")[0].GetProperty("zones")[0].GetProperty("centre")[1].GetDouble());
        Assert.Equal(
            ["upper-back back 0.22 0.14 0.78 0.36", "neck front 0.3 0.112 0.7 0.232"],
            atlas.GetProperty("insets").EnumerateArray().Select(inset =>
                $"{inset.GetProperty("name")} {inset.GetProperty("view")} {string.Join(' ', inset.GetProperty("box").EnumerateArray())}"));
    }

    [Fact]
    public async Task Get_ABuildThatIsNotThere_SaysWhichAre()
    {
        using var visitor = app.NewVisitor();

        using var response = await visitor.Http.GetAsync("/api/v1/atlas?build=heavy", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("athletic, soft", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OneZone_HasTheServersPolygon()
    {
        using var visitor = app.NewVisitor();

        var text = await visitor.Http.GetStringAsync("/api/v1/atlas", TestContext.Current.CancellationToken);

        var back = JsonDocument.Parse(text).RootElement.GetProperty("views")[0];
        var zone = back.GetProperty("zones").EnumerateArray()
            .Single(one => one.GetProperty("id").GetString() == "scap_medial_border" && one.GetProperty("side").GetString() == "left");
        var shape = Atlas.Current.Shape("scap_medial_border", BodySide.Left);
        Assert.Equal("Spine edge of the blade (crook)", zone.GetProperty("name").GetString());
        Assert.Equal(
            shape.Polygon.Select(point => (point.X, point.Y)),
            zone.GetProperty("polygon").EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble())));
        Assert.Equal(
            shape.TouchPoints.Select(point => (point.X, point.Y)),
            zone.GetProperty("touch").EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble())));
        Assert.NotEmpty(shape.TouchPoints);
        Assert.Equal(shape.Centre.X, zone.GetProperty("centre")[0].GetDouble());
    }
}
