using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting.Notes;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Charting;

/// <summary>A whole session on a tablet by finger, and a note that is written in two windows.</summary>
public sealed class SignTapsTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const int MostTaps = 25;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Session_OfTwoKnotsAndFourAreas_IsSignedIn25TapsAndNoTyping()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Tablet);
        await page.OpenChartAsync();
        var taps = 0;

        await KnotAsync(BodySide.Left);
        await AreaAsync("lat-left", "pincer_hold");
        await AreaAsync("teres-left", "slow_stroke");
        await KnotAsync(BodySide.Right);
        await AreaAsync("lat-right", "pincer_hold");
        await AreaAsync("teres-right", "sustained_pressure");
        await TapAsync(page.GetByRole(AriaRole.Link, new() { Name = "Read and sign" }));
        await Assertions.Expect(page.Locator("#text-plan")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Right teres, for knot 3: sustained pressure"));
        await TapAsync(page.GetByLabel("The client wants none"));
        await TapAsync(page.SignButton());
        await Assertions.Expect(page.Locator("#signature")).ToContainTextAsync("Signed by Ines Moreau");

        var counted = $"Two knots and four areas signed in {taps} taps; at most {MostTaps} are asked for.";
        TestContext.Current.TestOutputHelper!.WriteLine(counted);
        Assert.True(taps <= MostTaps, counted);
        await using var db = app.Open();
        var visit = await db.Visits.SingleAsync(visit => visit.FinishedAt == FixedClock.Start, Token);
        Assert.Equal(2, await db.KnotFindings.CountAsync(finding => finding.VisitId == visit.Id && finding.TenderBefore == 7, Token));
        Assert.Equal(4, await db.AreaFindings.CountAsync(
            area => area.VisitId == visit.Id && area.TenderBefore == 6 && area.Technique != null && area.TenderAfter == 3, Token));
        Assert.True(await db.VisitSignatures.AnyAsync(signature => signature.VisitId == visit.Id, Token));

        async Task TapAsync(ILocator target)
        {
            await target.TapAsync(new() { Force = true });
            taps++;
        }

        async Task KnotAsync(BodySide side)
        {
            var (x, y) = await page.OnScreenAsync(Atlas.Current.Shape(ChartOnScreen.SpineEdge, side).Centre);
            var before = await page.Locator("#knot-heading").CountAsync() == 0 ? "" : await page.Locator("#knot-heading").GetAttributeAsync("data-knot");
            await page.Touchscreen.TapAsync(x, y);
            taps++;
            await Assertions.Expect(page.Locator($"#knot-heading:not([data-knot='{before}'])")).ToBeVisibleAsync();
            await TapAsync(page.Locator("#finding [name='Finding.TenderBefore'][value='7']"));
            await TapAsync(page.Locator("#finding [name='Finding.Kind'][value=over_stretched]"));
        }

        async Task AreaAsync(string area, string technique)
        {
            await TapAsync(page.Locator($"#area-{area} .area-row"));
            await Assertions.Expect(page.Locator($"#area-{area} .area-body")).ToBeVisibleAsync();
            await TapAsync(page.Locator("#area-finding [name='AreaFinding.TenderBefore'][value='6']"));
            await TapAsync(page.Locator($"#area-finding [name='AreaFinding.Technique'][value={technique}]"));
            await TapAsync(page.Locator("#area-finding [name='AreaFinding.TenderAfter'][value='3']"));
        }
    }

    [Fact]
    public async Task Note_TypedInTwoWindows_SavesByItselfAndLosesNothing()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Tablet);
        await page.OpenChartAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Read and sign" }).ClickAsync();
        await Assertions.Expect(page.Locator("#text-plan")).ToBeVisibleAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        // The other window hears of nothing: it is on another tablet.
        await other.Context.RouteAsync("**/note", route => route.Request.Frame.Page == other && route.Request.Method == "GET" ? route.AbortAsync() : route.ContinueAsync());

        await page.Locator("#text-plan").PressSequentiallyAsync("Heat in the evening.");
        await Assertions.Expect(page.Locator(".saved")).ToContainTextAsync("Saved");
        await other.Locator("#text-plan").PressSequentiallyAsync("Cold in the morning.");
        await Assertions.Expect(other.Locator("#note-plan.is-held blockquote")).ToHaveTextAsync("Heat in the evening.");
        await Assertions.Expect(other.Locator("#text-plan")).ToHaveValueAsync("Cold in the morning.");
        await other.Locator("#text-plan").PressAsync("Control+End");
        await other.Locator("#text-plan").PressSequentiallyAsync(" Heat in the evening.");
        await other.AssertAccessibleAsync("a note that was saved elsewhere");
        await other.Context.UnrouteAllAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Keep mine" }).ClickAsync();
        await Assertions.Expect(other.Locator("#note-plan.is-held")).ToHaveCountAsync(0);

        await using var db = app.Open();
        Assert.Equal("Cold in the morning. Heat in the evening.", (await db.NoteParts.SingleAsync(
            part => part.Section == NoteSection.Plan && db.Visits.Any(visit => visit.Id == part.VisitId && visit.FinishedAt == null), Token)).Text);
    }
}
