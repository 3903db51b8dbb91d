using System.Text.RegularExpressions;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Charting;

/// <summary>What a therapist does on the chart.</summary>
internal static partial class ChartOnScreen
{
    public const string SpineEdge = "scap_medial_border";

    public static AtlasPoint SpineEdgeOfLeftBlade => Atlas.Current.Shape(SpineEdge, BodySide.Left).Centre;

    public static ILocator Stage(this IPage page) => page.Locator("figure:not([hidden]) [data-stage]");

    /// <summary>Where a point (0..1) of the shown view is on the screen, once it has come to rest there.</summary>
    public static async Task<(float X, float Y)> OnScreenAsync(this IPage page, AtlasPoint point)
    {
        await page.Locator(".bodymap").EvaluateAsync("map => map.scrollIntoView({ behavior: 'instant', block: 'center' })");
        var picture = (await page.Stage().BoundingBoxAsync())!;
        return ((float)(picture.X + (point.X * picture.Width)), (float)(picture.Y + (point.Y * picture.Height)));
    }

    /// <summary>Opens the chart of today's visit and waits for the body.</summary>
    public static async Task OpenChartAsync(this IPage page)
    {
        await page.ComeInAsync("ines");
        await page.PressAsync(AriaRole.Button, "Open chart");
        await page.BodyIsThereAsync();
    }

    /// <summary>The picture answers to a finger once the shapes of its zones have come.</summary>
    public static Task BodyIsThereAsync(this IPage page) =>
        Assertions.Expect(page.Locator("figure:not([hidden]) .zone-lines")).ToHaveAttributeAsync("d", new Regex("^M"));

    public static ILocator ChosenPin(this IPage page) => page.Locator("figure:not([hidden]) .pin-mark.is-chosen");

    public static ILocator ReadBack(this IPage page) => page.Locator("[data-zone-name]");

    public static async Task MarkFromTheListAsync(this IPage page)
    {
        await page.GetByLabel("Place", new() { Exact = true }).SelectOptionAsync(SpineEdge);
        await page.GetByLabel("Left", new() { Exact = true }).CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark a knot here" }).ClickAsync();
    }

    /// <summary>Presses arrows until the cross lies there; it says its place aloud, and that is what a person goes by.</summary>
    public static async Task MoveCrossToAsync(this IPage page, AtlasPoint place)
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

    public static ILocator SaveKnotButton(this IPage page) => page.GetByRole(AriaRole.Button, new() { NameRegex = SaveKnot() }).First;

    public static async Task SaveKnotAsync(this IPage page, string scale, int tender, string? kind = null)
    {
        await ChooseOnScaleAsync(page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex($"^{scale}") }).And(page.Locator("[id^=Finding_]")), tender);
        if (kind is not null)
        {
            await page.Locator("#finding").GetByLabel(kind).CheckAsync(new() { Force = true });
        }

        await SaveAsync(page, page.SaveKnotButton());
    }

    public static async Task OpenAreaAsync(this IPage page, string area)
    {
        var line = page.Locator($"#area-{area}");
        if (await line.Locator(".area-body").CountAsync() == 0)
        {
            await line.Locator(".area-row").ClickAsync();
        }

        await Assertions.Expect(line.Locator(".area-body")).ToBeVisibleAsync();
    }

    public static async Task RecordConsentAsync(this IPage page, string area)
    {
        await Assertions.Expect(page.Locator("#area-finding")).ToHaveCountAsync(0);
        await page.GetByLabel("The client agrees that I work here").CheckAsync(new() { Force = true });
        await SaveAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Record consent" }));
        await Assertions.Expect(page.Locator($"#area-{area} .consented")).ToContainTextAsync("Ines Moreau");
    }

    public static async Task RecordAreaAsync(this IPage page, string area, int before, string technique, string seconds, int after)
    {
        var form = page.Locator("#area-finding");
        await ChooseOnScaleAsync(form.Locator("#AreaFinding_TenderBefore"), before);
        await form.GetByLabel(technique, new() { Exact = true }).CheckAsync(new() { Force = true });
        await form.Locator($"input[name='AreaFinding.Seconds'][value='{seconds}']").CheckAsync(new() { Force = true });
        await ChooseOnScaleAsync(form.Locator("#AreaFinding_TenderAfter"), after);
        await SaveAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Save what was found" }));
        await Assertions.Expect(page.Locator($"#area-{area}")).ToContainTextAsync("Treated");
    }

    /// <summary>Says what was done in the open area, and nothing else.</summary>
    public static async Task TreatAsync(this IPage page)
    {
        await page.Locator("#area-finding").GetByLabel("Pincer hold", new() { Exact = true }).CheckAsync(new() { Force = true });
        await SaveAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Save what was found" }));
        await Assertions.Expect(page.Locator("#recheck")).ToBeVisibleAsync();
    }

    public static ILocator SignButton(this IPage page) => page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Sign as") });

    /// <summary>Reads the note of the chart and signs it. The visit has its sheet, or its chip says why not.</summary>
    public static async Task SignAsync(this IPage page, bool hasSheet = false)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Read and sign" }).ClickAsync();
        if (!hasSheet)
        {
            await page.GetByLabel("The client wants none").CheckAsync(new() { Force = true });
        }

        await page.SignButton().ClickAsync();
        await Assertions.Expect(page.Locator("#signature")).ToBeVisibleAsync();
    }

    private static Task ChooseOnScaleAsync(ILocator scale, int value) =>
        scale.Locator($"input[type=radio][value='{value}']").CheckAsync(new() { Force = true });

    private static Task<IResponse> SaveAsync(IPage page, ILocator button) =>
        page.RunAndWaitForResponseAsync(() => button.ClickAsync(), response => response.Request.Method == "POST");

    [GeneratedRegex("^Save knot")]
    private static partial Regex SaveKnot();
}
