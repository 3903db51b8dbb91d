using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests;

internal static class Accessibility
{
    /// <summary>What another theme of the same page may break: it changes colours and pictures, and no size.</summary>
    public static IReadOnlyList<string> RulesOfColour { get; } = ["color-contrast", "link-in-text-block"];

    /// <summary>What another width may break, colours aside.</summary>
    public static IReadOnlyList<string> RulesOfSize { get; } = ["scrollable-region-focusable", "target-size"];

    /// <summary>What another width or theme of the same page may break.</summary>
    public static IReadOnlyList<string> RulesOfAppearance { get; } = [.. RulesOfColour, .. RulesOfSize];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with what axe found on the page, element by element; and when the page scrolls sideways.</summary>
    /// <param name="page">The page as it is now.</param>
    /// <param name="seenAs">Its width and theme, for the message.</param>
    /// <param name="rules">Some of axe's rules; all of them without.</param>
    public static async Task AssertAccessibleAsync(this IPage page, string seenAs, IReadOnlyList<string>? rules = null)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        // Only violations are told: writing down all that passed takes axe longer than finding it.
        var found = await page.EvaluateAsync<string[]>(
            """
            rules => axe.run(document, { resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}) })
              .then(result => result.violations.flatMap(violation => violation.nodes.map(node => `${violation.id} (${violation.help}): ${node.html}`)))
            """,
            rules);
        Assert.True(found.Length == 0, $"{page.Url}, {seenAs}\n{string.Join('\n', found)}");

        await page.AssertNotTooWideAsync(seenAs);
    }

    public static async Task AssertNotTooWideAsync(this IPage page, string seenAs)
    {
        var isTooWide = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth");
        Assert.False(isTooWide, $"{page.Url}, {seenAs}: it scrolls sideways.");
    }
}
