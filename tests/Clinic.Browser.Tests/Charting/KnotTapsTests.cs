using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Charting;

/// <summary>A knot on a tablet, with no button to save it.</summary>
public sealed class KnotTapsTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Knot_WithTendernessSizeAndKind_TakesFourTaps()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Tablet);
        await page.OpenChartAsync();
        var taps = 0;

        var (x, y) = await page.OnScreenAsync(ChartOnScreen.SpineEdgeOfLeftBlade);
        await page.Touchscreen.TapAsync(x, y);
        taps++;
        await Assertions.Expect(page.Locator("#finding")).ToBeVisibleAsync();
        foreach (var answer in new[] { "[name='Finding.TenderBefore'][value='7']", "[name='Finding.Size'][value=walnut]", "[name='Finding.Kind'][value=over_stretched]" })
        {
            await page.Locator($"#finding {answer}").TapAsync(new() { Force = true });
            taps++;
        }

        await Assertions.Expect(page.Locator(".saved")).ToContainTextAsync("Saved");
        await Assertions.Expect(page.GetByText("Hold back on the knot itself")).ToBeVisibleAsync();
        Assert.Equal(4, taps);
        await using var db = app.Open();
        var found = await db.KnotFindings.SingleAsync(finding => finding.RecordedAt == FixedClock.Start && finding.TenderBefore == 7, TestContext.Current.CancellationToken);
        Assert.Equal((KnotSize.Walnut, KnotKind.OverStretched), (found.Size, found.Kind));
    }

    [Fact]
    public async Task Groups_StayAsTheyWereWhenAnAnswerIsSaved()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Tablet);
        await page.OpenChartAsync();
        await page.MarkFromTheListAsync();
        await page.Locator("#group-pressing summary").ClickAsync();

        await page.Locator("[name='Finding.DirectResponse'][value=nothing]").CheckAsync(new() { Force = true });

        await Assertions.Expect(page.Locator(".suggested")).ToContainTextAsync("Suggested: over-stretched. Pressing on it did nothing; between blade and spine.");
        await Assertions.Expect(page.Locator("#group-pressing")).ToHaveAttributeAsync("open", "");
        await page.Locator("#group-pressing summary").ClickAsync();
        await Assertions.Expect(page.Locator("#group-pressing summary small")).ToHaveTextAsync("Nothing");
        await page.Locator("#group-feel summary").ClickAsync();
        await Assertions.Expect(page.Locator(".screen-prompt")).ToBeHiddenAsync();
        await page.Locator("[name='Finding.Hot']").CheckAsync(new() { Force = true });
        await Assertions.Expect(page.Locator(".screen-prompt")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".off-limits")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync("a knot with every group in use");
    }
}
