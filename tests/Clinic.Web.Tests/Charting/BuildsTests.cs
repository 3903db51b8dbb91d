using System.Globalization;
using System.Net;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting;

public sealed class BuildsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Update_Soft_DrawsTheSoftBodyAndLeavesEachKnotInItsZone()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, before) = await chart.MarkAsync("thigh_back", "left");
        Assert.Contains(AddressOf(BodyBuild.Athletic), before.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var answer = await chart.TamperAsync(before, "#build", ("build", "soft"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var after = await chart.ShowAsync();
        Assert.Contains(AddressOf(BodyBuild.Soft), after.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await using var db = app.Open();
        var knot = await db.Knots.SingleAsync(knot => knot.Id == id, TestContext.Current.CancellationToken);
        Assert.Equal(BodyBuild.Athletic, knot.BodyBuild);
        var place = MarkPlace.On(Atlas.Of(BodyBuild.Soft), knot.Kept())!.Value.Point;
        Assert.NotEqual(knot.X, place.X);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"translate({place.X * 600:0.##} {place.Y * 1080:0.##})"), after.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_OnTheSoftBody_ReadsThePointThere()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        // Beside the waist of the athletic body, and on the soft one's.
        var point = Atlas.Of(BodyBuild.Soft).Shape("flank", BodySide.Left);
        var (x, y) = (point.Left + 0.004, point.Centre.Y);
        Assert.NotEqual("flank", Atlas.Current.HitTest(BodyView.Back, x, y)?.Zone);

        var answer = await chart.TamperAsync(
            await chart.ShowAsync(), "#mark-point", ("Mark.View", "back"), ("Mark.X", Words(x)), ("Mark.Y", Words(y)), ("Mark.Body", "soft"));

        await using var db = app.Open();
        var knot = await db.Knots.SingleAsync(knot => knot.Id == OpenChart.KnotIn(answer.Location!), TestContext.Current.CancellationToken);
        Assert.Equal(("flank", BodySide.Left, BodyBuild.Soft, x), (knot.Zone, knot.Side, knot.BodyBuild, knot.X));
    }

    [Theory]
    [InlineData("heavy")]
    [InlineData("")]
    public async Task Update_SomethingElse_IsRefused(string build)
    {
        using var chart = await OpenChart.OfNoraAsync(app);

        var answer = await chart.TamperAsync(await chart.ShowAsync(), "#build", ("build", build));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    private static string AddressOf(BodyBuild build) => $"/anatomy/v{Atlas.Current.Version}/{WireName.Of(build)}/body/back-light.svg";

    private static string Words(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
