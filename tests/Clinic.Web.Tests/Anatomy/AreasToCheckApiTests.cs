using System.Net;
using System.Text.Json;
using Clinic.Testing;

namespace Clinic.Web.Tests.Anatomy;

public sealed class AreasToCheckApiTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Address = "/api/v1/areas-to-check";

    [Fact]
    public async Task Get_LeftSpineEdgeOverStretched_NamesLatFirstAndTheFrontLast()
    {
        var answer = await GetAsync("?zone=scap_medial_border&side=left&kind=over_stretched");

        var areas = answer.GetProperty("areas").EnumerateArray().ToList();
        Assert.Equal(["lat", "teres", "pec_outer"], areas.Take(3).Select(area => area.GetProperty("area").GetString()));
        Assert.Equal(["abdomen", "front_thigh"], areas.TakeLast(2).Select(area => area.GetProperty("area").GetString()).Order());
        Assert.All(areas.SkipLast(2), area => Assert.Equal("left", area.GetProperty("side").GetString()));
        Assert.All(areas.TakeLast(2), area => Assert.Equal("both", area.GetProperty("side").GetString()));
    }

    [Fact]
    public async Task Get_OneArea_SaysEverythingInWireWords()
    {
        var answer = await GetAsync("?zone=scap_medial_border&side=left&kind=over_stretched");

        var chest = answer.GetProperty("areas").EnumerateArray().Single(area => area.GetProperty("area").GetString() == "pec_outer");
        Assert.Equal(
            ["area", "name", "side", "relation", "rank", "reason", "consent", "rules"], chest.EnumerateObject().Select(member => member.Name));
        Assert.Equal("Upper outer chest, by the shoulder", chest.GetProperty("name").GetString());
        Assert.Equal("front_of_body", chest.GetProperty("relation").GetString());
        Assert.Equal(3, chest.GetProperty("rank").GetInt32());
        Assert.Equal("sensitive_written", chest.GetProperty("consent").GetString());
        Assert.NotEqual("", chest.GetProperty("reason").GetString());
        Assert.Contains("R01", chest.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
    }

    [Fact]
    public async Task Get_WithoutKind_CountsAsUnsure()
    {
        var unsaid = await GetAsync("?zone=upper_trap&side=right");
        var unsure = await GetAsync("?zone=upper_trap&side=right&kind=unsure");

        Assert.Equal(unsure.GetRawText(), unsaid.GetRawText());
    }

    [Fact]
    public async Task Get_WithFlags_AsksTheRulesThatKnowThem()
    {
        var answer = await GetAsync("?zone=interscap_upper&side=left&with=pregnant,mouse_reach&chronic=true&bilateral=false");

        var rules = answer.GetProperty("areas").EnumerateArray().SelectMany(area => area.GetProperty("rules").EnumerateArray());
        Assert.Contains("R09", rules.Select(rule => rule.GetString()));
    }

    [Theory]
    [InlineData("side=left", "zone")]
    [InlineData("zone=elbow_of_the_moon&side=left", "zone")]
    [InlineData("zone=upper_trap", "side")]
    [InlineData("zone=upper_trap&side=both", "side")]
    [InlineData("zone=upper_trap&side=Left", "side")]
    [InlineData("zone=upper_trap&side=left&kind=1", "kind")]
    [InlineData("zone=upper_trap&side=left&kind=angry", "kind")]
    [InlineData("zone=upper_trap&side=left&chronic=maybe", "chronic")]
    [InlineData("zone=upper_trap&side=left&bilateral=2", "bilateral")]
    [InlineData("zone=upper_trap&side=left&with=pregnant,angry", "with")]
    public async Task Get_WhatItDoesNotKnow_Is400NamingTheParameter(string query, string parameter)
    {
        using var visitor = app.NewVisitor();

        using var response = await visitor.Http.GetAsync($"{Address}?{query}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal([parameter], problem.RootElement.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task OpenApi_DescribesBothAddresses()
    {
        using var visitor = app.NewVisitor();

        var text = await visitor.Http.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);

        var paths = JsonDocument.Parse(text).RootElement.GetProperty("paths");
        var parameters = paths.GetProperty(Address).GetProperty("get").GetProperty("parameters").EnumerateArray();
        Assert.Equal(["zone", "side", "kind", "chronic", "bilateral", "with"], parameters.Select(parameter => parameter.GetProperty("name").GetString()));
        Assert.True(paths.TryGetProperty("/api/v1/atlas", out _));
    }

    private async Task<JsonElement> GetAsync(string query)
    {
        using var visitor = app.NewVisitor();
        var text = await visitor.Http.GetStringAsync(Address + query, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(text).RootElement;
    }
}
