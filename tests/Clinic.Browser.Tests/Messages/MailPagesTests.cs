using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Messages;

public sealed class MailPagesTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("phone")]
    [InlineData("desktop")]
    public async Task Newcomer_InTheDemo_ReadsTheMailAndFollowsItsLinks(string device)
    {
        await using var app = new ClinicApp();
        app.Clock.Now = await BookAsync(app);
        await app.SendMailAsync();
        var page = await browser.NewPageAsync(app, Device.Named(device));

        await page.GotoAsync("/messages/mail");
        await page.AssertAccessibleAsync(device);
        await page.PressAsync(AriaRole.Link, "Read the first reminder to Walter");
        await page.AssertAccessibleAsync(device);
        await page.PressAsync(AriaRole.Link, "As a mail program shows it");
        await page.AssertAccessibleAsync(device);
        // Its styles are its own, and the page's policy lets them be.
        Assert.Equal("600", await page.Locator("a").First.EvaluateAsync<string>("link => getComputedStyle(link).fontWeight"));

        await page.PressAsync(AriaRole.Link, "Stop reminders");
        await page.AssertAccessibleAsync(device);
        await page.PressAsync(AriaRole.Button, "Stop reminders");
        await page.AssertAccessibleAsync(device);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("No more reminders");
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("desktop")]
    public async Task Owner_WithMailThatIsStuck_SeesWhyAndTriesAgain(string device)
    {
        await using var app = new ClinicApp();
        await BookAsync(app);
        await using (var db = app.Open())
        {
            var message = await db.OutboxMessages.SingleAsync(Token);
            message.GiveUp("The mail server refused the client's address for good (550).", app.Clock.Now);
            await db.SaveChangesAsync(Token);
        }

        var page = await browser.NewPageAsync(app, Device.Named(device));
        await page.ComeInAsync("hanna");
        await page.PressInBarAsync("Outbox");
        await page.AssertAccessibleAsync(device);
        await page.PressAsync(AriaRole.Button, "Try again with the confirmation to Walter Stone");
        await page.AssertAccessibleAsync(device);

        await Assertions.Expect(page.GetByText("1 mail waits to be sent.")).ToBeVisibleAsync();
    }

    /// <summary>A consult of Walter's in December, who wants reminders.</summary>
    /// <returns>When its first reminder is due.</returns>
    private static async Task<DateTimeOffset> BookAsync(ClinicApp app)
    {
        using var visitor = app.NewVisitor();
        var offered = await visitor.Http.GetFromJsonAsync<JsonElement>(
            "/api/v1/availability?service=pain-consult&therapist=any&from=2026-12-01&days=1", Token);
        var start = offered.GetProperty("slots")[0].GetProperty("start");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/bookings")
        {
            Content = JsonContent.Create(new JsonObject
            {
                ["service"] = "pain-consult",
                ["therapist"] = "any",
                ["start"] = start.GetString(),
                ["channel"] = "phone",
                ["region"] = "back",
                ["client"] = new JsonObject { ["firstName"] = "Walter", ["lastName"] = "Stone", ["email"] = "walter@example.org", ["phone"] = "204-555-0199" },
                ["consents"] = new JsonArray("reminders"),
            }),
        };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        using var answer = await visitor.Http.SendAsync(request, Token);
        answer.EnsureSuccessStatusCode();
        return start.GetDateTimeOffset().ToUniversalTime().AddHours(-48);
    }
}
