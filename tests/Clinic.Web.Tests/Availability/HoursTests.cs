using System.Net;
using Clinic.Testing;
using Clinic.Web.Tests.Booking;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Availability;

/// <summary>The demo's Tom works on Tuesdays, Wednesdays, Thursdays and Saturdays. Each test has a clinic of its own.</summary>
public sealed class HoursTests : IAsyncLifetime
{
    private const string Tom = "/availability/hours/tom-adebayo";
    private const string Weekly = "form[action$='/tom-adebayo'][method=post]";
    private const string Exceptions = "form[action$='/tom-adebayo/exceptions']";
    private const string TimeOff = "form[action$='/tom-adebayo/time-off']";

    private readonly ClinicApp app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Pages_ByRole_OpenForOwnerAndDeskAndForHerself()
    {
        using var stranger = app.NewVisitor();
        using var owner = await app.SignedInAsync("hanna");
        using var desk = await app.SignedInAsync("desk");
        using var tom = await app.SignedInAsync("tom");
        using var ines = await app.SignedInAsync("ines");

        Assert.StartsWith("/accounts/sign-in", (await stranger.GetAsync(Tom)).Location, StringComparison.Ordinal);
        var all = await owner.GetAsync("/availability/hours");
        Assert.Equal(3, all.Document.QuerySelectorAll(".agenda li").Length);
        Assert.Equal("Mon, Tue, Wed, Fri: 8:30 am to 12:00 pm and 1:00 pm to 5:30 pm", all.Texts(".agenda li small")[0]);
        Assert.Equal(3, (await desk.GetAsync("/availability/hours")).Document.QuerySelectorAll(".agenda li").Length);
        Assert.Equal(Tom, (await tom.GetAsync("/availability/hours")).Location);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(Tom)).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.GetAsync(Tom)).Status);
        Assert.Equal(HttpStatusCode.OK, (await tom.GetAsync(Tom)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync(Tom)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync("/availability/hours/nobody")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync("/availability/hours/a%20b")).Status);
    }

    [Fact]
    public async Task Posts_OfAnotherTherapist_AreNotThere()
    {
        using var tom = await app.SignedInAsync("tom");
        using var ines = await app.SignedInAsync("ines");
        await tom.SubmitAsync(await tom.GetAsync(Tom), TimeOff, ("TimeOff.FirstDay", "2026-12-24"));
        await tom.SubmitAsync(await tom.GetAsync(Tom), Exceptions, ("Exception.Day", "2026-12-22"), ("Exception.Kind", "off"));
        var mine = await tom.GetAsync(Tom);
        var paths = mine.Document.QuerySelectorAll("main form[method=post]").Select(form => form.GetAttribute("action")!).Distinct().ToList();
        var token = (await ines.GetAsync("/booking/appointments")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Equal(5, paths.Count);
        foreach (var path in paths)
        {
            using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Form.From", "2026-12-01"), new("Exception.Day", "2026-12-01"), new("TimeOff.FirstDay", "2026-12-01")]);
            using var answer = await ines.Http.PostAsync(new Uri(path, UriKind.Relative), body, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);

            // Her own address with somebody else's row.
            using var again = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            using var foreign = await ines.Http.PostAsync(new Uri(path.Replace("tom-adebayo", "ines-moreau", StringComparison.Ordinal), UriKind.Relative), again, TestContext.Current.CancellationToken);
            Assert.True(foreign.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity, $"{path}: {foreign.StatusCode}");
        }

        await using var db = app.Open();
        Assert.Equal((1, 1), (await db.TimeOff.CountAsync(TestContext.Current.CancellationToken), await db.HoursExceptions.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Update_NewWeek_HoldsFromItsDayOnAndIsOffered()
    {
        using var tom = await app.SignedInAsync("tom");
        var before = await StartsAsync("2026-11-24");

        var saved = await tom.SubmitAsync(
            await tom.GetAsync(Tom), Weekly, ("Form.From", "2026-12-01"),
            ("Form.Days[1].Blocks[0].From", "20:00"), ("Form.Days[1].Blocks[0].Until", "22:00"), ("Form.Days[1].Blocks[1].From", "22:30"), ("Form.Days[1].Blocks[1].Until", "00:00"),
            ("do", "save"));
        var page = await tom.FollowAsync(saved);

        Assert.Equal($"{Tom}?week=2026-12-01&saved=1", saved.Location);
        Assert.Equal(["8:00 pm to 10:00 pm", "10:30 pm to midnight"], page.Texts(".week li:nth-child(2) .block"));
        Assert.Equal(before, await StartsAsync("2026-11-24"));
        Assert.Equal(["20:00", "20:15", "20:30", "20:45", "21:00", "22:30", "22:45", "23:00"], await StartsAsync("2026-12-01"));
        Assert.Contains("Tuesday 1 December 2026", page.Text("[aria-label=Planned]"), StringComparison.Ordinal);
        await using var db = app.Open();
        Assert.Equal(10, await db.WeeklyHours.CountAsync(row => db.Therapists.Any(one => one.Id == row.TherapistId && one.Slug == "tom-adebayo"), TestContext.Current.CancellationToken));

        await tom.SubmitAsync(page, "form[action$='/planned/2026-12-01/removal']");
        Assert.Equal(before, await StartsAsync("2026-12-01"));
        Assert.Empty((await tom.GetAsync(Tom)).Texts("[aria-label=Planned]"));
    }

    [Fact]
    public async Task Update_LookFirst_ShowsTheWeekAndSavesNothing()
    {
        using var tom = await app.SignedInAsync("tom");

        var looked = await tom.SubmitAsync(
            await tom.GetAsync(Tom), Weekly, ("Form.From", "2026-12-01"), ("Form.Days[1].Blocks[0].From", "20:00"), ("Form.Days[1].Blocks[0].Until", "22:00"),
            ("Form.Days[1].Blocks[1].From", ""), ("Form.Days[1].Blocks[1].Until", ""), ("do", "look"));

        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.Equal(["8:00 pm to 10:00 pm"], looked.Texts(".week li:nth-child(2) .block"));
        Assert.Contains("Not saved yet", looked.Text(".hours-week h2"), StringComparison.Ordinal);
        Assert.DoesNotContain("20:00", await StartsAsync("2026-12-01"));
        var saved = await tom.SubmitAsync(looked, Weekly, ("do", "save"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal(["20:00", "20:15", "20:30", "20:45", "21:00"], await StartsAsync("2026-12-01"));
    }

    [Fact]
    public async Task Update_OneBlockMore_KeepsWhatWasTyped()
    {
        using var tom = await app.SignedInAsync("tom");

        var more = await tom.SubmitAsync(
            await tom.GetAsync(Tom), Weekly, ("Form.From", "nonsense"), ("Form.Days[0].Blocks[0].From", "half past"), ("do", "add-0"));

        Assert.Equal(HttpStatusCode.OK, more.Status);
        Assert.NotNull(more.Document.QuerySelector("[name='Form.Days[0].Blocks[1].From']"));
        Assert.Equal("half past", more.Document.QuerySelector("[name='Form.Days[0].Blocks[0].From']")!.GetAttribute("value"));
        Assert.Equal("nonsense", more.Document.QuerySelector("[name='Form.From']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("10:00", "9:00", "Form_Days_1__Blocks_0__Until", "The end lies before the start")]
    [InlineData("10:00", "10:00", "Form_Days_1__Blocks_0__Until", "The end lies before the start")]
    [InlineData("10:00", "", "Form_Days_1__Blocks_0__Until", "Write the end too")]
    [InlineData("", "10:00", "Form_Days_1__Blocks_0__From", "Write the start too")]
    [InlineData("ten", "12:00", "Form_Days_1__Blocks_0__From", "Write the time")]
    [InlineData("25:00", "12:00", "Form_Days_1__Blocks_0__From", "Write the time")]
    [InlineData("09:00", "14:00", "Form_Days_1__Blocks_1__From", "overlaps the one before it")]
    [InlineData("09:00", "00:00", "Form_Days_1__Blocks_1__From", "overlaps the one before it")]
    public async Task Update_WrongBlock_IsSaidAtItsFieldAndNothingIsLost(string from, string until, string field, string words)
    {
        using var tom = await app.SignedInAsync("tom");

        var refused = await tom.SubmitAsync(
            await tom.GetAsync(Tom), Weekly, ("Form.From", "2026-12-01"), ("Form.Days[1].Blocks[0].From", from), ("Form.Days[1].Blocks[0].Until", until), ("do", "save"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Text($"#{field}-wrong"), StringComparison.Ordinal);
        Assert.Equal($"#{field}", refused.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal(from, refused.Document.QuerySelector("[name='Form.Days[1].Blocks[0].From']")!.GetAttribute("value") ?? "");
        Assert.Equal("2026-12-01", refused.Document.QuerySelector("[name='Form.From']")!.GetAttribute("value"));
        await using var db = app.Open();
        Assert.False(await db.WeeklyHours.AnyAsync(row => row.ValidFrom != null || row.ValidUntil != null, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", "Choose the day")]
    [InlineData("2026-11-19", "This day is over")]
    [InlineData("2031-01-01", "more than three years")]
    [InlineData("31.12.2026", "Write the day")]
    public async Task Update_WrongFirstDay_IsSaid(string from, string words)
    {
        using var tom = await app.SignedInAsync("tom");

        var refused = await tom.SubmitAsync(await tom.GetAsync(Tom), Weekly, ("Form.From", from), ("do", "save"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Text("#Form_From-wrong"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_ChangedBySomebodyElseMeanwhile_IsSaid()
    {
        using var tom = await app.SignedInAsync("tom");
        using var desk = await app.SignedInAsync("desk");
        var mine = await tom.GetAsync(Tom);
        await desk.SubmitAsync(await desk.GetAsync(Tom), Weekly, ("Form.From", "2026-12-01"), ("Form.Days[1].Blocks[0].From", "10:00"), ("do", "save"));

        var told = await tom.SubmitAsync(mine, Weekly, ("Form.From", "2026-12-08"), ("Form.Days[2].Blocks[0].From", "11:00"), ("do", "save"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal("11:00", told.Document.QuerySelector("[name='Form.Days[2].Blocks[0].From']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await tom.SubmitAsync(told, Weekly, ("do", "save"))).Status);
    }

    [Fact]
    public async Task Exception_OtherHoursOrOff_StandsInPlaceOfTheWeek()
    {
        using var tom = await app.SignedInAsync("tom");
        var everyWeek = await StartsAsync("2026-11-24");

        await tom.SubmitAsync(
            await tom.GetAsync(Tom), Exceptions, ("Exception.Day", "2026-11-24"), ("Exception.Kind", "hours"),
            ("Exception.Blocks[0].From", "14:00"), ("Exception.Blocks[0].Until", "15:30"));
        Assert.Equal(["14:00", "14:15", "14:30"], await StartsAsync("2026-11-24"));

        var off = await tom.FollowAsync(await tom.SubmitAsync(await tom.GetAsync(Tom), Exceptions, ("Exception.Day", "2026-11-24"), ("Exception.Kind", "off")));
        Assert.Empty(await StartsAsync("2026-11-24"));
        Assert.Equal("Nothing offered Not as every week", off.Text(".week li:nth-child(2) div"));

        await tom.SubmitAsync(off, "form[action$='/exceptions/2026-11-24/removal']");
        Assert.Equal(everyWeek, await StartsAsync("2026-11-24"));
    }

    [Theory]
    [InlineData("", "off", "", "", "Exception_Day", "Choose the day")]
    [InlineData("2026-11-19", "off", "", "", "Exception_Day", "This day is over")]
    [InlineData("2026-12-24", "off", "09:00", "10:00", "Exception_Kind", "A day off has no hours")]
    [InlineData("2026-12-24", "hours", "", "", "Exception_Blocks_0__From", "Write at least one block")]
    [InlineData("2026-12-24", "hours", "10:00", "09:00", "Exception_Blocks_0__Until", "The end lies before the start")]
    [InlineData("2026-12-24", "", "", "", "Exception_Kind", "Choose a day off or other hours")]
    public async Task Exception_WrongAnswer_IsSaidAtItsField(string day, string kind, string from, string until, string field, string words)
    {
        using var tom = await app.SignedInAsync("tom");

        var refused = await tom.SubmitAsync(
            await tom.GetAsync(Tom), Exceptions, ("Exception.Day", day), ("Exception.Kind", kind), ("Exception.Blocks[0].From", from), ("Exception.Blocks[0].Until", until));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Text($"#{field}-wrong"), StringComparison.Ordinal);
        Assert.Equal(from, refused.Document.QuerySelector("#Exception_Blocks_0__From")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task TimeOff_OverDays_ClosesThemAndIsListedWithItsReason()
    {
        using var tom = await app.SignedInAsync("tom");
        var everyWeek = await StartsAsync("2026-11-26");

        var page = await tom.FollowAsync(await tom.SubmitAsync(
            await tom.GetAsync(Tom), TimeOff, ("TimeOff.FirstDay", "2026-11-24"), ("TimeOff.From", "11:00"), ("TimeOff.LastDay", "2026-11-26"), ("TimeOff.Until", "16:00"),
            ("TimeOff.Reason", "Course")));

        Assert.Equal(["09:00", "09:15", "09:30", "09:45", "10:00"], await StartsAsync("2026-11-24"));
        Assert.Empty(await StartsAsync("2026-11-25"));
        Assert.Equal("16:00", (await StartsAsync("2026-11-26"))[0]);
        Assert.Equal(["9:00 am to 11:00 am"], page.Texts(".week li:nth-child(2) .block"));
        Assert.Equal("Time off: Course", page.Text(".week li:nth-child(3) .why"));
        await tom.SubmitAsync(page, "form[action$='/removal']");
        Assert.Equal(everyWeek, await StartsAsync("2026-11-26"));
    }

    [Theory]
    [InlineData("", "", "", "", "FirstDay", "Choose the first day")]
    [InlineData("2026-12-24", "", "2026-12-23", "", "LastDay", "lies before the first")]
    [InlineData("2026-12-24", "12:00", "", "11:00", "Until", "The end lies before the start")]
    [InlineData("2026-11-18", "", "2026-11-19", "", "FirstDay", "This time is over")]
    [InlineData("2026-11-20", "08:00", "", "09:00", "FirstDay", "This time is over")]
    [InlineData("2026-12-24", "soon", "", "", "From", "Write the time")]
    [InlineData("2026-12-24", "", "2029-12-24", "", "LastDay", "too long or too far")]
    public async Task TimeOff_WrongAnswer_IsSaidAtItsField(string first, string from, string last, string until, string field, string words)
    {
        using var tom = await app.SignedInAsync("tom");

        var refused = await tom.SubmitAsync(
            await tom.GetAsync(Tom), TimeOff, ("TimeOff.FirstDay", first), ("TimeOff.From", from), ("TimeOff.LastDay", last), ("TimeOff.Until", until), ("TimeOff.Reason", "Kept"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Text($"#TimeOff_{field}-wrong"), StringComparison.Ordinal);
        Assert.Equal("Kept", refused.Document.QuerySelector("#TimeOff_Reason")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Edit_BookedVisitsThatDoNotFit_AreListedAndStayBooked()
    {
        using var ines = await app.SignedInAsync("ines");
        await using var db = app.Open();
        // Mondays, 10:00 am in Winnipeg.
        var visit = await db.AppointmentAsync();
        const string path = "/availability/hours/ines-moreau";

        var fine = await ines.GetAsync(path);
        var looked = await ines.SubmitAsync(fine, "form[action$='/ines-moreau'][method=post]", ("Form.Days[0].Blocks[0].From", "11:00"), ("do", "look"));
        var away = await ines.FollowAsync(await ines.SubmitAsync(looked, "form[action$='/time-off']", ("TimeOff.FirstDay", "2026-11-30")));

        Assert.Empty(fine.Texts(".notice-title"));
        Assert.Equal("One booked visit does not fit", looked.Text(".notice-title"));
        Assert.Contains("Monday 30 November, 10:00 am", looked.Text(".agenda"), StringComparison.Ordinal);
        Assert.Contains("Outside the hours", looked.Text(".agenda"), StringComparison.Ordinal);
        Assert.Contains("Nora Kaminski", away.Text(".agenda"), StringComparison.Ordinal);
        Assert.Contains("Time off", away.Text(".agenda .tag"), StringComparison.Ordinal);
        Assert.True(await db.Appointments.AnyAsync(one => one.Id == visit.Id && one.StartsAt == visit.StartsAt, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("?week=garbage")]
    [InlineData("?week=0001-01-01&from=9999-12-31")]
    [InlineData("?week=9999-12-31")]
    [InlineData("?from=2020-01-01&service=nothing&saved=%00")]
    public async Task Edit_QueryThatIsNone_ShowsThisWeek(string query)
    {
        using var tom = await app.SignedInAsync("tom");

        var page = await tom.GetAsync(Tom + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("16 November to 22 November", page.Text(".hours-week h2"), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> StartsAsync(string day) =>
        [.. (await app.SlotsAsync("massage-60", day, "tom-adebayo")).Select(slot => slot.GetProperty("start").GetString()![11..16])];
}
