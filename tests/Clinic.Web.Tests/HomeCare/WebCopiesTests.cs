using System.Net;
using Clinic.Domain.Audit;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.FromHome;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Testing;
using Clinic.Testing.HomeCare;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.HomeCare;

/// <summary>What the client opens by the private link of her sheet, and what she tells there.</summary>
public sealed class WebCopiesTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        app.Clock.Now = FixedClock.Start;
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Show_SheetWithEverything_SaysIt()
    {
        var (_, path) = await GivenSheet.AddAsync(app, sheet => sheet with
        {
            Aim = new SheetAim("Lift my grandson", 4),
            Habits = ["Stand up once an hour."],
            ReviewOn = new DateOnly(2026, 12, 11),
            Exercises = [sheet.Exercises[0] with { Why = "Because the left side of your back was tight, 8 to 3.", Changes = ["Sit down for it."], OwnLine = "Slowly, please." }],
        });
        using var phone = app.NewVisitor();

        var text = (await phone.GetAsync(path)).Text("main");

        Assert.All(
            [
                "Lift my grandson", "4 out of 10", "Because the left side of your back was tight, 8 to 3.", "Sit down for it.", "Ines says: Slowly, please.", "Stand up once an hour.",
                "We look at this plan again: Friday 11 December 2026.",
            ],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_Timer_CountsAsTheDoseSays_AndOldSheetsHaveNone()
    {
        var (_, path) = await GivenSheet.AddAsync(app);
        var (_, old) = await GivenSheet.AddAsync(app, sheet => sheet with { Exercises = [sheet.Exercises[0] with { Amount = null, Side = null }] });
        using var phone = app.NewVisitor();

        var timer = (await phone.GetAsync(path)).Document.QuerySelector("#exercise-1 [data-hold]")!;

        Assert.StartsWith("ready 5|hold 10 Left side, 1 of 2|rest 5|hold 10 Left side, 2 of 2|change 10|", timer.GetAttribute("data-hold"), StringComparison.Ordinal);
        Assert.Empty((await phone.GetAsync(old)).Document.QuerySelectorAll("[data-hold]"));
    }

    [Fact]
    public async Task Show_Headers_TellNobodyItsAddressAndLetAWorkerAlone()
    {
        var (_, path) = await GivenSheet.AddAsync(app);
        using var phone = app.NewVisitor();

        using var page = await phone.Http.GetAsync(path, Token);
        using var script = new HttpRequestMessage(HttpMethod.Get, "/h/worker.js");
        script.Headers.Add("Service-Worker", "script");
        using var worker = await phone.Http.SendAsync(script, Token);

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("worker-src 'self'; require-trusted-types-for 'script'; trusted-types clinic-worker", policy, StringComparison.Ordinal);
        Assert.Equal(FixedClock.Start.AddDays(90).ToString("R", null), page.Headers.GetValues("Sunset").Single());
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Contains("default-src 'none'; script-src 'none'", worker.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tick_AndTakeBack_IsOfTheClinicsDayAndOneRow()
    {
        var (sheet, path) = await GivenSheet.AddAsync(app);
        using var phone = app.NewVisitor();
        // Still Thursday in Winnipeg.
        app.Clock.Now = new DateTimeOffset(2026, 11, 27, 3, 0, 0, TimeSpan.Zero);
        var page = await phone.GetAsync(path);

        var answer = await phone.SubmitAsync(page, "#exercise-2 form", ("Done", "2026-11-26"));
        await phone.SubmitAsync(page, "#exercise-2 form", ("Done", "2026-11-26"));
        var ticked = await phone.GetAsync(path);
        var undone = await phone.SubmitAsync(ticked, "#exercise-2 form", ("Undone", "2026-11-26"));

        Assert.Equal($"{path}#exercise-2", answer.Location);
        Assert.Equal(["2026-11-20", "2026-11-26"], Days(page, 2).Where((_, at) => at is 0 or 6));
        Assert.Equal(["Thursday 26 November"], ticked.Document.QuerySelectorAll(".day-row [aria-pressed=true]").Select(day => day.GetAttribute("aria-label")!));
        Assert.Equal(HttpStatusCode.Redirect, undone.Status);
        await using var db = app.Open();
        var day = await db.HomeDays.SingleAsync(kept => kept.SheetId == sheet.Id, Token);
        Assert.Equal((2, new DateOnly(2026, 11, 26), false), (day.Exercise, day.Day, day.IsDone));
    }

    [Theory]
    [InlineData("1", "2026-11-19")]
    [InlineData("1", "2026-11-21")]
    [InlineData("1", "yesterday")]
    [InlineData("3", "2026-11-20")]
    [InlineData("0", "2026-11-20")]
    [InlineData("x", "2026-11-20")]
    public async Task Tick_NoSuchDayOrExercise_IsRefused(string exercise, string day)
    {
        var (sheet, path) = await GivenSheet.AddAsync(app);
        using var phone = app.NewVisitor();
        var page = await phone.GetAsync(path);

        var answer = await PostAsync(phone, page, $"{path}/days", ("Exercise", exercise), ("Done", day));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer);
        await using var db = app.Open();
        Assert.False(await db.HomeDays.AnyAsync(kept => kept.SheetId == sheet.Id, Token));
    }

    [Fact]
    public async Task Tick_ThatWaitedOnThePhone_DoesNotUndoWhatWasSaidLater()
    {
        var (sheet, path) = await GivenSheet.AddAsync(app);
        using var phone = app.NewVisitor();
        app.Clock.Now = FixedClock.Start.AddHours(5);
        var page = await phone.GetAsync(path);

        await PostAsync(phone, page, $"{path}/days", ("Exercise", "1"), ("Done", "2026-11-20"), ("MillisecondsAgo", "60000"));
        await PostAsync(phone, page, $"{path}/days", ("Exercise", "1"), ("Undone", "2026-11-20"), ("MillisecondsAgo", "3600000"));

        await using var db = app.Open();
        var day = await db.HomeDays.SingleAsync(kept => kept.SheetId == sheet.Id, Token);
        Assert.Equal((true, FixedClock.Start.AddHours(5).AddMinutes(-1)), (day.IsDone, day.ChangedAt));
    }

    [Fact]
    public async Task Tell_TwoTapsFromTheMail_KeepOneAnswerOfTheKnotAndSayThanks()
    {
        var (sheet, path) = await GivenSheet.AddAsync(app);
        using var phone = app.NewVisitor();
        var page = await phone.GetAsync($"{path}/how?asked=week");
        await using var db = app.Open();
        Assert.False(await db.HomeAnswers.AnyAsync(answer => answer.SheetId == sheet.Id, Token));

        var told = await Task.WhenAll(phone.SubmitAsync(page, ".how form", ("Pain", "3")), phone.SubmitAsync(page, ".how form", ("Pain", "3")));
        var thanks = await phone.FollowAsync(told[0]);

        var answer = await db.HomeAnswers.SingleAsync(kept => kept.SheetId == sheet.Id, Token);
        var knot = await db.Knots.SingleAsync(found => found.Id == answer.KnotId, Token);
        Assert.Equal((AskedWhen.Week, 3, sheet.VisitId, 2), (answer.Asked, answer.KnotPain, answer.VisitId, knot.Number));
        Assert.Equal("You said 3. Thank you.", thanks.Text(".how-said"));
        Assert.True(thanks.Document.QuerySelector("[data-help]")!.HasAttribute("hidden"));
        var entry = await db.AuditEntries.SingleAsync(noted => noted.RecordId == answer.Id, Token);
        Assert.Equal("Client, by her link", entry.ActorName);
    }

    [Fact]
    public async Task Tell_WhatBecameOfIt_IsKeptWithTheSameKnot()
    {
        var (sheet, path) = await GivenSheet.AddAsync(app);
        using var phone = app.NewVisitor();
        var thanks = await phone.FollowAsync(await phone.SubmitAsync(await phone.GetAsync($"{path}/how?asked=next-day"), ".how form", ("Pain", "2")));

        var after = await phone.FollowAsync(await phone.SubmitAsync(thanks, ".how-relief", ("HasEased", "true"), ("EasedFor", "few_days"), ("CameBack", "true")));

        Assert.Contains("We have noted how it went.", after.Text(".how"), StringComparison.Ordinal);
        await using var db = app.Open();
        var answer = await db.HomeAnswers.SingleAsync(kept => kept.SheetId == sheet.Id && kept.KnotPain == null, Token);
        Assert.Equal((AskedWhen.NextDay, true, EasedFor.FewDays, true), (answer.Asked, answer.HasEased, answer.EasedFor, answer.CameBack));
    }

    [Theory]
    [InlineData("8")]
    [InlineData("10")]
    public async Task Tell_Severe_SaysToCallAndWhenToGetHelp(string pain)
    {
        var (_, path) = await GivenSheet.AddAsync(app);
        using var phone = app.NewVisitor();

        var answer = await phone.FollowAsync(await phone.SubmitAsync(await phone.GetAsync($"{path}/how"), ".how form", ("Pain", pain)));

        var help = answer.Document.QuerySelector("[data-help]")!;
        Assert.False(help.HasAttribute("hidden"));
        Assert.Equal("tel:2045550142", help.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Call 911 now", help.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("11", "2")]
    [InlineData("-1", "2")]
    [InlineData("3", "9")]
    [InlineData("3", "")]
    [InlineData("much", "2")]
    public async Task Tell_NoSuchNumberOrKnot_IsRefusedAndNothingIsWritten(string pain, string knot)
    {
        var (sheet, path) = await GivenSheet.AddAsync(app);
        using var phone = app.NewVisitor();

        var answer = await PostAsync(phone, await phone.GetAsync(path), $"{path}/how", ("Pain", pain), ("Knot", knot));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer);
        await using var db = app.Open();
        Assert.False(await db.HomeAnswers.AnyAsync(kept => kept.SheetId == sheet.Id, Token));
    }

    [Fact]
    public async Task Tell_SheetWithoutKnot_IsKeptWithoutOne()
    {
        var (sheet, path) = await GivenSheet.AddAsync(app, content => content with { Knots = [], Why = [] });
        using var phone = app.NewVisitor();

        await phone.SubmitAsync(await phone.GetAsync(path), ".how form", ("Pain", "5"));

        await using var db = app.Open();
        Assert.Null((await db.HomeAnswers.SingleAsync(kept => kept.SheetId == sheet.Id, Token)).KnotId);
    }

    [Fact]
    public async Task Post_ByAScript_AnswersWithoutAPage_AndWithoutTheGuardNotAtAll()
    {
        var (_, path) = await GivenSheet.AddAsync(app);
        using var phone = app.NewVisitor();
        phone.Http.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");
        var page = await phone.GetAsync(path);

        var ticked = await phone.SubmitAsync(page, "#exercise-1 form", ("Done", "2026-11-20"));
        using var bare = await phone.Http.PostAsync($"{path}/days", new FormUrlEncodedContent([new("Exercise", "1"), new("Done", "2026-11-20")]), Token);

        Assert.Equal(HttpStatusCode.NoContent, ticked.Status);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
    }

    [Fact]
    public async Task Preview_OfSomebodySignedIn_KeepsNothingOnTheDeviceAndSaysNothing()
    {
        var (_, path) = await GivenSheet.AddAsync(app);
        using var phone = app.NewVisitor();
        using var ines = await app.SignedInAsync("ines");

        var page = await ines.GetAsync(path);
        var posted = await ines.SubmitAsync(await ines.GetAsync($"{path}/how"), ".how form", ("Pain", "3"));

        Assert.Empty(page.Document.QuerySelectorAll("main form, body[data-kept=kept]"));
        Assert.NotEmpty((await phone.GetAsync(path)).Document.QuerySelectorAll("body[data-kept=kept]"));
        Assert.StartsWith("/problem/403", posted.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renew_LostPaper_OpensByTheNewLinkAlone()
    {
        var (sheet, path) = await GivenSheet.AddAsync(app);
        using var ines = await app.SignedInAsync("ines");
        using var phone = app.NewVisitor();

        var shown = await ines.FollowAsync(await ines.SubmitAsync(await ines.GetAsync($"/home-care/sheets/{sheet.Id}"), "form[action$='/link']"));
        var renewed = shown.Document.QuerySelector(".btn-row a[href^='/h/']")!.GetAttribute("href")!;

        Assert.NotEqual(path, renewed);
        Assert.Equal("Home plan for Nora", (await phone.GetAsync(renewed)).Heading);
        await AssertEndedAsync(sheet, path);
        await using var db = app.Open();
        var entry = await db.AuditEntries.SingleAsync(noted => noted.RecordId == sheet.Id.Value && noted.Record == "private_links", Token);
        Assert.Equal(("Ines Moreau", AuditAction.Add), (entry.ActorName, entry.Action));
    }

    [Fact]
    public async Task End_Link_OpensNothingAndANewOneCanBeGivenLater()
    {
        var (sheet, path) = await GivenSheet.AddAsync(app);
        using var ines = await app.SignedInAsync("ines");

        var ended = await ines.FollowAsync(await ines.SubmitAsync(await ines.GetAsync($"/home-care/sheets/{sheet.Id}"), "form[action$='/link/end']"));
        await AssertEndedAsync(sheet, path);
        var again = await ines.FollowAsync(await ines.SubmitAsync(ended, "form[action$='/link']"));

        Assert.Contains("The code on the paper opens nothing any more.", ended.Text("main"), StringComparison.Ordinal);
        Assert.Contains("work until Thursday 18 February 2027.", again.Text("main"), StringComparison.Ordinal);
        await AssertEndedAsync(sheet, path);
    }

    [Fact]
    public async Task Renew_TwiceAtOnce_IsTwoVersionsOfWhichOneOpens()
    {
        var (sheet, _) = await GivenSheet.AddAsync(app);
        using var ines = await app.SignedInAsync("ines");
        var page = await ines.GetAsync($"/home-care/sheets/{sheet.Id}");

        var answers = await Task.WhenAll(ines.SubmitAsync(page, "form[action$='/link']"), ines.SubmitAsync(page, "form[action$='/link']"));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        await using var db = app.Open();
        var links = await db.PrivateLinks.Where(link => link.RecordId == sheet.Id.Value).OrderBy(link => link.Version).ToListAsync(Token);
        Assert.Equal([(1, false), (2, false), (3, true)], links.Select(link => (link.Version, link.IsOpenAt(app.Clock.Now))));
    }

    [Fact]
    public async Task Renew_ByAnotherTherapistOrTheDesk_IsNotTheirs()
    {
        var (sheet, path) = await GivenSheet.AddAsync(app);
        using var tom = await app.SignedInAsync("tom");
        using var desk = await app.SignedInAsync("desk");
        using var phone = app.NewVisitor();
        var address = $"/home-care/sheets/{sheet.Id}/link/end";

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(tom, await tom.GetAsync("/booking/appointments"), address));
        Assert.Equal(HttpStatusCode.Redirect, await PostAsync(desk, await desk.GetAsync("/booking/appointments"), address));
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Open_GuessedExpiredOrTakenBack_LooksTheSameAndHasOurNumber()
    {
        var (sheet, path) = await GivenSheet.AddAsync(app);
        var (expired, late) = await GivenSheet.AddAsync(app);
        using var phone = app.NewVisitor();
        await using (var db = app.Open())
        {
            await db.PrivateLinks.Where(link => link.RecordId == sheet.Id.Value || link.RecordId == expired.Id.Value)
                .ExecuteUpdateAsync(link => link.SetProperty(row => row.ExpiresAt, FixedClock.Start), Token);
        }

        var pages = new List<VisitedPage>();
        foreach (var address in new[] { $"/h/{new string('A', 43)}", path, late, "/h/abc" })
        {
            pages.Add(await phone.GetAsync(address));
        }

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
        Assert.All(pages, page => Assert.Contains("You can always call us: 204-555-0142", page.Text("main"), StringComparison.Ordinal));
        Assert.Single(pages.Select(page => page.Text("main .panel") + page.Heading + page.Document.Title).Distinct());
        Assert.DoesNotContain("plan", pages[0].Document.Title, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Nothing opens, nothing is taken and nothing is written.</summary>
    private async Task AssertEndedAsync(Sheet sheet, string path)
    {
        using var phone = app.NewVisitor();
        var (_, other) = await GivenSheet.AddAsync(app);
        var guard = await phone.GetAsync(other);
        foreach (var part in new[] { "", "/how", "/print", "/pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(path + part)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(phone, guard, $"{path}/days", ("Exercise", "1"), ("Done", "2026-11-20")));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(phone, guard, $"{path}/how", ("Pain", "3"), ("Knot", "2")));
        await using var db = app.Open();
        Assert.False(await db.HomeDays.AnyAsync(day => day.SheetId == sheet.Id, Token));
        Assert.False(await db.HomeAnswers.AnyAsync(answer => answer.SheetId == sheet.Id, Token));
    }

    /// <summary>What no form of the page would send.</summary>
    private static async Task<HttpStatusCode> PostAsync(Visitor phone, VisitedPage page, string address, params (string Name, string Value)[] fields)
    {
        const string guard = "__RequestVerificationToken";
        var all = fields.Append((Name: guard, Value: page.Document.QuerySelector($"[name={guard}]")!.GetAttribute("value")!));
        using var answer = await phone.Http.PostAsync(address, new FormUrlEncodedContent(all.ToDictionary(field => field.Name, field => field.Value)), Token);
        return answer.StatusCode;
    }

    private static IEnumerable<string> Days(VisitedPage page, int exercise) =>
        page.Document.QuerySelectorAll($"#exercise-{exercise} .day-row button").Select(day => day.GetAttribute("value")!);
}
