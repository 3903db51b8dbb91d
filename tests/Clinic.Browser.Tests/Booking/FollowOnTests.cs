using Clinic.Domain.Booking;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Booking;

public sealed class FollowOnTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Client_AfterAConsult_BooksTheTreatmentOnAPhoneWithoutScript()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Phone, script: false);
        await page.GotoAsync("/booking/time?service=pain-consult&channel=phone&region=hip");
        await page.Locator(".slot input").First.CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Continue");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync("Walter Stone");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Email" }).FillAsync("walter@example.org");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Phone" }).FillAsync("204-555-0199");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "None of these" }).CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Book");
        var link = page.Url.Split('?')[0];
        await using var db = app.Open();
        var consult = await db.Appointments.SingleAsync(visit => visit.Client!.Email == "walter@example.org", TestContext.Current.CancellationToken);

        app.Clock.Now = consult.EndsAt.AddMinutes(5);
        await page.GotoAsync(link);
        await page.PressAsync(AriaRole.Link, "Book a treatment");
        var seen = await browser.NewPageAsync(app, Device.Desktop);
        await seen.GotoAsync(page.Url);
        await seen.AssertAccessibleAsync("desktop");
        await seen.SetViewportSizeAsync(320, 700);
        await seen.AssertAccessibleAsync("320 px", Accessibility.RulesOfAppearance);
        await page.Locator("input[name=Slot]").First.CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "None of these" }).CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Book this time");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("See you on");
        var treatment = await db.Appointments.SingleAsync(visit => visit.FollowsId == consult.Id, TestContext.Current.CancellationToken);
        Assert.Equal((consult.ClientId, BodyRegion.Hip), (treatment.ClientId, treatment.Region!.Value));
    }
}
