using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Booking;

public sealed class CallBackTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task CallBack_AskedOnAPhoneWithoutScript_IsTakenTriedAndClosedByTheDesk()
    {
        await using var app = new ClinicApp();
        var phone = await browser.NewPageAsync(app, Device.Phone, script: false);
        var desk = await browser.NewPageAsync(app, Device.Desktop);

        await phone.GotoAsync("/call-back");
        await phone.GetByLabel("Your name").FillAsync("Ida Berg");
        await phone.GetByLabel("Phone").FillAsync("204-555-0601");
        await phone.GetByLabel("Email").FillAsync("ida@example.org");
        await phone.Locator("form").ChooseAsync("Neck");
        await phone.GetByLabel("When is a good time?").FillAsync("mornings");
        await phone.PressAsync(AriaRole.Button, "Call me back");
        await Assertions.Expect(phone.Locator(".lead")).ToContainTextAsync("By Saturday 21 November, 6:00 pm");

        await desk.ComeInAsync("desk");
        await Assertions.Expect(desk.GetByRole(AriaRole.Link, new() { Name = "Call-backs 1 open" })).ToBeVisibleAsync();
        await desk.GotoAsync("/booking/call-backs");
        await desk.AssertAccessibleAsync("desktop, open");
        await desk.PressAsync(AriaRole.Button, "Take it");
        await desk.GetByLabel("Note on a try to reach Ida Berg").FillAsync("no answer");
        await desk.PressAsync(AriaRole.Button, "Record a try");
        await Assertions.Expect(desk.GetByText("by Robin Okafor: no answer")).ToBeVisibleAsync();

        await desk.GetByText("Close it").First.ClickAsync();
        await desk.Locator("details form").ChooseAsync("We talked, no visit");
        await desk.AssertAccessibleAsync("desktop, closing it");
        await desk.SetViewportSizeAsync(Device.Phone.Width, Device.Phone.Height);
        await desk.AssertAccessibleAsync("phone, closing it", Accessibility.RulesOfAppearance);
        await desk.Locator("details form").GetByRole(AriaRole.Button, new() { Name = "Close the call-back" }).ClickAsync();
        await Assertions.Expect(desk.GetByRole(AriaRole.Status)).ToContainTextAsync("Ida Berg: we talked, no visit");
        await desk.AssertAccessibleAsync("phone, closed");

        await using var db = app.Open();
        var asked = await db.CallBackRequests.Include(request => request.Tries).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("no answer", false), (asked.Tries.Single().Note, asked.IsOpen));
    }
}
