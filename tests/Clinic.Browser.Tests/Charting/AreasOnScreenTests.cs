using Clinic.Browser.Tests.Keyboard;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Charting;

/// <summary>The areas that may feed a knot, by finger and by keys, with a clock that the test drives.</summary>
public sealed class AreasOnScreenTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Hold_RunsOnOverAReload_AndWritesHowLongItWas()
    {
        await using var app = new ClinicApp();
        var page = await OpenLatAsync(app);
        await page.Locator("[data-hold-go]").TapAsync();

        await SetTimeAsync(page, seconds: 30);
        await Assertions.Expect(page.Locator("[data-hold-time]")).ToHaveTextAsync("0:30");
        await page.ReloadAsync();
        await SetTimeAsync(page, seconds: 40);
        await Assertions.Expect(page.Locator("[data-hold-time]")).ToHaveTextAsync("0:40");
        await page.Locator("[data-hold-go]").TapAsync();
        await Assertions.Expect(page.Locator("[data-hold-go]")).ToHaveTextAsync("Go on");
        await SetTimeAsync(page, seconds: 60);
        await page.Locator("[data-hold-go]").TapAsync();
        await Assertions.Expect(page.Locator("[data-hold-time]")).ToHaveTextAsync("0:40");
        await SetTimeAsync(page, seconds: 140);
        await Assertions.Expect(page.Locator("[data-hold-words]")).ToHaveTextAsync("Let go slowly");
        await Assertions.Expect(page.Locator("[data-hold-says]")).ToHaveTextAsync("Two minutes. Let go slowly.");
        await page.Locator("[data-hold-stop]").TapAsync();

        await Assertions.Expect(page.Locator("[name='AreaFinding.Seconds'][value='120']")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("[name='AreaFinding.Repeats']")).ToHaveValueAsync("1");
    }

    [Fact]
    public async Task Hold_WhileAnotherAreaIsOpen_StaysInSight()
    {
        await using var app = new ClinicApp();
        var page = await OpenLatAsync(app);
        await page.Locator("[data-hold-go]").TapAsync();

        await page.Locator("#area-teres-left .area-row").TapAsync();
        await Assertions.Expect(page.Locator("#area-teres-left .area-body")).ToBeVisibleAsync();
        await SetTimeAsync(page, seconds: 15);

        await Assertions.Expect(page.Locator("[data-hold-away]")).ToContainTextAsync("Hold on the left lat");
        await Assertions.Expect(page.Locator("[data-hold-away-time]")).ToHaveTextAsync("0:15");
        await page.AssertAccessibleAsync("a hold of another area");
        await page.Locator("[data-hold-back]").TapAsync();
        await Assertions.Expect(page.Locator("#area-lat-left [data-hold-time]")).ToHaveTextAsync("0:15");
    }

    [Fact]
    public async Task Recheck_AfterTwentyMinutes_AsksInPlaceAndOffersTheVerdict()
    {
        await using var app = new ClinicApp();
        var page = await OpenLatAsync(app);
        await page.TreatAsync();
        await SetTimeAsync(page, seconds: 1);
        await Assertions.Expect(page.Locator("[data-recheck-time]")).ToHaveTextAsync("19:59");

        app.Clock.Now = FixedClock.Start.AddMinutes(12);
        await SetTimeAsync(page, seconds: 12 * 60);
        await page.GotoAsync(page.Url.Split('?')[0]);
        await Assertions.Expect(page.Locator("[data-recheck-time]")).ToHaveTextAsync("8:00");
        app.Clock.Now = FixedClock.Start.AddMinutes(20);
        await SetTimeAsync(page, seconds: 20 * 60);
        await Assertions.Expect(page.Locator("[data-recheck-time]")).ToHaveTextAsync("Now");
        await Assertions.Expect(page.Locator("[data-recheck-says]")).ToContainTextAsync("20 minutes are over");
        await page.AssertAccessibleAsync("a due re-check");
        await page.Locator(".recheck-scale button[value='2']").TapAsync();
        await page.Locator("#recheck").GetByRole(AriaRole.Button, new() { Name = "The answer" }).TapAsync();
        await Assertions.Expect(page.Locator("#recheck")).ToHaveCountAsync(0);

        await using var db = app.Open();
        var lat = await db.AreaFindings.SingleAsync(finding => finding.TreatedAt == FixedClock.Start, TestContext.Current.CancellationToken);
        Assert.Equal((2, Verdict.TheAnswer), (lat.KnotPainRecheck, lat.Verdict));
    }

    [Fact]
    public async Task Recheck_WithTheKeysAlone_IsAnswered()
    {
        await using var app = new ClinicApp();
        var page = await OpenLatAsync(app, Device.Desktop);
        await page.TreatAsync();
        var keys = new KeyboardUser(page);

        await keys.TabToAsync(page.Locator(".recheck-now summary"));
        await keys.PressAsync("Enter");
        await keys.TabToAsync(page.Locator(".recheck-scale button").Nth(3));
        await keys.SaveAsync();
        await Assertions.Expect(page.Locator("#verdict-form legend")).ToContainTextAsync("Knot 2 is 3 now");

        await keys.TabToAsync(page.Locator("#recheck").GetByRole(AriaRole.Button, new() { Name = "Helped" }));
        await keys.SaveAsync();
        await Assertions.Expect(page.Locator("#area-lat-left .tag-leaf")).ToHaveTextAsync("Helped");
    }

    [Fact]
    public async Task Area_WithBeforeTechniqueAndAfter_TakesFourTaps()
    {
        await using var app = new ClinicApp();
        var page = await OpenLatAsync(app);
        var taps = 0;

        await page.Locator("#area-teres-left .area-row").TapAsync();
        taps++;
        await Assertions.Expect(page.Locator("#area-teres-left .area-body")).ToBeVisibleAsync();
        foreach (var answer in new[] { "[name='AreaFinding.TenderBefore'][value='6']", "[name='AreaFinding.Technique'][value=slow_stroke]", "[name='AreaFinding.TenderAfter'][value='3']" })
        {
            await page.Locator($"#area-finding {answer}").TapAsync(new() { Force = true });
            taps++;
        }

        await Assertions.Expect(page.Locator("#area-teres-left .area-row")).ToContainTextAsync("Tender 6 to 3");
        Assert.True(taps <= 5);
        await using var db = app.Open();
        var teres = await db.AreaFindings.SingleAsync(finding => finding.Area == "teres" && finding.TenderBefore == 6, TestContext.Current.CancellationToken);
        Assert.Equal((Technique.SlowStroke, 3), (teres.Technique, teres.TenderAfter));
    }

    [Fact]
    public async Task Withdrawal_InMidWork_ClosesTheForm()
    {
        await using var app = new ClinicApp();
        var page = await OpenLatAsync(app);
        await page.OpenAreaAsync("pec_major-left");
        await page.RecordConsentAsync("pec_major-left");

        await page.GetByRole(AriaRole.Button, new() { Name = "The client takes it back" }).TapAsync();

        await Assertions.Expect(page.Locator(".stopped")).ToContainTextAsync("Stop the work here now.");
        await Assertions.Expect(page.Locator("#area-finding")).ToHaveCountAsync(0);
        await page.AssertAccessibleAsync("a consent that was taken back");
    }

    [Fact]
    public async Task AnotherArea_ByName_IsCheckedAndLightsUpOnItsView()
    {
        await using var app = new ClinicApp();
        var page = await OpenLatAsync(app);

        await page.GetByLabel("Check another area").FillAsync("Left glutes");
        await page.Locator("#other-area").GetByRole(AriaRole.Button, new() { Name = "Find" }).TapAsync();

        await Assertions.Expect(page.Locator("#area-glute_side-left .area-body")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("figure[data-view=back] figcaption")).ToContainTextAsync("Left glutes");
        await page.AssertAccessibleAsync("an area that no rule names");
    }

    /// <summary>A new knot at the left blade, with the lat open, on a device whose clock stands still.</summary>
    private async Task<IPage> OpenLatAsync(ClinicApp app, Device? device = null)
    {
        var page = await browser.NewPageAsync(app, device ?? Device.Tablet);
        await SetTimeAsync(page, seconds: 0);
        await page.ComeInAsync("ines");
        await page.PressAsync(AriaRole.Button, "Open chart");
        await page.MarkFromTheListAsync();
        await Assertions.Expect(page.Locator("#knot-heading")).ToBeVisibleAsync();
        await page.OpenAreaAsync("lat-left");
        return page;
    }

    /// <summary>What the device says the time is; its timers run on, as the page and axe need them.</summary>
    private static Task SetTimeAsync(IPage page, int seconds) => page.Clock.SetFixedTimeAsync(FixedClock.Start.AddSeconds(seconds).UtcDateTime);
}
