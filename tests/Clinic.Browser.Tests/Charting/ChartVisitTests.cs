using System.Text.RegularExpressions;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Charting;

/// <summary>The therapist's half of the main job, from the day list to the sheet in the client's hand.</summary>
public sealed partial class ChartVisitTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData("phone", "tap")]
    [InlineData("tablet", "tap")]
    [InlineData("desktop", "mouse")]
    [InlineData("desktop", "keyboard")]
    [InlineData("desktop", "list")]
    public async Task Therapist_ChartsAVisit_AndHandsOutASheet(string device, string by)
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Named(device));
        await page.SignInAsync("ines");
        await page.AssertAccessibleAsync();
        await page.PressAsync(AriaRole.Button, "Open chart");
        await page.AssertAccessibleAsync();

        await MarkSpineEdgeOfLeftBladeAsync(page, by);
        await Assertions.Expect(page.Locator("#knot-heading")).ToContainTextAsync("spine edge of the blade");
        await SaveKnotAsync(page, "Tender before", 7, kind: "Over-stretched");
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
        await page.AssertAccessibleAsync();
        await SaveKnotAsync(page, "Tender after", 2);
        await Assertions.Expect(page.GetByText("5 less than before")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish visit" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Finish visit" })).ToHaveCountAsync(0);
        await page.AssertAccessibleAsync();

        await AssertChartedAsync(app);
        await HandOutSheetAsync(page);
    }

    [Fact]
    public async Task Therapist_SavesWhileTheNetworkIsAway_AndLosesNothing()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Tablet);
        await page.SignInAsync("ines");
        await page.PressAsync(AriaRole.Button, "Open chart");
        await MarkSpineEdgeOfLeftBladeAsync(page, "list");
        await Assertions.Expect(page.Locator("#knot-heading")).ToBeVisibleAsync();
        var seven = page.Locator("[id^=Finding_] input[type=radio][value='7']").First;
        var save = page.GetByRole(AriaRole.Button, new() { NameRegex = SaveKnot() }).First;

        await page.Context.SetOfflineAsync(true);
        await seven.CheckAsync(new() { Force = true });
        await save.ClickAsync();

        await Assertions.Expect(page.Locator("#away")).ToContainTextAsync("What you entered is still here");
        await Assertions.Expect(seven).ToBeCheckedAsync();
        await page.AssertAccessibleAsync();
        await page.Context.SetOfflineAsync(false);
        await SaveAsync(page, save);
        await Assertions.Expect(page.Locator("#away")).ToHaveCountAsync(0);
        await using var db = app.Open();
        Assert.True(await db.KnotFindings.AnyAsync(finding => finding.RecordedAt == FixedClock.Start && finding.TenderBefore == 7, TestContext.Current.CancellationToken));
    }

    private static async Task MarkSpineEdgeOfLeftBladeAsync(IPage page, string by)
    {
        var place = Atlas.Current.Shape("scap_medial_border", BodySide.Left).Centre;
        var stage = page.Locator("figure:not([hidden]) [data-stage]");
        switch (by)
        {
            case "list":
                await page.GetByLabel("Place", new() { Exact = true }).SelectOptionAsync("scap_medial_border");
                await page.GetByLabel("Left", new() { Exact = true }).CheckAsync(new() { Force = true });
                await page.GetByRole(AriaRole.Button, new() { Name = "Mark a knot here" }).ClickAsync();
                break;
            case "keyboard":
                await stage.FocusAsync();
                await page.Keyboard.PressAsync("ArrowUp");
                await MoveCrossToAsync(page, place);
                await page.Keyboard.PressAsync("Enter");
                break;
            default:
                await stage.ScrollIntoViewIfNeededAsync();
                var picture = (await page.Locator("figure:not([hidden]) [data-stage] svg.over").BoundingBoxAsync())!;
                var (x, y) = ((float)(picture.X + (place.X * picture.Width)), (float)(picture.Y + (place.Y * picture.Height)));
                await (by == "tap" ? page.Touchscreen.TapAsync(x, y) : page.Mouse.ClickAsync(x, y));
                break;
        }
    }

    /// <summary>Presses arrows until the cross lies in the zone; it says its place aloud, and that is what a person goes by.</summary>
    private static async Task MoveCrossToAsync(IPage page, AtlasPoint place)
    {
        async Task<(double X, double Y)> CrossAsync()
        {
            var box = (await page.Locator("figure:not([hidden]) .cross").BoundingBoxAsync())!;
            var picture = (await page.Locator("figure:not([hidden]) svg.over").BoundingBoxAsync())!;
            return ((box.X + (box.Width / 2) - picture.X) / picture.Width, (box.Y + (box.Height / 2) - picture.Y) / picture.Height);
        }

        for (var presses = 0; presses < 400; presses++)
        {
            var (x, y) = await CrossAsync();
            var key = Math.Abs(x - place.X) > 0.004 ? (x < place.X ? "ArrowRight" : "ArrowLeft")
                : Math.Abs(y - place.Y) > 0.004 ? (y < place.Y ? "ArrowDown" : "ArrowUp") : null;
            if (key is null)
            {
                return;
            }

            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail("The cross did not reach the zone.");
    }

    private static async Task SaveKnotAsync(IPage page, string scale, int tender, string? kind = null)
    {
        await ChooseOnScaleAsync(page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex($"^{scale}") }).And(page.Locator("[id^=Finding_]")), tender);
        if (kind is not null)
        {
            await page.Locator("#finding").GetByLabel(kind).CheckAsync(new() { Force = true });
        }

        await SaveAsync(page, page.GetByRole(AriaRole.Button, new() { NameRegex = SaveKnot() }).First);
    }

    private static async Task RecordAreaAsync(IPage page, string area, bool asksConsent, int before, string technique, string seconds, int after)
    {
        var line = page.Locator($"#area-{area}");
        if (await line.Locator(".area-body").CountAsync() == 0)
        {
            await line.Locator(".area-row").ClickAsync();
        }

        await Assertions.Expect(line.Locator(".area-body")).ToBeVisibleAsync();
        if (asksConsent)
        {
            await Assertions.Expect(page.Locator("#area-finding")).ToHaveCountAsync(0);
            await page.GetByLabel("The client agrees that I work here").CheckAsync(new() { Force = true });
            await SaveAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Record consent" }));
            await Assertions.Expect(line.Locator(".consented")).ToContainTextAsync("Ines Moreau");
        }

        var form = page.Locator("#area-finding");
        await ChooseOnScaleAsync(form.Locator("#AreaFinding_TenderBefore"), before);
        await form.GetByLabel(technique, new() { Exact = true }).CheckAsync(new() { Force = true });
        await form.Locator($"input[name='AreaFinding.Seconds'][value='{seconds}']").CheckAsync(new() { Force = true });
        await ChooseOnScaleAsync(form.Locator("#AreaFinding_TenderAfter"), after);
        await SaveAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Save what was found" }));
        await Assertions.Expect(page.Locator($"#area-{area}")).ToContainTextAsync("Treated");
    }

    private static Task ChooseOnScaleAsync(ILocator scale, int value) =>
        scale.Locator($"input[type=radio][value='{value}']").CheckAsync(new() { Force = true });

    private static Task<IResponse> SaveAsync(IPage page, ILocator button) =>
        page.RunAndWaitForResponseAsync(() => button.ClickAsync(), response => response.Request.Method == "POST");

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
        await page.AssertAccessibleAsync();
        Assert.Equal(3, await page.Locator("input[name=Exercises]:checked").CountAsync());
        await page.PressAsync(AriaRole.Button, "Make the sheet");
        await page.AssertAccessibleAsync();

        await page.PressAsync(AriaRole.Link, "Open web page");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Home plan for Nora");
        Assert.Equal(3, await page.Locator(".exercise").CountAsync());
        await page.AssertAccessibleAsync();
    }

    [GeneratedRegex("^Save knot")]
    private static partial Regex SaveKnot();
}
