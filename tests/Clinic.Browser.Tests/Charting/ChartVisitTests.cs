using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Charting;

/// <summary>The therapist's half of the main job, from the day list to the sheet in the client's hand.</summary>
public sealed class ChartVisitTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData("phone", "tap")]
    [InlineData("tablet", "tap")]
    [InlineData("desktop", "mouse")]
    [InlineData("desktop", "list")]
    public async Task Therapist_ChartsAVisit_AndHandsOutASheet(string device, string by)
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Named(device));
        await page.SignInAsync("ines");
        await page.PressAsync(AriaRole.Button, "Open chart");

        await MarkSpineEdgeOfLeftBladeAsync(page, by);
        await Assertions.Expect(page.Locator("#knot-heading")).ToContainTextAsync("spine edge of the blade");
        await page.SaveKnotAsync("Tender before", 7, kind: "Over-stretched");
        await Assertions.Expect(page.GetByText("Hold back on the knot itself")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#area-abdomen-both")).ToBeVisibleAsync();
        Assert.Equal(
            ["lat", "teres", "pec_outer", "pec_major", "side_ribs", "front_ribs", "upper_arm_front"],
            (await AreasInOrderAsync(page)).Take(7));
        Assert.Equal(["abdomen-both", "front_thigh-both"], (await AreasInOrderAsync(page)).TakeLast(2));

        await RecordAreaAsync(page, "lat-left", asksConsent: false, before: 8, "Pincer hold", seconds: "120", after: 3);
        await RecordAreaAsync(page, "teres-left", asksConsent: false, before: 5, "Sustained pressure", seconds: "60", after: 3);
        await RecordAreaAsync(page, "pec_major-left", asksConsent: true, before: 6, "Slow stroke", seconds: "90", after: 4);
        await RecordAreaAsync(page, "neck_front-left", asksConsent: true, before: 4, "Light only", seconds: "30", after: 2);
        await page.SaveKnotAsync("Tender after", 2);
        await Assertions.Expect(page.GetByText("5 less than before")).ToBeVisibleAsync();
        var chart = page.Url.Split('?')[0];
        await HandOutSheetAsync(page);
        await page.GotoAsync(chart);
        await page.SignAsync(hasSheet: true);

        await AssertChartedAsync(app);
    }

    [Fact]
    public async Task Therapist_SavesWhileTheNetworkIsAway_AndLosesNothing()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Tablet);
        await page.ComeInAsync("ines");
        await page.PressAsync(AriaRole.Button, "Open chart");
        await page.MarkFromTheListAsync();
        await Assertions.Expect(page.Locator("#knot-heading")).ToBeVisibleAsync();
        var seven = page.Locator("[id^=Finding_] input[type=radio][value='7']").First;

        await page.Context.SetOfflineAsync(true);
        await seven.CheckAsync(new() { Force = true });
        await page.SaveKnotButton().ClickAsync();

        await Assertions.Expect(page.Locator("#away")).ToContainTextAsync("What you entered is still here");
        await Assertions.Expect(seven).ToBeCheckedAsync();
        await page.AssertAccessibleAsync("without a network");
        await page.Context.SetOfflineAsync(false);
        await page.RunAndWaitForResponseAsync(() => page.SaveKnotButton().ClickAsync(), response => response.Request.Method == "POST");
        await Assertions.Expect(page.Locator("#away")).ToHaveCountAsync(0);
        await using var db = app.Open();
        Assert.True(await db.KnotFindings.AnyAsync(finding => finding.RecordedAt == FixedClock.Start && finding.TenderBefore == 7, TestContext.Current.CancellationToken));
    }

    private static async Task MarkSpineEdgeOfLeftBladeAsync(IPage page, string by)
    {
        if (by == "list")
        {
            await page.MarkFromTheListAsync();
            return;
        }

        await page.Stage().ScrollIntoViewIfNeededAsync();
        var picture = (await page.Stage().Locator("svg.over").BoundingBoxAsync())!;
        var place = ChartOnScreen.SpineEdgeOfLeftBlade;
        var (x, y) = ((float)(picture.X + (place.X * picture.Width)), (float)(picture.Y + (place.Y * picture.Height)));
        await (by == "tap" ? page.Touchscreen.TapAsync(x, y) : page.Mouse.ClickAsync(x, y));
    }

    private static async Task RecordAreaAsync(IPage page, string area, bool asksConsent, int before, string technique, string seconds, int after)
    {
        await page.OpenAreaAsync(area);
        if (asksConsent)
        {
            await page.RecordConsentAsync(area);
        }

        await page.RecordAreaAsync(area, before, technique, seconds, after);
    }

    private static async Task<IReadOnlyList<string>> AreasInOrderAsync(IPage page) =>
        [.. (await page.Locator("li.area").EvaluateAllAsync<string[]>("lines => lines.map(line => line.id)"))
            .Select(id => id["area-".Length..])
            .Select(key => key.EndsWith("-left", StringComparison.Ordinal) ? key[..^"-left".Length] : key)];

    private static async Task AssertChartedAsync(ClinicApp app)
    {
        await using var db = app.Open();
        var visit = await db.Visits.SingleAsync(v => v.FinishedAt == FixedClock.Start, TestContext.Current.CancellationToken);
        var knot = await db.KnotFindings.Include(f => f.Knot).SingleAsync(f => f.VisitId == visit.Id, TestContext.Current.CancellationToken);
        Assert.Equal(("scap_medial_border", BodySide.Left), (knot.Knot!.Zone, knot.Knot.Side));
        Assert.Equal((KnotKind.OverStretched, 7, 2), (knot.Kind, knot.TenderBefore, knot.TenderAfter));
        var areas = await db.AreaFindings.Where(f => f.VisitId == visit.Id).OrderBy(f => f.RecordedAt).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(4, areas.Count);
        var lat = areas.Single(area => area.Area == "lat");
        Assert.Equal((8, Technique.PincerHold, 120, 3), (lat.TenderBefore, lat.Technique, lat.Seconds, lat.TenderAfter));
        var consents = await db.AreaConsents.Where(c => c.VisitId == visit.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["neck_front", "pec_major"], consents.Select(c => c.Area).Order());
        Assert.All(consents, consent => Assert.Equal(("Ines Moreau", FixedClock.Start), (consent.RecordedByName, consent.GivenAt)));
    }

    private static async Task HandOutSheetAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Make home sheet" }).First.ClickAsync();
        await page.WaitForLoadStateAsync();
        Assert.Equal(4, await page.Locator(".line").CountAsync());
        await page.PressAsync(AriaRole.Button, "Make the sheet");

        await page.PressAsync(AriaRole.Link, "Open web page");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Home plan for Nora");
        Assert.Equal(4, await page.Locator(".exercise").CountAsync());
    }
}
