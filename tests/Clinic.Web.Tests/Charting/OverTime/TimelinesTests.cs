using System.Net;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting.OverTime;

/// <summary>The client's page over time: lines of knots and areas, the knots themselves, and its pages.</summary>
public sealed class TimelinesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Show_KnotOfTwoVisits_HasAChartAndTheSameInFigures()
    {
        using var ines = await app.SignedInAsync("ines");

        var page = await ines.GetAsync($"/charting/clients/{await OpenChart.IdOfAsync(app, "Nora")}");

        Assert.Equal("Right, top of the shoulder: “the old one”", page.Text(".timeline h2"));
        Assert.Equal("Noticed for years. It stayed away 12 days", page.Text(".timeline-head p"));
        Assert.Equal(
            "Knot 1, tender before and after each visit: 9 Oct 6 to 2; 30 Oct 4 to 2",
            page.Document.QuerySelector(".timeline svg[role=img]")!.GetAttribute("aria-label"));
        Assert.Equal(["30 Oct", "9 Oct"], page.Texts(".over-time > .lines tbody th"));
        Assert.Equal(["4 to 2", "6 to 2"], page.Texts(".over-time > .lines tbody td.n"));
        Assert.Equal(["Right lat", "Right back of the neck", "Right upper trap"], page.Texts(".rest .timeline h2"));
        Assert.Equal("Right lat", page.Texts("[aria-labelledby=worked] tbody th b")[0]);
        Assert.Equal(3, page.Texts("[aria-labelledby=worked] tbody th b").Count);
        Assert.Equal(["Leaning or turning the same way", "Much sitting, little movement", "Screen work, desk heights"], page.Texts(".past-factors b").Order());
        Assert.Contains("Active. Last found 30 Oct, tender 4 to 2. 2 visits", page.Texts(".past-knots p"));
        Assert.Equal(["9 Oct: 1 knot", "30 Oct: 1 knot"], page.Texts(".then-and-now figcaption"));
    }

    [Fact]
    public async Task Show_LongHistory_HasTwentyVisitsAPageAndNoneTwice()
    {
        using var ines = await app.SignedInAsync("ines");
        var (client, visits) = await HistoryAsync("Paged", 45, hour: 2);
        List<string> days = [];

        var page = await ines.GetAsync($"/charting/clients/{client.Id}");
        days.AddRange(page.Texts(".history li > a"));
        while (page.Document.QuerySelector("[rel=next]") is { } older)
        {
            page = await ines.GetAsync(older.GetAttribute("href")!);
            days.AddRange(page.Texts(".history li > a"));
        }

        Assert.Equal(visits.Count, days.Distinct().Count());
        Assert.Equal(visits.Count, days.Count);
        Assert.Equal(5, page.Texts(".history li > a").Count);
        Assert.Equal(12, page.Texts(".past-knots li").Count);
    }

    [Fact]
    public async Task Show_OneKnot_TellsOnlyVisitsThatFoundIt()
    {
        using var ines = await app.SignedInAsync("ines");
        var (client, visits) = await HistoryAsync("Filtered", 8, hour: 4);
        var knot = await KnotAsync(client.Id.Value, 1);

        var page = await ines.GetAsync($"/charting/clients/{client.Id}?knot={knot}");

        Assert.InRange(page.Texts(".history li > a").Count, 1, visits.Count - 1);
        Assert.Equal(["Left, spine edge of the blade (crook)"], page.Texts(".over-time > .lines .timeline h2"));
        Assert.Contains("knot 1, Left, spine edge of the blade (crook)", page.Text(".only"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=2")]
    [InlineData("page=99999999999")]
    [InlineData("page=x")]
    [InlineData("knot=00000000-0000-0000-0000-000000000001")]
    [InlineData("knot=nothing")]
    public async Task Show_WhatIsNotThere_Is404(string query)
    {
        using var ines = await app.SignedInAsync("ines");

        var page = await ines.GetAsync($"/charting/clients/{await OpenChart.IdOfAsync(app, "Nora")}?{query}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Show_KnotOfAnotherClient_Is404()
    {
        using var ines = await app.SignedInAsync("ines");
        var (client, _) = await HistoryAsync("Another", 1, hour: 6);

        var page = await ines.GetAsync($"/charting/clients/{await OpenChart.IdOfAsync(app, "Nora")}?knot={await KnotAsync(client.Id.Value, 1)}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Show_ScriptInWords_IsOnlyText()
    {
        const string Script = "<script>alert('knot')</script>";
        using var ines = await app.SignedInAsync("ines");
        await using var db = app.Open();
        var (client, _) = await GivenHistory.AddAsync(db, "Scripted", 2, app.Clock.Now, hour: 8, async (scripted, visits) =>
        {
            var visit = visits[0];
            await db.Knots.Where(knot => knot.ClientId == scripted.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(knot => knot.Label, Script), TestContext.Current.CancellationToken);
            await db.KnotFindings.Where(finding => finding.VisitId == visit.Id).ExecuteUpdateAsync(
                set => set.SetProperty(finding => finding.Note, Script).SetProperty(finding => finding.DirectReason, Script).SetProperty(finding => finding.LimitsMotion, Script),
                TestContext.Current.CancellationToken);
            await db.Visits.Where(candidate => candidate.Id == visit.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.UncheckedReason, Script), TestContext.Current.CancellationToken);
            db.ContributingFactors.Add(new ContributingFactor
            {
                ClientId = scripted.Id,
                Code = "C03",
                Note = Script,
                TickedIn = visit.Id,
                TickedAt = app.Clock.Now,
                TickedBy = Guid.CreateVersion7(),
            });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        foreach (var (address, words) in new[] { ("", ".panel"), ("/comparison", ".compared-table"), ("/heat-map", null) })
        {
            var page = await ines.GetAsync($"/charting/clients/{client.Id}{address}");

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(page.Document.Scripts, script => script.Text.Contains("alert", StringComparison.Ordinal));
            Assert.True(words is null || string.Concat(page.Texts(words)).Contains(Script, StringComparison.Ordinal), address);
        }

        var told = string.Concat((await ines.GetAsync($"/charting/clients/{client.Id}")).Texts(".said, .past-knots li, .past-factors li, .timeline h2"));
        Assert.True(told.Split(Script).Length > 6, told);
    }

    private async Task<(Domain.Clients.Client Client, IReadOnlyList<Visit> Visits)> HistoryAsync(string name, int visits, int hour)
    {
        await using var db = app.Open();
        return await GivenHistory.AddAsync(db, name, visits, app.Clock.Now, hour);
    }

    private async Task<Guid> KnotAsync(Guid client, int number)
    {
        await using var db = app.Open();
        return (await db.Knots.Where(knot => knot.Number == number).ToListAsync()).Single(knot => knot.ClientId.Value == client).Id.Value;
    }
}
