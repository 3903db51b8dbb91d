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
        Assert.Equal("The client agreed. Ines Moreau, 9:00 am", shown.Text(".consented span"));
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
    [InlineData("posture", "Pick an area from the list.")]
    public async Task Create_AnotherArea_IsRefused(string area, string words)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var page = await AreaAsync(chart, "neck_side-left");

        var answer = await chart.TamperAsync(page, "#consent", ("Consent.Area", area), ("Consent.Agrees", "true"));

        OpenChart.AssertRefused(answer, "Consent_Area", words);
        Assert.Empty(await ConsentsAsync(chart, area));
    }

    [Fact]
    public async Task Delete_WhileSheIsWorkedOn_StopsTheWork()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var page = await AreaAsync(chart, "pec_outer-left");
        var agreed = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#consent", ("Consent.Agrees", "true")));
        var worked = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(
            agreed, "#area-finding", ("AreaFinding.TenderBefore", "6"), ("AreaFinding.Technique", "slow_stroke")));

        var stopped = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(worked, "#withdrawal"));

        Assert.Contains("The client took consent back at 9:00 am. Stop the work here now.", stopped.Text(".stopped"), StringComparison.Ordinal);
        Assert.Contains("Tender before 6, Slow stroke", stopped.Text(".stopped"), StringComparison.Ordinal);
        Assert.Null(stopped.Document.QuerySelector("#area-finding"));
        var late = await chart.Ines.SubmitAsync(worked, "#area-finding", ("AreaFinding.TenderAfter", "2"));
        OpenChart.AssertRefused(late, "Consent_Agrees", "Ask the client first");
        Assert.Null(await AfterAsync(chart, "pec_outer"));
    }

    [Fact]
    public async Task Create_AfterItWasTakenBack_IsAnotherConsent()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var page = await AreaAsync(chart, "subscap-right");
        var agreed = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#consent", ("Consent.Agrees", "true")));
        var worked = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(agreed, "#area-finding", ("AreaFinding.TenderBefore", "6")));
        var stopped = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(worked, "#withdrawal"));

        var again = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(stopped, "#consent", ("Consent.Agrees", "true")));
        await chart.Ines.SubmitAsync(again, "#area-finding", ("AreaFinding.TenderAfter", "2"));

        var consents = await ConsentsAsync(chart, "subscap");
        Assert.Equal([false, true], consents.OrderBy(consent => consent.IsStanding).Select(consent => consent.IsStanding));
        Assert.Equal(2, await AfterAsync(chart, "subscap"));
    }

    [Fact]
    public async Task Delete_Twice_KeepsTheFirst()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var page = await AreaAsync(chart, "hip_flexor-left");
        var agreed = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#consent", ("Consent.Agrees", "true")));
        await chart.Ines.SubmitAsync(agreed, "#withdrawal");

        var second = await chart.Ines.SubmitAsync(agreed, "#withdrawal");

        Assert.Equal(HttpStatusCode.Redirect, second.Status);
        Assert.False(Assert.Single(await ConsentsAsync(chart, "hip_flexor")).IsStanding);
    }

    [Fact]
    public async Task Delete_AreaThatIsNone_Is404()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var page = await AreaAsync(chart, "abdomen-left");
        var agreed = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#consent", ("Consent.Agrees", "true")));

        Assert.Equal(HttpStatusCode.NotFound, (await chart.TamperAsync(agreed, "#withdrawal", ("Withdrawal.Area", "tail"))).Status);
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

    private async Task<int?> AfterAsync(OpenChart chart, string area)
    {
        await using var db = app.Open();
        return await db.AreaFindings.Where(finding => finding.VisitId == chart.VisitId && finding.Area == area)
            .Select(finding => finding.TenderAfter).SingleAsync(TestContext.Current.CancellationToken);
    }

    private async Task<List<AreaConsent>> ConsentsAsync(OpenChart chart, string area)
    {
        await using var db = app.Open();
        return await db.AreaConsents.Where(consent => consent.VisitId == chart.VisitId && consent.Area == area).ToListAsync(TestContext.Current.CancellationToken);
    }
}
