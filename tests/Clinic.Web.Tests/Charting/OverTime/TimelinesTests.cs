using System.Net;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare.FromHome;
using Clinic.Testing.HomeCare;
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
        Assert.Equal("Noticed for years. It stayed away 12 days", page.Text(".timeline .timeline-head p"));
        Assert.Equal(
            "Knot 1, tender before and after each visit: 9 Oct 6 to 2; from home 10 Oct 3; from home 16 Oct 2; from home 23 Oct 3; 30 Oct 4 to 2; from home 31 Oct 2; from home 7 Nov 3; from home 13 Nov 5",
            page.Document.QuerySelector(".timeline svg[role=img]")!.GetAttribute("aria-label"));
        Assert.Equal(["30 Oct", "9 Oct"], page.Texts(".over-time > .lines .timeline tbody th"));
        Assert.Equal(["4 to 2", "6 to 2"], page.Texts(".over-time > .lines .timeline tbody td.n"));
        Assert.Contains("13 Nov: eased a week, came back", page.Texts(".over-time > .lines .timeline tbody td span"));
        Assert.Equal(["At home since 30 Oct", "At home since 9 Oct"], page.Texts(".at-home-panel h2"));
        Assert.StartsWith("Something done on 8 of 21 days", page.Text(".at-home-panel p"), StringComparison.Ordinal);
        Assert.Equal(["Right lat", "Right back of the neck", "Right upper trap"], page.Texts(".rest .timeline h2"));
        Assert.Equal("Right lat", page.Texts("[aria-labelledby=worked] tbody th b")[0]);
        Assert.Equal(3, page.Texts("[aria-labelledby=worked] tbody th b").Count);
        Assert.Equal(["Leaning or turning the same way", "Much sitting, little movement", "Screen work, desk heights"], page.Texts(".past-factors b").Order());
        Assert.Contains("Active. Last found 30 Oct, tender 4 to 2. 2 visits", page.Texts(".past-knots p"));
        Assert.Equal(["9 Oct: 1 knot", "30 Oct: 1 knot"], page.Texts(".then-and-now figcaption"));
    }

    /// <summary>What the client told from home opens the next chart, and turns the search to what was never looked at.</summary>
    [Fact]
    public async Task Chart_OfAKnotThatCameBack_LooksFirstAtWhatWasNeverChecked()
    {
        using var ines = await app.SignedInAsync("ines");
        Id<Visit> next;
        Knot knot;
        await using (var db = app.Open())
        {
            var start = new DateTimeOffset(2026, 8, 3, 14, 0, 0, TimeSpan.Zero);
            var client = await db.NewClientAsync("Homer");
            (var sheet, knot) = await GivenHandedOut.AddAsync(db, client, start);
            next = (await db.VisitAsync(await db.AppointmentAsync(client, start: start.AddDays(20)))).Id;
            db.HomeAnswers.AddRange(
                Answer(AskedWhen.NextDay, 1, 2, null), Answer(AskedWhen.Week, 7, 3, null), Answer(AskedWhen.Week, 7, null, EasedFor.FewDays),
                // After this visit: of another one.
                Answer(AskedWhen.AnyTime, 0, 9, null));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);

            HomeAnswer Answer(AskedWhen asked, int days, int? pain, EasedFor? eased) => new()
            {
                SheetId = sheet.Id, VisitId = days == 0 ? next : sheet.VisitId, KnotId = knot.Id, Asked = asked, KnotPain = pain, EasedFor = eased,
                HasEased = eased is null ? null : true, CameBack = eased is null ? null : true, AnsweredAt = start.AddDays(days).AddHours(6).AddMinutes(eased is null ? 0 : 1),
            };
        }

        var page = await ines.GetAsync($"/charting/visits/{next}?knot={knot.Id}");
        var areas = page.Document.QuerySelectorAll(".areas li").Select(area => (Title: area.QuerySelector("b")!.TextContent, IsRaised: area.TextContent.Contains("Came back: not checked yet", StringComparison.Ordinal))).ToList();

        Assert.Equal("From home: 3 of 10 after a week, eased a few days, came back", page.Text(".knot-head .from-home"));
        Assert.Equal("From home: 3 of 10 after a week, eased a few days, came back", page.Text(".marks .from-home"));
        Assert.Equal("It came back: first what was never checked for it.", page.Text(".areas-head p"));
        Assert.True(areas.Count > 3);
        // The side of the back was worked on: the first of them without this, it is the last now.
        Assert.Equal(areas.Where(area => area.IsRaised).Select(area => area.Title), areas.Take(areas.Count - 1).Select(area => area.Title));
        Assert.Equal(("Left lat", false), areas[^1]);
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
