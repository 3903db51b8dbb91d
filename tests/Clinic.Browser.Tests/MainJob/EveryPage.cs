using Clinic.Testing;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.MainJob;

/// <summary>Looks at every page of a walk: what it weighs on a first visit, and how it is light and dark, from the narrowest phone to a desk.</summary>
internal static class EveryPage
{
    /// <summary>In bytes. A client may book from a phone in a bad place.</summary>
    private const double HeaviestPage = 100 * 1024;

    /// <summary>The staff's calendar comes with the library that draws it.</summary>
    private const double HeaviestCalendar = 130 * 1024;

    /// <summary>The chart has every question and every area on one page, so that nothing is fetched while hands are busy.</summary>
    private const double HeaviestChart = 160 * 1024;

    /// <summary>A sheet is built with the whole library on the page, and every dose.</summary>
    private const double HeaviestBuilder = 130 * 1024;

    /// <summary>The library shows two pictures of every exercise, and the editor of pictures has a slider for every joint; staff alone see them.</summary>
    private const double HeaviestLibrary = 220 * 1024;

    /// <summary>A home plan has the pictures of its exercises. On a client's phone its worker asks for all of it once more, and is counted too.</summary>
    private const double HeaviestPlan = 110 * 1024;

    private static readonly int[] Widths = [320, 390, 820, 1440];

    public static async Task WalkAsync(BrowserFixture browser, ClinicApp app, Func<MainJobWalk, Task> through)
    {
        var page = await browser.NewPageAsync(app, Device.Desktop);
        var weights = new PageWeights(page);
        await weights.StartAsync();
        await through(new MainJobWalk(page, async name =>
        {
            await weights.WeighAsync(name);
            await LookAsync(page);
        }));
        weights.AssertAllBelow(name => name switch
        {
            _ when name.StartsWith("calendar", StringComparison.Ordinal) => HeaviestCalendar,
            _ when name.StartsWith("chart,", StringComparison.Ordinal) => HeaviestChart,
            _ when name.StartsWith("library", StringComparison.Ordinal) || name.StartsWith("pictures", StringComparison.Ordinal) => HeaviestLibrary,
            "web copy" or "sheet" => HeaviestPlan,
            _ when name.StartsWith("home plan", StringComparison.Ordinal) || name.StartsWith("how is it now", StringComparison.Ordinal) => 2 * HeaviestPlan,
            _ when name.StartsWith("exercise,", StringComparison.Ordinal) => HeaviestBuilder,
            _ when name.StartsWith("exercises", StringComparison.Ordinal) => HeaviestBuilder,
            _ => HeaviestPage,
        });
    }

    /// <summary>All rules once; colours in both themes and at both ends of the widths; what a finger hits at every width. Null asks axe nothing.</summary>
    private static IReadOnlyList<string>? RulesAt(ColorScheme theme, int width) => (theme, width) switch
    {
        (ColorScheme.Light, 320) => [],
        (ColorScheme.Light, 1440) => Accessibility.RulesOfAppearance,
        (ColorScheme.Light, _) => Accessibility.RulesOfSize,
        (ColorScheme.Dark, 390) => Accessibility.RulesOfColour,
        _ => null,
    };

    private static async Task LookAsync(IPage page)
    {
        foreach (var theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 900);
                // What lies half under a bar that stays in sight counts as small, wherever the page happens to be scrolled to.
                await page.EvaluateAsync("scrollTo(0, 0)");
                await page.AssertNotTooWideAsync($"{theme}, {width} px");
                if (RulesAt(theme, width) is { } rules)
                {
                    await page.AssertAccessibleAsync($"{theme}, {width} px", rules.Count == 0 ? null : rules);
                }
            }
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }
}
