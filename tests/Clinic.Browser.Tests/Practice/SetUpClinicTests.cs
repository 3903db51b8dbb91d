using System.Text.RegularExpressions;
using Clinic.Testing;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Practice;

public sealed class SetUpClinicTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly string[] Others = ["/practice/rooms", "/practice/closures", "/practice/settings", "/availability/hours", "/practice/services/massage-60"];

    [Theory]
    [InlineData("phone")]
    [InlineData("desktop")]
    public async Task Owner_AddsAServiceATherapistAndHours_AndAVisitorSeesTheTimes(string device)
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Named(device));
        Task WriteAsync(string label, string words) => page.GetByLabel(label, new() { Exact = true }).FillAsync(words);

        await page.ComeInAsync("hanna");
        await page.PressInBarAsync("Practice");
        await page.AssertAccessibleAsync(device);
        await page.PressAsync(AriaRole.Link, "Services");
        await page.AssertAccessibleAsync(device);
        await page.PressAsync(AriaRole.Link, "Add a service");
        await WriteAsync("Description", "Warm and slow.");
        await page.PressAsync(AriaRole.Button, "Save");
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("Give it a name");
        await page.AssertAccessibleAsync(device);
        await Assertions.Expect(page.GetByLabel("Description", new() { Exact = true })).ToHaveValueAsync("Warm and slow.");
        await WriteAsync("Name", "Hot stones");
        await WriteAsync("Price in CAD", "90");
        await page.Locator("form").Last.ChooseAsync("Plum");
        await page.PressAsync(AriaRole.Button, "Save");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Hot stones", Exact = true })).ToBeVisibleAsync();

        await page.PressAsync(AriaRole.Link, "Therapists");
        await page.AssertAccessibleAsync(device);
        await page.PressAsync(AriaRole.Link, "Add a therapist");
        await WriteAsync("Name", "Lena Frost");
        await page.AssertAccessibleAsync(device);
        await page.PressAsync(AriaRole.Button, "Save");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Lena Frost");
        await page.AssertAccessibleAsync(device);
        await WriteAsync("Sunday, from", "10:00");
        await WriteAsync("Sunday, until", "09:00");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("The end lies before the start");
        await page.AssertAccessibleAsync(device);
        await WriteAsync("Sunday, until", "12:00");
        await page.PressAsync(AriaRole.Button, "Look at the week first");
        await Assertions.Expect(page.Locator(".hours-week")).ToContainTextAsync("Not saved yet");
        await page.Locator("button[value=save]").ClickAsync();
        await Assertions.Expect(page.Locator(".hours-week")).ToContainTextAsync("10:00 am to 12:00 pm");
        await page.AssertAccessibleAsync(device);
        foreach (var other in Others)
        {
            await page.GotoAsync(other);
            await page.AssertAccessibleAsync(device);
        }

        var visitor = await browser.NewPageAsync(app, Device.Named(device));
        await visitor.GotoAsync("/booking/time?service=hot-stones&channel=in-person&therapist=lena-frost");
        await Assertions.Expect(visitor.Locator(".slot").First).ToBeVisibleAsync();
        await Assertions.Expect(visitor.GetByLabel(new Regex("^Sunday 22 November 2026, 10:00 am, with Lena Frost"))).ToHaveCountAsync(1);
    }
}
