using System.Globalization;
using Clinic.Domain.Booking;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Booking;

public sealed class WaitAndRepeatTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("phone", false)]
    [InlineData("desktop", true)]
    public async Task Visitor_OnAFullDay_WaitsAndTakesTheTimeThatComesFree(string device, bool script)
    {
        await using var app = new ClinicApp();
        var full = await FullDayAsync(app);
        var page = await browser.NewPageAsync(app, Device.Named(device), script);

        await page.GotoAsync("/booking/time?service=massage-60&therapist=ines-moreau&from=2026-12-01");
        await page.PressAsync(AriaRole.Link, "Tell me when a time comes free");
        await LookAsync(page, device, script);
        await page.GetByLabel("Up to").FillAsync("2026-12-01");
        await FillAsync(page, "Wanda Stone");
        await page.PressAsync(AriaRole.Button, "Put me on the list");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You are on the waiting list");
        await LookAsync(page, device, script);

        await using (var db = app.Open())
        {
            await db.Appointments.Where(visit => visit.Id == full.Id).ExecuteUpdateAsync(visit => visit.SetProperty(row => row.Status, AppointmentStatus.Cancelled), Token);
        }

        Assert.Equal(1, await app.OfferTimesAsync());
        await app.SendMailAsync();
        await page.GotoAsync("/messages/mail");
        await page.PressAsync(AriaRole.Link, "Read the offered time to Wanda");
        await page.Locator(".mail-text a").First.ClickAsync();
        await page.WaitForURLAsync("**/booking/offers/**");
        await LookAsync(page, device, script);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "None of these" }).CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Take Tuesday, 8:30 am");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("See you on Tuesday at 8:30 am");
        await using var after = app.Open();
        Assert.True(await after.Appointments.AnyAsync(visit => visit.Client!.Email == "walter@example.org" && visit.Status == AppointmentStatus.Booked, Token));
    }

    [Theory]
    [InlineData("phone", false)]
    [InlineData("desktop", true)]
    public async Task Visitor_WithADateInTheWay_BooksASeriesAroundIt(string device, bool script)
    {
        await using var app = new ClinicApp();
        await FullDayAsync(app, "2026-12-08");
        var page = await browser.NewPageAsync(app, Device.Named(device), script);

        await page.GotoAsync("/booking/time?service=massage-60&therapist=ines-moreau&from=2026-12-01");
        await page.Locator("input[name=slot]").First.CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Continue");
        await FillAsync(page, "Walter Stone");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "None of these" }).CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Radio, new() { Name = "Every week" }).CheckAsync(new() { Force = true });
        await page.GetByLabel("How many visits?").SelectOptionAsync("3");
        await page.PressAsync(AriaRole.Button, "Book Tuesday");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your visits");
        await Assertions.Expect(page.GetByText("2 of 3 dates are free")).ToBeVisibleAsync();
        await LookAsync(page, device, script);
        await page.PressAsync(AriaRole.Button, "Book these visits");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Visit 1 of 2" })).ToBeVisibleAsync();
        await LookAsync(page, device, script);
        await using var db = app.Open();
        Assert.Equal(2, await db.Appointments.CountAsync(visit => visit.Client!.Email == "walter@example.org", Token));
    }

    private static async Task FillAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync(name);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Email" }).FillAsync("walter@example.org");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Phone" }).FillAsync("204-555-0199");
    }

    // Without script axe cannot run; the page is the same.
    private static Task LookAsync(IPage page, string device, bool script) => script ? page.AssertAccessibleAsync(device) : Task.CompletedTask;

    /// <summary>A day on which Ines has no time left.</summary>
    private static async Task<Appointment> FullDayAsync(ClinicApp app, string day = "2026-12-01")
    {
        await using var db = app.Open();
        return await db.AppointmentAsync(start: DateTimeOffset.Parse($"{day}T14:30:00Z", CultureInfo.InvariantCulture), minutes: 9 * 60);
    }
}
