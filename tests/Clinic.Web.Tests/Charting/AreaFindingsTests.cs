using System.Net;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting;

public sealed class AreaFindingsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Update_TheLat_IsKeptAndLeadsToTheHomeSheet()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await OpenAreaAsync(chart, "lat-left");

        var answer = await chart.Ines.SubmitAsync(
            page,
            "#area-finding",
            ("AreaFinding.Tight", "true"),
            ("AreaFinding.GivesKnotPain", "true"),
            ("AreaFinding.TenderBefore", "8"),
            ("AreaFinding.Technique", "pincer_hold"),
            ("AreaFinding.Seconds", "120"),
            ("AreaFinding.TenderAfter", "3"));

        var lat = Assert.Single(await FindingsAsync(id));
        Assert.Equal(("lat", AreaSide.Left, ConsentLevel.General), (lat.Area, lat.Side, lat.ConsentLevel));
        Assert.Equal((true, true, 8, 3), (lat.Tightness > 0, lat.GivesKnotPain, lat.TenderBefore, lat.TenderAfter));
        Assert.Equal((Technique.PincerHold, 120), (lat.Technique, lat.Seconds));
        var shown = await chart.Ines.FollowAsync(answer);
        Assert.Equal(["Treated", "Tender 8 to 3"], shown.Texts("#area-lat-left .tag"));
        Assert.NotNull(shown.Document.QuerySelector($"a[href='/home-care/visits/{chart.VisitId}/sheet/new']"));
    }

    [Fact]
    public async Task Update_Again_OverwritesWithTheVersionOfTheForm()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await OpenAreaAsync(chart, "teres-left");
        var saved = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#area-finding", ("AreaFinding.TenderBefore", "4")));

        var again = await chart.Ines.SubmitAsync(
            saved, "#area-finding", ("AreaFinding.Technique", "slow_stroke"), ("AreaFinding.Seconds", "other"), ("AreaFinding.OtherSeconds", "45"));

        var teres = Assert.Single(await FindingsAsync(id));
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal((4, Technique.SlowStroke, 45), (teres.TenderBefore, teres.Technique, teres.Seconds));
    }

    [Fact]
    public async Task Update_FromASecondTab_Is409AndOverwritesNothing()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, first) = await OpenAreaAsync(chart, "teres-left");
        await chart.Ines.SubmitAsync(first, "#area-finding", ("AreaFinding.TenderBefore", "4"));

        var refused = await chart.Ines.SubmitAsync(first, "#area-finding", ("AreaFinding.TenderBefore", "9"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("input[name='AreaFinding.TenderBefore'][value='9'][checked]"));
        Assert.Equal(4, Assert.Single(await FindingsAsync(id)).TenderBefore);
    }

    [Fact]
    public async Task Update_BothSidedArea_IsKeptForBothSides()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await OpenAreaAsync(chart, "front_thigh-both");

        await chart.Ines.SubmitAsync(page, "#area-finding", ("AreaFinding.TenderBefore", "0"));

        Assert.Equal(AreaSide.Both, Assert.Single(await FindingsAsync(id)).Side);
    }

    [Theory]
    [InlineData("AreaFinding.TenderBefore", "11", "AreaFinding_TenderBefore", "Tenderness is a number from 0 to 10.")]
    [InlineData("AreaFinding.TenderAfter", "11", "AreaFinding_TenderAfter", "Tenderness is a number from 0 to 10.")]
    [InlineData("AreaFinding.Seconds", "0", "AreaFinding_Seconds", "Write a length from 1 to 3600 seconds.")]
    [InlineData("AreaFinding.Seconds", "99999", "AreaFinding_Seconds", "Write a length from 1 to 3600 seconds.")]
    [InlineData("AreaFinding.OtherSeconds", "-5", "AreaFinding_Seconds", "Write a length from 1 to 3600 seconds.")]
    [InlineData("AreaFinding.Seconds", "long", "AreaFinding_Seconds", "Pick a length")]
    [InlineData("AreaFinding.Seconds", "60", "AreaFinding_Technique", "Say what you did for that long.")]
    [InlineData("AreaFinding.Technique", "hammer", "AreaFinding_Technique", "Pick one of the techniques.")]
    [InlineData("AreaFinding.Technique", "2", "AreaFinding_Technique", "Pick one of the techniques.")]
    [InlineData("AreaFinding.Area", "tail", "AreaFinding_Area", "Pick an area from the list.")]
    [InlineData("AreaFinding.Side", "top", "AreaFinding_Area", "Pick an area from the list.")]
    [InlineData("AreaFinding.Area", "glute_side", "AreaFinding_Area", "not on this knot’s list")]
    [InlineData("AreaFinding.Area", "posture", "AreaFinding_Area", "Pick an area from the list.")]
    [InlineData("AreaFinding.Side", "right", "AreaFinding_Area", "not on this knot’s list")]
    public async Task Update_WhatTheFormDoesNotOffer_IsRefusedAtTheField(string name, string value, string field, string words)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await OpenAreaAsync(chart, "lat-left");

        var answer = await chart.TamperAsync(page, "#area-finding", (name, value));

        OpenChart.AssertRefused(answer, field, words);
        Assert.Empty(await FindingsAsync(id));
    }

    [Theory]
    [InlineData("pec_outer", "Written consent")]
    [InlineData("neck_front", "Ask each time")]
    public async Task Update_BeforeTheClientAgreed_IsRefused(string area, string tag)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await OpenAreaAsync(chart, "lat-left");
        var closed = await chart.ShowAsync($"?knot={id}&area={area}-left");
        Assert.Null(closed.Document.QuerySelector("#area-finding"));
        Assert.Equal([tag], closed.Texts($"#area-{area}-left .tag"));

        var answer = await chart.TamperAsync(page, "#area-finding", ("AreaFinding.Area", area), ("AreaFinding.TenderBefore", "5"));

        OpenChart.AssertRefused(answer, "Consent_Agrees", "Ask the client first");
        Assert.Empty(await FindingsAsync(id));
    }

    [Fact]
    public async Task Update_AfterTheClientAgreed_PointsToTheConsent()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await OpenAreaAsync(chart, "pec_major-left");

        var agreed = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#consent", ("Consent.Agrees", "true")));
        await chart.Ines.SubmitAsync(agreed, "#area-finding", ("AreaFinding.TenderBefore", "5"));

        var chest = Assert.Single(await FindingsAsync(id));
        Assert.Equal(ConsentLevel.SensitiveWritten, chest.ConsentLevel);
        await using var db = app.Open();
        Assert.True(await db.AreaConsents.AnyAsync(
            consent => consent.Id == chest.ConsentId && consent.Area == "pec_major" && consent.VisitId == chart.VisitId,
            TestContext.Current.CancellationToken));
    }

    private static async Task<(Id<Knot> Id, VisitedPage Page)> OpenAreaAsync(OpenChart chart, string area)
    {
        var (id, page) = await chart.MarkAsync("scap_medial_border", "left");
        await chart.SayOverStretchedAsync(page);
        return (id, await chart.ShowAsync($"?knot={id}&area={area}"));
    }

    private async Task<List<AreaFinding>> FindingsAsync(Id<Knot> knot)
    {
        await using var db = app.Open();
        return await db.AreaFindings.Where(finding => finding.KnotId == knot).ToListAsync(TestContext.Current.CancellationToken);
    }
}
