using System.Text.RegularExpressions;
using Clinic.Testing;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Booking;

public sealed class ChangeVisitTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData("phone", false)]
    [InlineData("desktop", true)]
    public async Task Client_WithHerLink_MovesUndoesAndCancels(string device, bool script)
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Named(device), script);
        async Task IsAsync(string heading, string standing)
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(new Regex(heading));
            await Assertions.Expect(page.Locator(".kicker")).ToContainTextAsync(standing);
            if (script)
            {
                await page.AssertAccessibleAsync(device);
            }
        }

        await page.GotoAsync("/booking/time?service=massage-60&channel=in-person&from=2026-11-25");
        await page.Locator(".slot input").First.CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Continue");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync("Walter Stone");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Email" }).FillAsync("walter@example.org");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Phone" }).FillAsync("204-555-0199");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "None of these" }).CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Book");
        await IsAsync("See you on Wednesday", "Booked");

        await page.PressAsync(AriaRole.Link, "Move");
        await page.Locator(".slot input").Nth(5).CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Move my visit");
        await IsAsync("Your visit on", "Moved, and booked");

        await page.PressAsync(AriaRole.Button, "Undo this move");
        await IsAsync("Your visit on Wednesday 25 November", "Booked");

        await page.PressAsync(AriaRole.Link, "Cancel");
        await page.Locator("#cancel").GetByLabel("I am ill").CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Cancel my visit");
        await IsAsync("Your visit on Wednesday 25 November is cancelled", "Cancelled");

        await page.PressAsync(AriaRole.Button, "Undo: keep my visit");
        await IsAsync("Your visit on Wednesday 25 November", "Booked");
    }
}
