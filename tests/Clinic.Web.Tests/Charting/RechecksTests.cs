using System.Net;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting;

public sealed class RechecksTests
{
    [Fact]
    public async Task Show_AfterTheWork_SaysWhenTheKnotIsFeltAgain()
    {
        await using var app = new ClinicApp();
        using var chart = await OpenChart.OfNoraAsync(app);
        var (_, page) = await TreatAsync(chart, "lat-left");
        app.Clock.Now = FixedClock.Start.AddMinutes(5);

        var later = await chart.ShowAsync("?view=front");

        Assert.Contains("Check knot 2 again20 minutes after the left lat, at 9:20 am", later.Text("#recheck p"), StringComparison.Ordinal);
        Assert.Equal("900", later.Document.QuerySelector("#recheck")!.GetAttribute("data-recheck"));
        Assert.NotNull(page.Document.QuerySelector("#recheck"));
    }

    [Fact]
    public async Task Update_ThePainThenTheVerdict_IsKeptAndAskedNoMore()
    {
        await using var app = new ClinicApp();
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await TreatAsync(chart, "lat-left");
        app.Clock.Now = FixedClock.Start.AddMinutes(20);

        var asked = await chart.Ines.FollowAsync(await chart.TamperAsync(page, "#recheck-form", ("Recheck.Pain", "2")));
        Assert.Equal("Knot 2 is 2 now. Was the left lat the answer?", asked.Text(".recheck-ask legend"));
        var done = await chart.Ines.FollowAsync(await chart.TamperAsync(asked, "#verdict-form", ("Recheck.Verdict", "the_answer")));

        Assert.Null(done.Document.QuerySelector("#recheck"));
        var lat = Assert.Single(await FindingsAsync(app, id));
        Assert.Equal((2, Verdict.TheAnswer, VerdictBy.Therapist), (lat.KnotPainRecheck, lat.Verdict, lat.VerdictBy));
        Assert.Contains("The answer", done.Texts("#area-lat-left .tag"));
    }

    [Fact]
    public async Task Update_OneTouch_AnswersForEveryAreaWhoseTimeHasCome()
    {
        await using var app = new ClinicApp();
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, _) = await TreatAsync(chart, "lat-left");
        app.Clock.Now = FixedClock.Start.AddMinutes(4);
        await TreatAsync(chart, "teres-left", id);
        app.Clock.Now = FixedClock.Start.AddMinutes(18);
        var (_, page) = await TreatAsync(chart, "side_ribs-left", id);
        app.Clock.Now = FixedClock.Start.AddMinutes(25);

        await chart.TamperAsync(page, "#recheck-form", ("Recheck.Pain", "3"));

        var findings = await FindingsAsync(app, id);
        Assert.Equal(
            [("lat", (int?)3), ("side_ribs", null), ("teres", 3)],
            findings.OrderBy(finding => finding.Area).Select(finding => (finding.Area, finding.KnotPainRecheck)));
    }

    [Fact]
    public async Task Show_AnOpenVerdict_HoldsUpNoOtherClock()
    {
        await using var app = new ClinicApp();
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, first) = await TreatAsync(chart, "lat-left");
        await chart.TamperAsync(first, "#recheck-form", ("Recheck.Pain", "2"));

        var (_, page) = await TreatAsync(chart, "teres-left", id);

        Assert.Contains("Was the left lat the answer?", page.Text("#verdict-form legend"), StringComparison.Ordinal);
        Assert.Contains("20 minutes after the left teres", page.Text("#recheck-form p"), StringComparison.Ordinal);
        Assert.Equal("1200", page.Document.QuerySelector("#recheck")!.GetAttribute("data-recheck"));
    }

    [Fact]
    public async Task Update_FromAnOldPage_Is409AndOverwritesNothing()
    {
        await using var app = new ClinicApp();
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await TreatAsync(chart, "lat-left");
        await chart.TamperAsync(page, "#recheck-form", ("Recheck.Pain", "2"));

        var refused = await chart.TamperAsync(page, "#recheck-form", ("Recheck.Pain", "9"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(2, Assert.Single(await FindingsAsync(app, id)).KnotPainRecheck);
    }

    [Theory]
    [InlineData("Recheck.Pain", "11")]
    [InlineData("Recheck.Pain", "much")]
    [InlineData("Recheck.Verdict", "perfect")]
    [InlineData("Recheck.Other", "1")]
    public async Task Update_WhatThePageDoesNotOffer_IsRefused(string name, string value)
    {
        await using var app = new ClinicApp();
        using var chart = await OpenChart.OfNoraAsync(app);
        var (id, page) = await TreatAsync(chart, "lat-left");

        var refused = await chart.TamperAsync(page, "#recheck-form", (name, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Null(Assert.Single(await FindingsAsync(app, id)).KnotPainRecheck);
    }

    [Fact]
    public async Task Update_OfAKnotOfAnotherClient_IsRefused()
    {
        await using var app = new ClinicApp();
        using var chart = await OpenChart.OfNoraAsync(app);
        var (_, page) = await TreatAsync(chart, "lat-left");
        page.Document.QuerySelector("#recheck-form")!.SetAttribute("action", $"{chart.Address}/knots/{await chart.KnotOfLucAsync()}/areas/lat-left/recheck");

        var refused = await chart.TamperAsync(page, "#recheck-form", ("Recheck.Pain", "2"));

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
    }

    [Fact]
    public async Task Show_FinishedVisit_AsksNothingMore()
    {
        await using var app = new ClinicApp();
        using var chart = await OpenChart.OfNoraAsync(app);
        await TreatAsync(chart, "lat-left");

        await chart.SignAsync();

        Assert.Null((await chart.ShowAsync()).Document.QuerySelector("#recheck"));
    }

    private static async Task<(Id<Knot> Id, VisitedPage Page)> TreatAsync(OpenChart chart, string area, Id<Knot>? marked = null)
    {
        var id = marked ?? (await chart.MarkAsync("scap_medial_border", "left")).Id;
        var page = await chart.ShowAsync($"?knot={id}&area={area}");
        var answer = await chart.Ines.SubmitAsync(page, "#area-finding", ("AreaFinding.TenderBefore", "7"), ("AreaFinding.Technique", "pincer_hold"));
        return (id, await chart.Ines.FollowAsync(answer));
    }

    private static async Task<List<AreaFinding>> FindingsAsync(ClinicApp app, Id<Knot> knot)
    {
        await using var db = app.Open();
        return await db.AreaFindings.Where(finding => finding.KnotId == knot).ToListAsync(TestContext.Current.CancellationToken);
    }
}
