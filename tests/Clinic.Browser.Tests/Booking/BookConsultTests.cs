using System.Text.RegularExpressions;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Booking;

public sealed partial class BookConsultTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData("phone", true)]
    [InlineData("desktop", true)]
    [InlineData("phone", false)]
    public async Task Visitor_FromTheHomePage_BooksAFreeConsult(string device, bool script)
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Named(device), script);
        Task TickAsync(string words) => page.GetByRole(AriaRole.Checkbox, new() { Name = words }).CheckAsync(new() { Force = true });

        await page.GotoAsync("/");
        await page.PressAsync(AriaRole.Link, "Book a free pain consult");
        await page.Locator("form").ChooseAsync("Back");
        await page.Locator("form").ChooseAsync("By phone");
        await page.PressAsync(AriaRole.Button, "Choose a time");
        await page.GetByLabel(FullDateAndTime()).First.CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Continue");

        await page.PressAsync(AriaRole.Button, "Book Friday");
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("Write your name");

        await page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync("Walter Stone");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Email" }).FillAsync("walter@example.org");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Phone" }).FillAsync("204-555-0199");
        Assert.Equal(0, await page.Locator("input[type=checkbox]:checked").CountAsync());
        await TickAsync("A sudden, tearing pain");
        await page.PressAsync(AriaRole.Button, "Book Friday");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Call 911" })).ToHaveAttributeAsync("href", "tel:911");

        await page.PressAsync(AriaRole.Button, "Back to the list");
        await Assertions.Expect(page.Locator(".error-summary")).ToHaveTextAsync(new Regex("Tick what is true for you"));
        await TickAsync("Pregnant, and something is wrong");
        await page.PressAsync(AriaRole.Button, "Book Friday");

        await Assertions.Expect(page.GetByText("Please see a doctor today. We will keep your place and call you.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("calls you on Friday");
        await Assertions.Expect(page.GetByText("/visit/").First).ToBeVisibleAsync();
        await using var db = app.Open();
        var booked = await db.Appointments.Include(a => a.Client).SingleAsync(a => a.Client!.Email == "walter@example.org", TestContext.Current.CancellationToken);
        Assert.Equal("Walter Stone", booked.Client!.FullName);
    }

    /// <summary>"Friday 20 November 2026, 10:00 am, with Hanna Friesen".</summary>
    [GeneratedRegex(@"^Friday 20 November 2026, \d{1,2}:\d{2} [ap]m, with \w+ \w+$")]
    private static partial Regex FullDateAndTime();
}
