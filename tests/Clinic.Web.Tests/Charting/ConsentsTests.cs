using System.Net;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting;

public sealed class ConsentsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Create_Ticked_KeepsWhoAndWhenAndShowsIt()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var page = await AreaAsync(chart, "neck_front-left");

        var answer = await chart.Ines.SubmitAsync(page, "#consent", ("Consent.Agrees", "true"));

        var consent = Assert.Single(await ConsentsAsync(chart, "neck_front"));
        Assert.Equal((AreaSide.Left, ConsentLevel.ExplicitVerbalEachTime), (consent.Side, consent.Level));
        Assert.Equal(("Ines Moreau", FixedClock.Start), (consent.RecordedByName, consent.GivenAt));
        var shown = await chart.Ines.FollowAsync(answer);
        Assert.Equal("The client agreed. Ines Moreau, 9:00 am", shown.Text(".consented"));
        Assert.NotNull(shown.Document.QuerySelector("#area-finding"));
    }

    [Fact]
    public async Task Create_Twice_KeepsTheFirst()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var page = await AreaAsync(chart, "front_ribs-left");
        await chart.Ines.SubmitAsync(page, "#consent", ("Consent.Agrees", "true"));
        var first = Assert.Single(await ConsentsAsync(chart, "front_ribs"));

        var second = await chart.Ines.SubmitAsync(page, "#consent", ("Consent.Agrees", "true"));

        Assert.Equal(HttpStatusCode.Redirect, second.Status);
        Assert.Equal(first.Id, Assert.Single(await ConsentsAsync(chart, "front_ribs")).Id);
    }

    [Fact]
    public async Task Create_NotTicked_IsRefusedAtTheBox()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var page = await AreaAsync(chart, "neck_side-left");

        var answer = await chart.Ines.SubmitAsync(page, "#consent");

        OpenChart.AssertRefused(answer, "Consent_Agrees", "Ask the client first, and tick the box when the answer is yes.");
        Assert.Empty(await ConsentsAsync(chart, "neck_side"));
    }

    [Theory]
    [InlineData("tail", "Pick an area from the list.")]
    [InlineData("lat", "needs no consent of its own")]
    [InlineData("glute_side", "not on this knot’s list")]
    public async Task Create_AnotherArea_IsRefused(string area, string words)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var page = await AreaAsync(chart, "neck_side-left");

        var answer = await chart.TamperAsync(page, "#consent", ("Consent.Area", area), ("Consent.Agrees", "true"));

        OpenChart.AssertRefused(answer, "Consent_Area", words);
        Assert.Empty(await ConsentsAsync(chart, area));
    }

    [Fact]
    public async Task Create_KnotOfAnotherClient_Is404()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var page = await AreaAsync(chart, "neck_side-left");

        var answer = await chart.TamperAsync(page, "#consent", ("Consent.Knot", (await chart.KnotOfLucAsync()).ToString()), ("Consent.Agrees", "true"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    private static async Task<VisitedPage> AreaAsync(OpenChart chart, string area)
    {
        var (id, page) = await chart.MarkAsync("scap_medial_border", "left");
        await chart.SayOverStretchedAsync(page);
        return await chart.ShowAsync($"?knot={id}&area={area}");
    }

    private async Task<List<AreaConsent>> ConsentsAsync(OpenChart chart, string area)
    {
        await using var db = app.Open();
        return await db.AreaConsents.Where(consent => consent.VisitId == chart.VisitId && consent.Area == area).ToListAsync(TestContext.Current.CancellationToken);
    }
}
