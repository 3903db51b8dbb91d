using System.Globalization;
using System.Net;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting;

public sealed class KnotsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Create_FromTheList_MarksTheMiddleOfTheZone()
    {
        using var chart = await OpenChart.OfNoraAsync(app);

        var (id, page) = await chart.MarkAsync("scap_medial_border", "left");

        await using var db = app.Open();
        var knot = await db.Knots.SingleAsync(knot => knot.Id == id, TestContext.Current.CancellationToken);
        var centre = Atlas.Current.Shape("scap_medial_border", BodySide.Left).Centre;
        Assert.Equal(("scap_medial_border", BodySide.Left, BodyView.Back), (knot.Zone, knot.Side, knot.View));
        Assert.Equal((centre.X, centre.Y, Atlas.Current.Version), (knot.X, knot.Y, knot.AtlasVersion));
        Assert.Equal((chart.VisitId, FixedClock.Start), (knot.FirstVisitId, knot.MarkedAt));
        Assert.Equal("Left, spine edge of the blade (crook)", page.Text("#knot-heading"));
        Assert.Contains("Left, spine edge of the blade (crook).", page.Text("figure[data-view=back] figcaption"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_FromThePicture_TakesTheZoneUnderThePoint()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (x, y) = (0.4325, 0.2440);

        var answer = await chart.TamperAsync(await chart.ShowAsync(), "#mark-point", ("Mark.View", "back"), ("Mark.X", Words(x)), ("Mark.Y", Words(y)));

        await using var db = app.Open();
        var knot = await db.Knots.SingleAsync(knot => knot.Id == OpenChart.KnotIn(answer.Location!), TestContext.Current.CancellationToken);
        Assert.Equal(("scap_medial_border", BodySide.Left), (knot.Zone, knot.Side));
        Assert.Equal((x, y), (knot.X, knot.Y));
    }

    [Fact]
    public async Task Delete_MarkOfAWrongTap_TakesItBack()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("calf", "right");

        var answer = await chart.Ines.SubmitAsync(page, "#removal");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        await using var db = app.Open();
        Assert.False(await db.Knots.AnyAsync(knot => knot.Id == id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Delete_KnotOfAnEarlierVisit_Is404AndItStays()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (mark, page) = await chart.MarkAsync("heel", "left");
        await using var db = app.Open();
        var old = await db.Knots.FirstAsync(knot => knot.FirstVisitId != chart.VisitId && db.Clients.Any(c => c.Id == knot.ClientId && c.FirstName == "Nora"), TestContext.Current.CancellationToken);
        page.Document.QuerySelector("#removal")!.SetAttribute("action", $"{chart.Address}/knots/{old.Id}/removal");

        var answer = await chart.Ines.SubmitAsync(page, "#removal");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.True(await db.Knots.AnyAsync(knot => knot.Id == old.Id, TestContext.Current.CancellationToken));
        Assert.NotEqual(mark, old.Id);
    }

    [Theory]
    [InlineData("back", "0.01", "0.01")]
    [InlineData("back", "NaN", "0.2")]
    [InlineData("back", "0.4", "Infinity")]
    [InlineData("back", "-0.4", "0.2")]
    [InlineData("back", "1e99", "0.2")]
    [InlineData("back", "0,43", "0,24")]
    [InlineData("back", "", "")]
    [InlineData("top", "0.43", "0.24")]
    public async Task Create_PointOffTheBody_IsRefusedAndStoresNothing(string view, string x, string y)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var before = await CountAsync();

        var answer = await chart.TamperAsync(await chart.ShowAsync(), "#mark-point", ("Mark.View", view), ("Mark.X", x), ("Mark.Y", y));

        OpenChart.AssertRefused(answer, "Mark_Zone", "That is outside the body.");
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData("elbow_of_the_moon", "left", "Mark_Zone", "Pick a place from the list.")]
    [InlineData("", "left", "Mark_Zone", "Pick a place from the list.")]
    [InlineData("upper_trap", "both", "Mark_Side", "Say which side")]
    [InlineData("upper_trap", "1", "Mark_Side", "Say which side")]
    public async Task Create_UnknownPlace_IsRefusedAtTheField(string zone, string side, string field, string words)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var before = await CountAsync();

        var answer = await chart.TamperAsync(await chart.ShowAsync(), "#mark-list", ("Mark.Zone", zone), ("Mark.Side", side));

        OpenChart.AssertRefused(answer, field, words);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Create_ManyAtOnce_GivesEachItsOwnNumber()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var page = await chart.ShowAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            chart.TamperAsync(page, "#mark-list", ("Mark.Zone", "infraspinous"), ("Mark.Side", "right"))));

        await using var db = app.Open();
        var numbers = await db.Knots.Where(knot => knot.FirstVisitId == chart.VisitId).Select(knot => knot.Number).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.DoesNotContain(1, numbers);
    }

    private async Task<int> CountAsync()
    {
        await using var db = app.Open();
        return await db.Knots.CountAsync(TestContext.Current.CancellationToken);
    }

    private static string Words(double number) => number.ToString(CultureInfo.InvariantCulture);
}
