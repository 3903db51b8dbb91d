using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Charting;

/// <summary>What was entered while the clinic could not be reached.</summary>
public sealed class OutboxTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task MarkWithoutANetwork_ShowsAtOnceAndGoesOutWhenItIsBack()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Tablet);
        await page.OpenChartAsync();

        await page.Context.SetOfflineAsync(true);
        await TapAsync(page);
        await Assertions.Expect(page.Locator(".waiting-pin")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#away")).ToContainTextAsync("One change waits to be sent.");
        Assert.Equal(0, await MarkedAsync(app));

        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("#knot-heading")).ToContainTextAsync("spine edge of the blade");
        await Assertions.Expect(page.Locator(".waiting-pin")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#away")).ToHaveCountAsync(0);
        Assert.Equal(1, await MarkedAsync(app));
    }

    [Fact]
    public async Task SavesOfAClosedLid_AreThereWhenTheChartIsOpenedAgain()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Tablet);
        await page.OpenChartAsync();
        await page.MarkFromTheListAsync();
        await Assertions.Expect(page.Locator("#knot-heading")).ToBeFocusedAsync();
        var chart = page.Url;
        await page.Context.SetOfflineAsync(true);
        await page.Locator("#finding").GetByLabel("Walnut").CheckAsync(new() { Force = true });
        await Assertions.Expect(page.Locator("#away")).ToContainTextAsync("One change waits");
        await page.Locator("#finding").GetByLabel("Over-used").CheckAsync(new() { Force = true });
        await TapAsync(page, Clinic.Domain.Anatomy.Zones.Atlas.Current.Shape("infraspinous", Clinic.Domain.Anatomy.BodySide.Right).Centre);
        await Assertions.Expect(page.Locator("#away[data-kept]")).ToContainTextAsync("2 changes wait");

        var context = page.Context;
        await page.CloseAsync();
        await context.SetOfflineAsync(false);
        var later = await context.NewPageAsync();
        await later.GotoAsync(chart);

        await Assertions.Expect(later.Locator(".marks").First.Locator("li")).ToHaveCountAsync(2);
        await Assertions.Expect(later.ReadBack()).ToContainTextAsync("Walnut size.");
        await using var db = app.Open();
        var finding = await db.KnotFindings.SingleAsync(finding => finding.Size == KnotSize.Walnut && finding.RecordedAt == FixedClock.Start, TestContext.Current.CancellationToken);
        Assert.Equal(Clinic.Domain.Anatomy.KnotKind.OverUsed, finding.Kind);
        Assert.Equal(2, await MarkedAsync(app));
        Assert.Equal(0, await LeftAsync(later));
    }

    [Fact]
    public async Task AnswerLostOnItsWay_SendsTheSameMarkAgainAndItIsOneKnot()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Tablet);
        await page.OpenChartAsync();
        await page.RouteAsync(
            "**/knots",
            async route =>
            {
                await route.FetchAsync();
                await route.AbortAsync();
            },
            new() { Times = 1 });

        await TapAsync(page);

        await Assertions.Expect(page.Locator("#away")).ToContainTextAsync("One change waits to be sent.");
        Assert.Equal(1, await MarkedAsync(app));
        await Assertions.Expect(page.Locator("#knot-heading")).ToContainTextAsync("spine edge of the blade");
        Assert.Equal(1, await MarkedAsync(app));
    }

    [Fact]
    public async Task SaveForAVisitThatWasFinishedMeanwhile_IsShownWithItsValues()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Tablet);
        await page.OpenChartAsync();
        await page.MarkFromTheListAsync();
        await Assertions.Expect(page.Locator("#knot-heading")).ToBeFocusedAsync();
        var chart = page.Url;
        await page.Context.SetOfflineAsync(true);
        await page.Locator("#finding").GetByLabel("Walnut").CheckAsync(new() { Force = true });
        await Assertions.Expect(page.Locator("#away")).ToContainTextAsync("One change waits");
        var context = page.Context;
        await page.CloseAsync();
        await using (var db = app.Open())
        {
            await db.Visits.Where(visit => visit.FinishedAt == null).ExecuteUpdateAsync(
                visit => visit.SetProperty(v => v.FinishedAt, FixedClock.Start).SetProperty(v => v.FinishedBy, Guid.NewGuid()),
                TestContext.Current.CancellationToken);
        }

        await context.SetOfflineAsync(false);
        var later = await context.NewPageAsync();
        await later.GotoAsync(chart);

        await Assertions.Expect(later.Locator("#unsent")).ToContainTextAsync("This visit is signed. What you sent was not saved.");
        await Assertions.Expect(later.Locator("#unsent li", new() { HasText = "Size: Walnut" })).ToBeVisibleAsync();
        await later.AssertAccessibleAsync("with a save that was refused");
        await later.GetByRole(AriaRole.Button, new() { Name = "Take it off this list" }).ClickAsync();
        await Assertions.Expect(later.Locator("#unsent")).ToHaveCountAsync(0);
        await later.ReloadAsync();
        await later.BodyIsThereAsync();
        Assert.Equal(0, await LeftAsync(later));
    }

    [Fact]
    public async Task SessionThatEndedMeanwhile_KeepsWhatWasMarkedUntilTheSamePersonIsBack()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Desktop);
        await page.OpenChartAsync();
        await page.Context.ClearCookiesAsync();

        await TapAsync(page);
        await Assertions.Expect(page.Locator("#away")).ToContainTextAsync("You are signed out. What you entered is still here. One change waits to be sent.");
        var door = await page.Context.NewPageAsync();
        await door.SignInAsync("hanna");
        await Assertions.Expect(page.Locator("#away")).ToContainTextAsync("Somebody else is signed in.");
        Assert.Equal(0, await MarkedAsync(app));
        await page.Context.ClearCookiesAsync();
        await door.SignInAsync("ines");

        await Assertions.Expect(page.Locator("#knot-heading")).ToContainTextAsync("spine edge of the blade");
        Assert.Equal(1, await MarkedAsync(app));
    }

    [Fact]
    public async Task SavesOfSomebodyElse_AreNeitherShownNorSent_AndSigningOutEmptiesTheDevice()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Desktop);
        await page.OpenChartAsync();
        var chart = page.Url;
        await page.Context.SetOfflineAsync(true);
        await TapAsync(page);
        await Assertions.Expect(page.Locator("#away")).ToContainTextAsync("One change waits");
        var context = page.Context;
        await page.CloseAsync();
        await context.SetOfflineAsync(false);
        await context.ClearCookiesAsync();
        await using (var db = app.Open())
        {
            await db.Practice.ExecuteUpdateAsync(practice => practice.SetProperty(p => p.TeamSeesAllCharts, true), TestContext.Current.CancellationToken);
        }

        var hers = await context.NewPageAsync();
        await hers.SignInAsync("hanna");
        await hers.GotoAsync(chart);
        await hers.BodyIsThereAsync();

        await Assertions.Expect(hers.Locator(".waiting-pin, #unsent, #away")).ToHaveCountAsync(0);
        Assert.Equal((0, 1), (await MarkedAsync(app), await LeftAsync(hers)));
        await hers.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await hers.WaitForURLAsync("**/accounts/sign-in");
        Assert.Equal(0, await LeftAsync(hers));
    }

    [Fact]
    public async Task TwoTabs_OfOneChart_ShowWhatTheOtherSaved()
    {
        await using var app = new ClinicApp();
        var first = await browser.NewPageAsync(app, Device.Tablet);
        await first.OpenChartAsync();
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(first.Url);
        await second.BodyIsThereAsync();

        await first.MarkFromTheListAsync();

        await Assertions.Expect(second.Locator("#knot-heading")).ToContainTextAsync("spine edge of the blade");
    }

    [Fact]
    public async Task TwoTabs_OfOneChart_SayWhoWasFirst()
    {
        await using var app = new ClinicApp();
        var first = await browser.NewPageAsync(app, Device.Tablet);
        await first.OpenChartAsync();
        await first.MarkFromTheListAsync();
        await Assertions.Expect(first.Locator("#knot-heading")).ToBeFocusedAsync();
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(first.Url);
        await second.BodyIsThereAsync();
        await second.RouteAsync(address => address.Contains("/charting/visits/", StringComparison.Ordinal), route => route.Request.Method == "GET" ? route.AbortAsync() : route.ContinueAsync());

        await first.RunAndWaitForResponseAsync(
            () => first.Locator("#finding").GetByLabel("Walnut").CheckAsync(new() { Force = true }), response => response.Request.Method == "POST");
        await Assertions.Expect(first.ReadBack()).ToContainTextAsync("Walnut size.");
        await second.UnrouteAllAsync();
        await second.Locator("#finding").GetByLabel("Pea").CheckAsync(new() { Force = true });

        await Assertions.Expect(second.Locator("#trouble")).ToContainTextAsync("This was changed in another window meanwhile; your values are below.");
        await Assertions.Expect(second.Locator("#finding").GetByLabel("Pea")).ToBeCheckedAsync();
        await using var db = app.Open();
        Assert.True(await db.KnotFindings.AnyAsync(finding => finding.Size == KnotSize.Walnut && finding.RecordedAt == FixedClock.Start, TestContext.Current.CancellationToken));
    }

    private static async Task TapAsync(IPage page, Clinic.Domain.Anatomy.Zones.AtlasPoint? place = null)
    {
        var (x, y) = await page.OnScreenAsync(place ?? ChartOnScreen.SpineEdgeOfLeftBlade);
        await page.Mouse.ClickAsync(x, y);
    }

    private static async Task<int> MarkedAsync(ClinicApp app)
    {
        await using var db = app.Open();
        return await db.Knots.CountAsync(knot => knot.MarkedAt == FixedClock.Start, TestContext.Current.CancellationToken);
    }

    /// <summary>How many saves are written down on the device.</summary>
    private static Task<int> LeftAsync(IPage page) => page.EvaluateAsync<int>(
        """
        () => new Promise((resolve, reject) => {
          const request = indexedDB.open('clinic-outbox');
          request.onupgradeneeded = () => { request.transaction.abort(); resolve(0); };
          request.onerror = () => resolve(0);
          request.onsuccess = () => {
            const count = request.result.transaction('saves').objectStore('saves').count();
            count.onsuccess = () => { request.result.close(); resolve(count.result); };
            count.onerror = () => reject(count.error);
          };
        })
        """);
}
