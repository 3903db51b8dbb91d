using System.Text.RegularExpressions;
using Clinic.Browser.Tests.Charting;
using Clinic.Domain.Booking;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Keyboard;

/// <summary>The main job with the keys alone: Tab, arrows, Space and Enter.</summary>
public sealed partial class KeyboardTests(BrowserFixture browser, ClinicApp app) : IClassFixture<BrowserFixture>, IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Client_FromTheHomePage_BooksAFreeConsult()
    {
        var page = await browser.NewPageAsync(app, Device.Desktop);
        var keys = new KeyboardUser(page);
        await page.GotoAsync("/");

        await keys.TabToAsync(page.GetByRole(AriaRole.Link, new() { Name = "Book a free pain consult" }).First);
        await keys.EnterAsync();
        await keys.TabToAsync(page.GetByLabel("Back", new() { Exact = true }));
        await keys.PressAsync("Space");
        await keys.PressAsync("ArrowRight");
        await keys.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Choose a time" }));
        await keys.EnterAsync();
        await keys.TabToAsync(page.Locator(".slot input").First);
        await keys.PressAsync("Space");
        await keys.PressAsync("ArrowRight");
        await keys.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Continue" }));
        await keys.EnterAsync();
        await keys.TabToAsync(Field(page, "Your name"));
        await keys.WriteAsync("Wanda Stone");
        await keys.TabToAsync(Field(page, "Email"));
        await keys.WriteAsync("wanda@example.org");
        await keys.TabToAsync(Field(page, "Phone"));
        await keys.WriteAsync("204-555-0198");
        await keys.TabBackToAsync(Field(page, "Your name"));
        await keys.PressAsync("End");
        await keys.WriteAsync("r");
        await keys.TabToAsync(page.GetByLabel("None of these"));
        await keys.PressAsync("Space");
        await keys.TabToAsync(page.GetByLabel("Reminders for my visits"));
        await keys.PressAsync("Space");
        await keys.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Book Friday" }));
        await keys.EnterAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("calls you on Friday");
        await using var db = app.Open();
        var booked = await db.Appointments.Include(a => a.Client).SingleAsync(a => a.Client!.Email == "wanda@example.org", TestContext.Current.CancellationToken);
        Assert.Equal(("Wanda Stoner", BodyRegion.Neck), (booked.Client!.FullName, booked.Region));
    }

    [Fact]
    public async Task Therapist_FromTheDoor_ChartsAndSignsAVisit()
    {
        var page = await browser.NewPageAsync(app, Device.Desktop);
        var keys = new KeyboardUser(page);
        await page.GotoAsync("/accounts/sign-in");

        await keys.TabToAsync(page.GetByLabel("Email"));
        await keys.WriteAsync("ines@riverbend.example");
        await keys.TabToAsync(page.GetByLabel("Password"));
        await keys.WriteAsync(Clinic.Data.Demo.DemoPractice.Password);
        await keys.EnterAsync();
        await keys.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Open chart" }));
        await keys.EnterAsync();
        await keys.TabToAsync(page.Stage());
        await keys.PressAsync("ArrowUp");
        await page.MoveCrossToAsync(ChartOnScreen.SpineEdgeOfLeftBlade);
        await keys.SaveAsync();
        await Assertions.Expect(page.Locator("#knot-heading")).ToBeFocusedAsync();

        await keys.TabToAsync(Scale(page, "Finding.TenderBefore"));
        await ChooseAsync(keys, 7);
        await keys.TabToAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = SaveKnot() }).First);
        await keys.SaveAsync();
        await Assertions.Expect(page.Locator(".marks [aria-current]")).ToContainTextAsync("Tender 7");
        await keys.TabToAsync(page.Locator("#area-lat-left .area-row"));
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#area-finding")).ToBeVisibleAsync();
        await keys.TabToAsync(Scale(page, "AreaFinding.TenderBefore"));
        await ChooseAsync(keys, 8);
        await keys.TabToAsync(page.GetByLabel("Not tight"));
        await keys.PressAsync("Space");
        await keys.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save what was found" }));
        await keys.SaveAsync();
        await Assertions.Expect(page.Locator("#area-lat-left")).ToContainTextAsync("Checked");
        await keys.TabBackToAsync(page.GetByRole(AriaRole.Link, new() { Name = "Read and sign" }));
        await keys.EnterAsync();
        await keys.TabToAsync(page.GetByLabel("The client has a sheet already"));
        await keys.PressAsync("Space");
        await keys.TabToAsync(page.SignButton());
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#signature")).ToContainTextAsync("Signed by Ines Moreau");

        await using var db = app.Open();
        var visit = await db.Visits.SingleAsync(v => v.FinishedAt == FixedClock.Start, TestContext.Current.CancellationToken);
        var knot = await db.KnotFindings.Include(f => f.Knot).SingleAsync(f => f.VisitId == visit.Id, TestContext.Current.CancellationToken);
        var area = await db.AreaFindings.SingleAsync(f => f.VisitId == visit.Id, TestContext.Current.CancellationToken);
        Assert.Equal((ChartOnScreen.SpineEdge, 7), (knot.Knot!.Zone, knot.TenderBefore));
        Assert.Equal(("lat", (int?)0, 8), (area.Area, area.Tightness, area.TenderBefore));
    }

    private static ILocator Field(IPage page, string name) => page.GetByRole(AriaRole.Textbox, new() { Name = name });

    /// <summary>A scale of which nothing is chosen is entered at 0.</summary>
    private static ILocator Scale(IPage page, string name) => page.Locator($"input[name='{name}'][value='0']");

    private static async Task ChooseAsync(KeyboardUser keys, int value)
    {
        await keys.PressAsync("Space");
        await keys.PressAsync("ArrowRight", times: value);
    }

    [GeneratedRegex("^Save knot")]
    private static partial Regex SaveKnot();
}
