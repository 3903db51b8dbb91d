using System.Net;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting;

public sealed class KnotFindingsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Update_EverythingSaid_IsKeptAndLeadsToTheAreas()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("scap_medial_border", "left");

        var answer = await chart.Ines.SubmitAsync(
            page,
            "#finding",
            ("Finding.TenderBefore", "7"),
            ("Finding.Kind", "over_stretched"),
            ("Finding.Size", "golf_ball"),
            ("Finding.TenderAfter", "2"));

        var finding = await FindingAsync(chart, id);
        Assert.Equal((7, 2, KnotKind.OverStretched, KnotSize.GolfBall), (finding.TenderBefore, finding.TenderAfter, finding.Kind, finding.Size));
        var shown = await chart.Ines.FollowAsync(answer);
        Assert.Equal("Hold back on the knot itself", shown.Text(".knot .notice-title"));
        Assert.Equal("Left lat", shown.Texts(".area-row b")[0]);
        Assert.Equal("5 less than before", shown.Text("#Finding_TenderAfter legend small"));
    }

    [Fact]
    public async Task Show_LongList_StandsCompactFromTheNinthOn()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (_, page) = await chart.MarkAsync("scap_medial_border", "left");

        var shown = await chart.SayOverStretchedAsync(page);

        Assert.Equal(8, shown.Texts(".areas:not(.areas-compact) .area").Count);
        Assert.Contains("Left deep front of the neck", shown.Texts(".areas-compact .area-row b"));
        Assert.Contains("Abdominals, both sides", shown.Texts(".areas-compact .area-row b"));
    }

    [Theory]
    [InlineData("Finding.TenderBefore", "11", "Tenderness is a number from 0 to 10.")]
    [InlineData("Finding.TenderAfter", "-1", "Tenderness is a number from 0 to 10.")]
    [InlineData("Finding.Kind", "angry", "Pick one of the five kinds.")]
    [InlineData("Finding.Size", "2", "Pick one of the five sizes.")]
    public async Task Update_WhatTheScaleDoesNotHave_IsRefusedAtTheField(string field, string value, string words)
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("scap_medial_border", "left");

        var answer = await chart.TamperAsync(page, "#finding", (field, value));

        OpenChart.AssertRefused(answer, field.Replace('.', '_'), words);
        var finding = await FindingAsync(chart, id);
        Assert.Equal((null, null, KnotKind.Unsure, null), (finding.TenderBefore, finding.TenderAfter, finding.Kind, finding.Size));
    }

    [Fact]
    public async Task Update_FromASecondTab_OverwritesNothingUntilSheHasSeenIt()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, firstTab) = await chart.MarkAsync("scap_medial_border", "left");
        var secondTab = await chart.ShowAsync($"?knot={id}");
        await chart.Ines.SubmitAsync(firstTab, "#finding", ("Finding.TenderBefore", "6"));

        var refused = await chart.Ines.SubmitAsync(secondTab, "#finding", ("Finding.TenderBefore", "9"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("This was changed in another window meanwhile; your values are below.", refused.Text("#trouble"), StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("input[name='Finding.TenderBefore'][value='9'][checked]"));
        Assert.Equal(6, (await FindingAsync(chart, id)).TenderBefore);
        var insisted = await chart.Ines.SubmitAsync(refused, "#finding");
        Assert.Equal(HttpStatusCode.Redirect, insisted.Status);
        Assert.Equal(9, (await FindingAsync(chart, id)).TenderBefore);
    }

    [Fact]
    public async Task Update_KnotOfAnEarlierVisit_IsFoundAgainAndTheEarlierFindingStays()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        await using var db = app.Open();
        var old = await db.Knots.SingleAsync(knot => knot.Zone == "upper_trap" && knot.Number == 1, TestContext.Current.CancellationToken);
        var page = await chart.ShowAsync($"?knot={old.Id}");
        Assert.Equal("Last time over-used, tender 4 to 2", page.Text(".knot-head p"));

        await chart.Ines.SubmitAsync(page, "#finding", ("Finding.TenderBefore", "3"));

        var all = await db.KnotFindings.Where(finding => finding.KnotId == old.Id).OrderBy(finding => finding.RecordedAt).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([6, 4, 3], all.Select(finding => finding.TenderBefore));
        Assert.Equal(KnotKind.OverUsed, all[^1].Kind);
    }

    [Fact]
    public async Task Update_KnotOfAnotherClient_Is404()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await chart.MarkAsync("scap_medial_border", "left");
        var form = page.Document.QuerySelector("#finding")!;
        form.SetAttribute("action", form.GetAttribute("action")!.Replace(id.ToString(), (await chart.KnotOfLucAsync()).ToString(), StringComparison.Ordinal));

        var answer = await chart.Ines.SubmitAsync(page, "#finding");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    private async Task<KnotFinding> FindingAsync(OpenChart chart, Id<Knot> knot)
    {
        await using var db = app.Open();
        return await db.KnotFindings.SingleAsync(finding => finding.VisitId == chart.VisitId && finding.KnotId == knot, TestContext.Current.CancellationToken);
    }
}
