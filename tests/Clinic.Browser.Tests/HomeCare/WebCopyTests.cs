using Clinic.Domain.HomeCare;
using Clinic.Testing;
using Clinic.Testing.HomeCare;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.HomeCare;

/// <summary>A client does her exercises by her phone, with a net and without.</summary>
public sealed class WebCopyTests(BrowserFixture browser, ClinicApp app) : IClassFixture<BrowserFixture>, IClassFixture<ClinicApp>
{
    /// <summary>The browser's own clock decides when a page that was kept has ended, and no test can set it.</summary>
    private static readonly DateTimeOffset FarOff = new(2999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Timer_CountsByTheClockThroughHoldsRestsAndSides()
    {
        var (_, path) = await GivenSheet.AddAsync(app);
        var page = await browser.NewPageAsync(app, Device.Phone);
        await page.Clock.InstallAsync(new() { TimeDate = FixedClock.Start.UtcDateTime });
        await page.GotoAsync(path);
        await page.Clock.PauseAtAsync(FixedClock.Start.AddMinutes(10).UtcDateTime);
        var exercise = page.Locator("#exercise-1");

        await exercise.GetByRole(AriaRole.Button, new() { Name = "Start the timer" }).ClickAsync();
        await ExpectAsync(exercise, "Get ready", "", "5");
        await page.Clock.RunForAsync(7_000);
        await ExpectAsync(exercise, "Hold", "Left side, 1 of 2", "8");
        await Assertions.Expect(exercise.Locator("[data-hold-says]")).ToHaveTextAsync("Hold. Left side, 1 of 2, 10 seconds");
        await exercise.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await page.Clock.RunForAsync(60_000);
        await ExpectAsync(exercise, "Hold", "Left side, 1 of 2", "8");
        await exercise.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.Clock.RunForAsync(8_000);
        await ExpectAsync(exercise, "Rest", "", "5");
        await exercise.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await ExpectAsync(exercise, "Hold", "Left side, 2 of 2", "10");
        // The phone slept over the rest of this hold, the change of sides and a part of the next hold.
        await page.Clock.FastForwardAsync(24_000);
        await ExpectAsync(exercise, "Hold", "Right side, 1 of 2", "6");
        await page.Clock.RunForAsync(21_000);
        await Assertions.Expect(exercise.Locator(".hold-done")).ToHaveTextAsync("Done. You can tick today below.");
        await Assertions.Expect(exercise.Locator(".day-row button").Last).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Sound_SwitchedOff_StaysOffOnThisPhone()
    {
        var (_, path) = await GivenSheet.AddAsync(app);
        var page = await browser.NewPageAsync(app, Device.Phone);
        await page.GotoAsync(path);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the timer" }).First.ClickAsync();
        await Assertions.Expect(page.GetByLabel("Soft sound")).ToBeCheckedAsync();
        await page.GetByLabel("Soft sound").UncheckAsync();

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the timer" }).First.ClickAsync();

        await Assertions.Expect(page.GetByLabel("Soft sound")).Not.ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TickAndAnswer_WithAThumb_AreKept(bool script)
    {
        var (sheet, path) = await GivenSheet.AddAsync(app);
        var page = await OpenAsync(path, script);

        await PressAsync(page, page.Locator("#exercise-2").GetByRole(AriaRole.Button, new() { Name = "Friday 20 November" }), "/days");
        await Assertions.Expect(page.Locator("#exercise-2 [aria-pressed=true]")).ToHaveCountAsync(1);
        await page.GotoAsync($"{path}/how?asked=week");
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "9" }), "/how");

        await Assertions.Expect(page.Locator(".how-said")).ToHaveTextAsync("You said 9. Thank you.");
        await Assertions.Expect(page.Locator(".how-help").GetByText("Please call us")).ToBeVisibleAsync();
        await page.GotoAsync(path);
        await Assertions.Expect(page.Locator("[aria-pressed=true]")).ToHaveCountAsync(1);
        Assert.Equal((1, 1), await KeptAsync(sheet));
    }

