using System.Net;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting.KnotFindings;

public sealed class FactorsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Show_TickedInAnEarlierVisit_StandsFirst()
    {
        using var chart = await OpenChart.OfNoraAsync(app);

        var page = await chart.ShowAsync();

        Assert.Equal(
            ["Screen work, desk heights", "Much sitting, little movement", "Leaning or turning the same way"],
            page.Texts(".factors-ticked .factor-name b").Take(3));
        Assert.Equal(22, page.Texts(".factors-ticked .factor-name b").Concat(page.Texts("#factor-tick b")).Distinct().Count());
    }

    [Fact]
    public async Task Create_Update_Delete_InOneVisit_LeavesNoTrace()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var page = await chart.ShowAsync();

        var ticked = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(page, "#factor-tick", ("code", "C12")));
        var said = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(
            ticked, "#factor-form-C12", ("Factor.Details", "heavy_lifting"), ("Factor.Note", "Boxes on <b>Fridays</b>")));

        Assert.Equal("Heavy lifting, “Boxes on <b>Fridays</b>”", said.Text("#factor-C12 summary small"));
        var row = await RowAsync("C12");
        Assert.Equal(["heavy_lifting"], row!.Details);
        Assert.Equal(("Boxes on <b>Fridays</b>", chart.VisitId), (row.Note, row.TickedIn));
        await chart.Ines.SubmitAsync(page, "#factor-tick", ("code", "C12"));
        Assert.Equal("Boxes on <b>Fridays</b>", (await RowAsync("C12"))!.Note);
        await chart.Ines.SubmitAsync(said, "#factor-clear-C12");
        Assert.Null(await RowAsync("C12"));
        var late = await chart.Ines.SubmitAsync(said, "#factor-form-C12");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("cleared in another window", late.Text("#trouble"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_TickedInAnEarlierVisit_StaysOnRecord()
    {
        using var chart = await OpenChart.OfNoraAsync(app);

        var shown = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(await chart.ShowAsync(), "#factor-clear-C03"));

        var row = await RowAsync("C03");
        Assert.Equal((chart.VisitId, FixedClock.Start), (row!.ClearedIn!.Value, row.ClearedAt));
        Assert.Null(shown.Document.QuerySelector("#factor-C03"));
        await using var db = app.Open();
        var before = await db.Visits.Where(visit => visit.Id != chart.VisitId && visit.ClientId == row.ClientId).Select(visit => visit.Id).FirstAsync(TestContext.Current.CancellationToken);
        var old = await chart.Ines.GetAsync($"/charting/visits/{before}");
        Assert.Contains("Much sitting, little movement", old.Texts(".factor-name b"));
        Assert.Empty(old.Texts(".factors button"));
        Assert.Equal(HttpStatusCode.Redirect, (await chart.Ines.SubmitAsync(shown, "#factor-tick", ("code", "C03"))).Status);
        Assert.Equal(2, await db.ContributingFactors.CountAsync(factor => factor.ClientId == row.ClientId && factor.Code == "C03", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Update_FromASecondTab_OverwritesNothingUntilSheHasSeenIt()
    {
        using var chart = await OpenChart.OfNoraAsync(app);
        var first = await chart.Ines.FollowAsync(await chart.Ines.SubmitAsync(await chart.ShowAsync(), "#factor-tick", ("code", "C11")));
        await chart.Ines.SubmitAsync(first, "#factor-form-C11", ("Factor.Note", "first"));

        var refused = await chart.Ines.SubmitAsync(first, "#factor-form-C11", ("Factor.Note", "second"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("first", (await RowAsync("C11"))!.Note);
        await chart.Ines.SubmitAsync(refused, "#factor-form-C11");
        Assert.Equal("second", (await RowAsync("C11"))!.Note);
    }

    [Fact]
    public async Task Create_NoSuchFactor_IsRefused()
    {
        using var chart = await OpenChart.OfNoraAsync(app);

        var answer = await chart.TamperAsync(await chart.ShowAsync(), "#factor-tick", ("code", "C23"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Pick one of the list.", answer.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Note", "10000", "Write a shorter text: at most 300 letters")]
    [InlineData("Details", "flies", "Pick from the list.")]
    public async Task Update_WhatCannotBe_IsRefusedAtTheFactor(string field, string value, string words)
    {
        using var chart = await OpenChart.OfNoraAsync(app);

        var answer = await chart.TamperAsync(await chart.ShowAsync(), "#factor-form-C09", ($"Factor.{field}", value == "10000" ? new string('x', 10_000) : value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.Text("#factor-C09[open] .wrong"), StringComparison.Ordinal);
        Assert.Equal(["leans_armrest"], (await RowAsync("C09"))!.Details);
    }

    private async Task<ContributingFactor?> RowAsync(string code)
    {
        await using var db = app.Open();
        return await db.ContributingFactors.OrderByDescending(factor => factor.TickedAt).FirstOrDefaultAsync(factor => factor.Code == code, TestContext.Current.CancellationToken);
    }
}
