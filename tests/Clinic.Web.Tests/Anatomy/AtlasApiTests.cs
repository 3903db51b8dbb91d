using System.Text.Json;
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
        Assert.Equal(shape.Centre.X, zone.GetProperty("centre")[0].GetDouble());
    }
}
