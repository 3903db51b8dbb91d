using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests;

internal static class Accessibility
{
    /// <summary>Fails with what axe found on the page, element by element; and when the page scrolls sideways.</summary>
    public static async Task AssertAccessibleAsync(this IPage page, string seenAs)
    {
        var result = await page.RunAxe();
        var found = result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id} ({violation.Help}): {node.Html}"));
        Assert.True(result.Violations.Length == 0, $"{page.Url}, {seenAs}\n{string.Join('\n', found)}");

        var isTooWide = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth");
        Assert.False(isTooWide, $"{page.Url}, {seenAs}: it scrolls sideways.");
    }
}
