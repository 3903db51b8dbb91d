using System.Text.RegularExpressions;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Booking;

/// <summary>A client shows on the body where it hurts, from the page that says she is booked.</summary>
public sealed class ShowWhereItHurtsTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Client_WithAFinger_TapsWhereItHurts()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Phone);
        await BookAsync(page);

        await TapAsync(page, "scap_medial_border", BodySide.Left);
        await Assertions.Expect(page.Locator(".hurt-said b")).ToHaveTextAsync("Left, spine edge of the blade (crook)");
        await page.Locator("#shown-front").TapAsync();
        await TapAsync(page, "pec_outer", BodySide.Right);
        await Assertions.Expect(page.Locator(".hurt-said b")).ToHaveTextAsync(PlaceName.Of("pec_outer", BodySide.Right));
        await Assertions.Expect(page.Locator("#shown-front")).ToBeCheckedAsync();
        await page.AssertAccessibleAsync("two marks");
        await page.PressAsync(AriaRole.Button, "Remove what I marked last");

        await Assertions.Expect(page.Locator(".hurt-marks li")).ToHaveCountAsync(1);
        Assert.Equal("0 0", await page.EvaluateAsync<string>("`${localStorage.length} ${sessionStorage.length}`"));
        Assert.DoesNotMatch(new Regex("blade|scap|back|chest"), new Uri(page.Url).PathAndQuery.Replace("/visit/", "", StringComparison.Ordinal).Split('/')[^1]);
        await using var db = app.Open();
        var mark = await db.ClientMarks.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("scap_medial_border", BodySide.Left, BodyView.Back), (mark.Zone, mark.Side, mark.View));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Client_WithTheKeysAlone_PicksFromTheList(bool script)
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Desktop, script);
        await BookAsync(page);

        await page.GetByLabel("Where?").FocusAsync();
        await page.Keyboard.TypeAsync("Low back");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Tab");
        await PressEnterAsync(page);
        await Assertions.Expect(page.Locator(".hurt-said b")).ToHaveTextAsync(new Regex("^Right, low back"));
        await page.GetByLabel("What is it like?").FocusAsync();
        await page.Keyboard.TypeAsync("Stiff in the morning");
        await page.Keyboard.PressAsync("Tab");
        await PressEnterAsync(page);

        await Assertions.Expect(page.GetByLabel("What is it like?")).ToHaveValueAsync("Stiff in the morning");
        await using var db = app.Open();
        var mark = await db.ClientMarks.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("lumbar_paraspinal", BodySide.Right, "Stiff in the morning"), (mark.Zone, mark.Side, mark.Note));
    }

    private static async Task BookAsync(IPage page)
    {
        await page.GotoAsync("/booking/time?service=massage-60&channel=in-person&from=2026-11-25");
        await page.Locator(".slot input").First.CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Continue");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync("Walter Stone");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Email" }).FillAsync("walter@example.org");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Phone" }).FillAsync("204-555-0199");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "None of these" }).CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Book");
        await page.PressAsync(AriaRole.Link, "Mark where it hurts");
    }

    private static async Task TapAsync(IPage page, string zone, BodySide side)
    {
        var stage = page.Locator(".hurt-stage.is-live:visible");
        await stage.ScrollIntoViewIfNeededAsync();
        var box = (await stage.BoundingBoxAsync())!;
        var place = Atlas.Current.Shape(zone, side).Centre;
        await page.RunAndWaitForRequestFinishedAsync(
            () => page.Touchscreen.TapAsync((float)(box.X + (place.X * box.Width)), (float)(box.Y + (place.Y * box.Height))),
            new() { Predicate = request => request.IsNavigationRequest && request.RedirectedTo is null });
        await page.WaitForLoadStateAsync();
    }

    private static async Task PressEnterAsync(IPage page)
    {
        await page.RunAndWaitForRequestFinishedAsync(
            () => page.Keyboard.PressAsync("Enter"), new() { Predicate = request => request.IsNavigationRequest && request.RedirectedTo is null });
        await page.WaitForLoadStateAsync();
    }
}