    [Fact]
    public async Task WithoutANet_ThePlanOpensAndWhatIsToldIsSentLater()
    {
        var (sheet, path) = await GivenSheet.AddAsync(app);
        await LastAsync(sheet);
        var page = await OpenAsync(path);
        await Assertions.Expect(page.Locator("#kept")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(true);

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Home plan for Nora");
        Assert.True(await page.EvaluateAsync<bool>("getComputedStyle(document.querySelector('.exercise')).borderRadius !== '0px' && document.querySelector('.big-pics img').naturalWidth > 0"));
        // Its script has started: a press before would post the form.
        await Assertions.Expect(page.Locator("#away")).ToContainTextAsync("No net.");
        await page.Locator("#exercise-1 .day-row button").First.ClickAsync();
        await page.Locator(".how-scale button").Nth(9).ClickAsync();
        await Assertions.Expect(page.Locator("#exercise-1 .sent")).ToHaveTextAsync("Will be sent when there is a net.");
        await Assertions.Expect(page.Locator("#away")).ToHaveTextAsync("No net. Everything here still works. 2 things you told us will be sent later.");
        await Assertions.Expect(page.Locator(".how-help")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync("without a net");
        Assert.Equal((0, 0), await KeptAsync(sheet));
        var context = page.Context;
        await page.CloseAsync();
        // The cookie that guards forms goes with the browser.
        await context.ClearCookiesAsync();
        await context.SetOfflineAsync(false);
        var later = await context.NewPageAsync();
        // What waited is sent in its order: the answer comes last.
        await later.RunAndWaitForResponseAsync(
            () => later.GotoAsync(path), answer => answer.Request.Method == "POST" && answer.Url.EndsWith("/how", StringComparison.Ordinal));

        await Assertions.Expect(later.Locator("#away")).ToHaveTextAsync("");
        await Assertions.Expect(later.Locator("#exercise-1 [aria-pressed=true]")).ToHaveCountAsync(1);
        Assert.Equal((1, 1), await KeptAsync(sheet));
    }

    [Fact]
    public async Task LinkTakenBack_LeavesNothingOfItOnThePhone_AndAnotherSheetStays()
    {
        var (sheet, path) = await GivenSheet.AddAsync(app);
        var (_, other) = await GivenSheet.AddAsync(app, content => content with { FirstName = "Other" });
        var page = await OpenAsync(path);
        await Assertions.Expect(page.Locator("#kept")).ToBeVisibleAsync();
        var second = await page.Context.NewPageAsync();
        await second.GotoAsync(other);
        await Assertions.Expect(second.Locator("#kept")).ToBeVisibleAsync();
        Assert.Equal(new[] { $"clinic-sheet {other}", $"clinic-sheet {path}" }.Order(StringComparer.Ordinal), (await CachesAsync(second)).Order(StringComparer.Ordinal));
        Assert.Equal("/h/", await page.EvaluateAsync<string>("navigator.serviceWorker.getRegistrations().then(all => all.map(one => new URL(one.scope).pathname).join())"));
        await page.Context.SetOfflineAsync(true);
        await page.Locator("#exercise-1 .day-row button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#exercise-1 .sent")).ToHaveTextAsync("Will be sent when there is a net.");
        await using (var db = app.Open())
        {
            await db.PrivateLinks.Where(link => link.RecordId == sheet.Id.Value)
                .ExecuteUpdateAsync(link => link.SetProperty(row => row.ExpiresAt, FixedClock.Start), TestContext.Current.CancellationToken);
        }

        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("We cannot find that page");
        await Assertions.Expect(page.GetByText("You can always call us")).ToBeVisibleAsync();
        Assert.Equal([$"clinic-sheet {other}"], await CachesAsync(second));
        Assert.Equal((0, 0), await KeptAsync(sheet));
        await page.Context.SetOfflineAsync(true);
        await Assert.ThrowsAsync<PlaywrightException>(() => page.GotoAsync(path));
    }

    /// <summary>Opens it on a phone whose day is the clinic's.</summary>
    private async Task<IPage> OpenAsync(string path, bool script = true)
    {
        var page = await browser.NewPageAsync(app, Device.Phone, script);
        if (script)
        {
            await page.Context.Clock.SetFixedTimeAsync(FixedClock.Start.UtcDateTime);
        }

        await page.GotoAsync(path);
        return page;
    }

    private static Task<IRequest> PressAsync(IPage page, ILocator button, string posted) => page.RunAndWaitForRequestFinishedAsync(
        () => button.ClickAsync(new() { Force = true }), new() { Predicate = request => request.Method == "POST" && request.Url.EndsWith(posted, StringComparison.Ordinal) });

    private static async Task ExpectAsync(ILocator exercise, string kind, string place, string left)
    {
        await Assertions.Expect(exercise.Locator("[data-hold-kind]")).ToHaveTextAsync(kind);
        await Assertions.Expect(exercise.Locator("[data-hold-place]")).ToHaveTextAsync(place);
        await Assertions.Expect(exercise.Locator("[data-hold-left]")).ToHaveTextAsync(left);
    }

    private static Task<string[]> CachesAsync(IPage page) => page.EvaluateAsync<string[]>("caches.keys()");

    private async Task LastAsync(Sheet sheet)
    {
        await using var db = app.Open();
        await db.PrivateLinks.Where(link => link.RecordId == sheet.Id.Value)
            .ExecuteUpdateAsync(link => link.SetProperty(row => row.ExpiresAt, FarOff), TestContext.Current.CancellationToken);
    }

    /// <summary>Ticked days and answers of the sheet.</summary>
    private async Task<(int Days, int Answers)> KeptAsync(Sheet sheet)
    {
        await using var db = app.Open();
        return (
            await db.HomeDays.CountAsync(day => day.SheetId == sheet.Id && day.IsDone, TestContext.Current.CancellationToken),
            await db.HomeAnswers.CountAsync(answer => answer.SheetId == sheet.Id, TestContext.Current.CancellationToken));
    }
}
