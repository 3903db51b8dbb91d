using System.Text.RegularExpressions;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Charting;

/// <summary>Marks on the body by finger, mouse and keys.</summary>
public sealed partial class MarkingTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly AtlasPoint Lower = Atlas.Current.Shape("interscap_lower", BodySide.Left).Centre;

    [Fact]
    public async Task Mouse_TapDragEscapeAndUndo_MoveTheKnotAndTakeEachStepBack()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Desktop);
        await page.OpenChartAsync();
        var (x, y) = await page.OnScreenAsync(ChartOnScreen.SpineEdgeOfLeftBlade);
        await page.Mouse.ClickAsync(x, y);
        await Assertions.Expect(page.ReadBack()).ToHaveTextAsync("Knot 2: Left, spine edge of the blade (crook).");
        var marked = await KnotAsync(app);

        await DragAsync(page, Lower, end: () => page.Mouse.UpAsync());
        await Assertions.Expect(page.ReadBack()).ToHaveTextAsync("Knot 2: Left, between blade and spine, lower.");
        Assert.Equal(("interscap_lower", BodySide.Left), await ZoneAsync(app));

        await DragAsync(page, ChartOnScreen.SpineEdgeOfLeftBlade, end: async () =>
        {
            await Assertions.Expect(page.ReadBack()).ToContainTextAsync("spine edge");
            await page.Keyboard.PressAsync("Escape");
            await page.Mouse.UpAsync();
        });
        await Assertions.Expect(page.ReadBack()).ToHaveTextAsync("Knot 2: Left, between blade and spine, lower.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.ReadBack()).ToHaveTextAsync("Knot 2: Left, spine edge of the blade (crook).");
        var back = await KnotAsync(app);
        Assert.Equal((marked!.Id, marked.X, marked.Y), (back!.Id, back.X, back.Y));
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator("#knot-heading")).ToHaveCountAsync(0);
        Assert.Null(await KnotAsync(app));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Mouse_DragOffTheBody_LeavesTheKnotWhereItWas()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Desktop);
        await page.OpenChartAsync();
        var (x, y) = await page.OnScreenAsync(ChartOnScreen.SpineEdgeOfLeftBlade);
        await page.Mouse.ClickAsync(x, y);
        await Assertions.Expect(page.ChosenPin()).ToBeVisibleAsync();

        await DragAsync(page, new AtlasPoint(0.25, 0.12), end: () => page.Mouse.UpAsync());

        await Assertions.Expect(page.ReadBack()).ToContainTextAsync("The knot stays where it was.");
        Assert.Equal((ChartOnScreen.SpineEdge, BodySide.Left), await ZoneAsync(app));
    }

    [Fact]
    public async Task Keys_NudgeEditDeleteAndUndo_DoWhatAFingerDoes()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Desktop);
        await page.OpenChartAsync();
        await page.MarkFromTheListAsync();
        await Assertions.Expect(page.Locator("#knot-heading")).ToBeFocusedAsync();
        await page.Locator("#finding").GetByLabel("Over-stretched").CheckAsync(new() { Force = true });
        var before = await KnotAsync(app);

        await page.ChosenPin().FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Shift+ArrowUp");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync("Enter"), IsPost("/place"));
        await Assertions.Expect(page.Locator("#knot-heading")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".pin-mark.is-waiting")).ToHaveCountAsync(0);
        Assert.Equal(before!.Y + 0.01, (await KnotAsync(app))!.Y, 4);

        await page.ChosenPin().FocusAsync();
        await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync("Delete"), IsPost("/removal"));
        await Assertions.Expect(page.Locator("#knot-heading")).ToHaveCountAsync(0);
        await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync("Control+z"), IsPost("/finding"));
        await Assertions.Expect(page.ChosenPin()).ToBeVisibleAsync();
        var back = await KnotAsync(app);
        Assert.Equal((before.Id, before.Number), (back!.Id, back.Number));
        await using var db = app.Open();
        Assert.Equal(KnotKind.OverStretched, (await db.KnotFindings.SingleAsync(finding => finding.KnotId == back.Id, TestContext.Current.CancellationToken)).Kind);
    }

    [Fact]
    public async Task Finger_PinchAndDoubleTap_ComeCloserAndMarkNothing()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Phone);
        await page.OpenChartAsync();
        var (x, y) = await page.OnScreenAsync(ChartOnScreen.SpineEdgeOfLeftBlade);
        var wide = (await page.Stage().BoundingBoxAsync())!.Width;
        var touch = await page.Context.NewCDPSessionAsync(page);

        await TouchAsync(touch, "touchStart", (x - 20, y), (x + 20, y));
        await TouchAsync(touch, "touchMove", (x - 30, y), (x + 30, y));
        await TouchAsync(touch, "touchMove", (x - 40, y), (x + 40, y));
        await TouchAsync(touch, "touchEnd");
        await Assertions.Expect(page.Stage()).ToHaveClassAsync(HasLines());
        var closer = (await page.Stage().BoundingBoxAsync())!;
        Assert.Equal(wide * 2, closer.Width, tolerance: 1);
        var place = ChartOnScreen.SpineEdgeOfLeftBlade;
        Assert.Equal(x, closer.X + (place.X * closer.Width), tolerance: 2);
        Assert.Equal(y, closer.Y + (place.Y * closer.Height), tolerance: 2);

        await page.Touchscreen.TapAsync(x, y);
        await page.Touchscreen.TapAsync(x + 3, y + 3);
        await Assertions.Expect(page.Stage()).ToHaveAttributeAsync("style", new Regex("scale\\(6\\)"));
        Assert.Null(await KnotAsync(app));
    }

    [Fact]
    public async Task Finger_DragFarBeyondTheEdge_NeverLosesTheBody()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Phone);
        await page.OpenChartAsync();
        var (x, y) = await page.OnScreenAsync(new AtlasPoint(0.5, 0.3));
        var touch = await page.Context.NewCDPSessionAsync(page);

        await TouchAsync(touch, "touchStart", (x, y));
        for (var step = 1; step <= 10; step++)
        {
            await TouchAsync(touch, "touchMove", (x + (60 * step), y));
        }

        await TouchAsync(touch, "touchEnd");

        var frame = (await page.Locator(".bodymap figure:not([hidden])").BoundingBoxAsync())!;
        var stage = (await page.Stage().BoundingBoxAsync())!;
        Assert.Equal(frame.X, stage.X, tolerance: 1);
        Assert.Null(await KnotAsync(app));
    }

    [Fact]
    public async Task Finger_DragsAPin_ButAShakyTapOpensIt()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Phone);
        await page.OpenChartAsync();
        await page.MarkFromTheListAsync();
        await Assertions.Expect(page.Locator("#knot-heading")).ToBeFocusedAsync();
        var touch = await page.Context.NewCDPSessionAsync(page);
        var (x, y) = await page.OnScreenAsync(ChartOnScreen.SpineEdgeOfLeftBlade);

        await TouchAsync(touch, "touchStart", (x, y));
        await TouchAsync(touch, "touchMove", (x + 6, y + 6));
        await TouchAsync(touch, "touchEnd");
        Assert.Equal((ChartOnScreen.SpineEdge, BodySide.Left), await ZoneAsync(app));

        (x, y) = await page.OnScreenAsync(ChartOnScreen.SpineEdgeOfLeftBlade);
        var (toX, toY) = await page.OnScreenAsync(Lower);
        await TouchAsync(touch, "touchStart", (x, y));
        await TouchAsync(touch, "touchMove", ((x + toX) / 2, (y + toY) / 2));
        await TouchAsync(touch, "touchMove", (toX, toY));
        await page.RunAndWaitForResponseAsync(() => TouchAsync(touch, "touchEnd"), IsPost("/place"));
        await Assertions.Expect(page.Locator("#knot-heading")).ToContainTextAsync("between blade and spine, lower");
    }

    [Fact]
    public async Task Choice_IsSavedByItself_AndKeepsTheFocusAndTheOpenArea()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Tablet);
        await page.OpenChartAsync();
        await page.MarkFromTheListAsync();
        await page.OpenAreaAsync("lat-left");
        var walnut = page.Locator("#finding").GetByLabel("Walnut");

        await page.RunAndWaitForResponseAsync(() => walnut.CheckAsync(new() { Force = true }), IsPost("/finding"));

        await Assertions.Expect(page.ReadBack()).ToHaveTextAsync("Knot 2: Left, spine edge of the blade (crook). Walnut size.");
        await Assertions.Expect(page.Locator(".saved")).ToContainTextAsync("Saved 9:00 am");
        await Assertions.Expect(walnut).ToBeFocusedAsync();
        await Assertions.Expect(walnut).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("#area-lat-left .area-body")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("lat", "lat_mid")]
    [InlineData("between the blades", "interscap_upper")]
    [InlineData("crook", "scap_medial_border")]
    public async Task List_FindsAPlaceByWhatPeopleSay_AndMovesTheKnotThere(string words, string zone)
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Phone);
        await page.OpenChartAsync();
        await page.GetByLabel("Place", new() { Exact = true }).SelectOptionAsync("calf");
        await page.GetByLabel("Right", new() { Exact = true }).CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark a knot here" }).ClickAsync();
        await Assertions.Expect(page.Locator("#knot-heading")).ToContainTextAsync("calf");

        await page.GetByLabel("Find a place by name").FillAsync(words);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".chart-body [role=status]", new() { HasText = "found" })).ToBeVisibleAsync();
        await page.GetByLabel("Place", new() { Exact = true }).SelectOptionAsync(zone);
        await page.GetByLabel("Left", new() { Exact = true }).CheckAsync(new() { Force = true });
        await page.RunAndWaitForResponseAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Move knot 2 here" }).ClickAsync(), IsPost("/place"));

        await Assertions.Expect(page.Locator("#knot-heading")).ToContainTextAsync("Left,");
        Assert.Equal((zone, BodySide.Left), await ZoneAsync(app));
    }

    [Fact]
    public async Task RounderBody_TakesTheBordersOfItsOwnZones()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Phone);
        await page.OpenChartAsync();
        var lines = page.Locator("figure:not([hidden]) .zone-lines");
        var athletic = await lines.GetAttributeAsync("d");

        await page.GetByRole(AriaRole.Button, new() { Name = "Draw a rounder body" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-body=soft]")).ToHaveCountAsync(1);
        await Assertions.Expect(lines).Not.ToHaveAttributeAsync("d", athletic!);
        await page.BodyIsThereAsync();
        var (x, y) = await page.OnScreenAsync(Atlas.Of(BodyBuild.Soft).Shape(ChartOnScreen.SpineEdge, BodySide.Left).Centre);
        await page.Touchscreen.TapAsync(x, y);
        await Assertions.Expect(page.Locator("#knot-heading")).ToContainTextAsync("spine edge");
        Assert.Equal(BodyBuild.Soft, (await KnotAsync(app))!.BodyBuild);
    }

    [Fact]
    public async Task Chart_OnAPhone_HasNothingSmallerThanAFinger()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Phone);
        await page.OpenChartAsync();
        await page.MarkFromTheListAsync();
        await page.OpenAreaAsync("lat-left");

        var small = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('main :is(a, button, input:not([type=hidden]), select, summary)')]
              .filter(element => element.checkVisibility())
              .map(element => [element, (element.querySelector('.pin-hit') ?? element.closest('label') ?? element).getBoundingClientRect()])
              .filter(([, box]) => box.width < 43.5 || box.height < 43.5)
              .map(([element, box]) => `${element.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)
            """);

        Assert.Empty(small);
    }

    [Fact]
    public async Task Chart_AtFirst_LoadsTheOneViewThatIsShown()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Phone);
        var drawings = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("/body/", StringComparison.Ordinal))
            {
                drawings.Add(request.Url.Split('/')[^1]);
            }
        };
        await page.OpenChartAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(["back-dark.svg"], drawings);

        await page.RunAndWaitForRequestAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Neck" }).ClickAsync(), request => request.Url.EndsWith("front-dark.svg", StringComparison.Ordinal));
    }

    /// <summary>Takes the chosen pin up and carries it to a point.</summary>
    private static async Task DragAsync(IPage page, AtlasPoint to, Func<Task> end)
    {
        var (x, y) = await page.OnScreenAsync(to);
        var pin = (await page.ChosenPin().Locator(".pin-disc").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(pin.X + (pin.Width / 2), pin.Y + (pin.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x, y, new() { Steps = 5 });
        await end();
    }

    private static async Task TouchAsync(ICDPSession session, string type, params (float X, float Y)[] fingers) =>
        await session.SendAsync("Input.dispatchTouchEvent", new()
        {
            ["type"] = type,
            ["touchPoints"] = fingers.Select((finger, id) => new { x = finger.X, y = finger.Y, id }).ToArray(),
        });

    private static Func<IResponse, bool> IsPost(string end) =>
        response => response.Request.Method == "POST" && response.Url.EndsWith(end, StringComparison.Ordinal);

    private static async Task<Knot?> KnotAsync(ClinicApp app)
    {
        await using var db = app.Open();
        return await db.Knots.SingleOrDefaultAsync(knot => knot.MarkedAt == FixedClock.Start, TestContext.Current.CancellationToken);
    }

    private static async Task<(string, BodySide)> ZoneAsync(ClinicApp app) => await KnotAsync(app) is { } knot ? (knot.Zone, knot.Side) : default;

    [GeneratedRegex("has-lines")]
    private static partial Regex HasLines();
}
