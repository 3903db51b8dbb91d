using System.Text.RegularExpressions;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Booking;

public sealed class AskForAVisitTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData("phone", false)]
    [InlineData("desktop", true)]
    public async Task NewClient_FromATherapist_AsksForAVisitThatSheAccepts(string device, bool script)
    {
        await using var app = new ClinicApp();
        await using (var db = app.Open())
        {
            await db.Services.Where(service => service.Slug == "massage-60").ExecuteUpdateAsync(
                set => set.SetProperty(service => service.NewClients, ClientRule.Request).SetProperty(service => service.Agreement, "Please cancel a day before, or we charge half."),
                TestContext.Current.CancellationToken);
        }

        var page = await browser.NewPageAsync(app, Device.Named(device), script);
        Task LookAsync(IPage at, string name) => script ? at.AssertAccessibleAsync($"{device}, {name}") : Task.CompletedTask;

        await page.GotoAsync("/");
        await page.PressAsync(AriaRole.Link, "Book with Ines");
        await Assertions.Expect(page.GetByText("We confirm within 24 hours.")).ToBeVisibleAsync();
        await LookAsync(page, "service");
        await page.Locator("input[value=massage-60]").CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Choose a time");
        await page.Locator(".slot input").Nth(3).CheckAsync(new() { Force = true });
        await page.PressAsync(AriaRole.Button, "Continue");
        await Assertions.Expect(page.GetByText("We keep this time for you until 9:10 am.")).ToBeVisibleAsync();
        await LookAsync(page, "details");

        await page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync("Greta Stone");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Booking for somebody else" }).FillAsync("Kim Stone");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Email" }).FillAsync("greta@example.org");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Phone" }).FillAsync("204-555-0199");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "None of these" }).CheckAsync(new() { Force = true });
        await page.Locator("main form button.btn-big").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("Read the agreement, and tick that you agree");
        await LookAsync(page, "details, not agreed");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "I agree" }).CheckAsync(new() { Force = true });
        await page.Locator("main form button.btn-big").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(new Regex("^You asked for Friday at"));
        await Assertions.Expect(page.GetByText("It is not booked yet.")).ToBeVisibleAsync();
        await LookAsync(page, "asked for");

        var staff = await browser.NewPageAsync(app, Device.Named(device), script);
        await staff.ComeInAsync("ines");
        await staff.PressInBarAsync("Requests");
        await Assertions.Expect(staff.GetByText("Asked by Greta Stone.")).ToBeVisibleAsync();
        await LookAsync(staff, "requests");
        await staff.PressAsync(AriaRole.Button, "Accept");
        await Assertions.Expect(staff.GetByText("Booked: Kim Stone")).ToBeVisibleAsync();
        await LookAsync(staff, "accepted");

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("It is not booked yet.")).ToHaveCountAsync(0);
        await using var opened = app.Open();
        var visit = await opened.Appointments.Include(one => one.Client).SingleAsync(one => one.BookerName == "Greta Stone", TestContext.Current.CancellationToken);
        Assert.Equal((AppointmentStatus.Booked, "Kim Stone"), (visit.Status, visit.Client!.FullName));
        Assert.Equal(0, await opened.SlotHolds.CountAsync(TestContext.Current.CancellationToken));
    }
}
