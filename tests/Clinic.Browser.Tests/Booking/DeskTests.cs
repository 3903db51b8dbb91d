using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.Booking;

public sealed class DeskTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly DateTimeOffset TenOClock = new(2026, 11, 24, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Desk_BooksByKeyboard_DragsAndUndoes_AndAnotherPageSeesItLive()
    {
        await using var app = new ClinicApp();
        var page = await browser.NewPageAsync(app, Device.Desktop);
        await page.ComeInAsync("desk");
        var calendar = await page.Context.NewPageAsync();
        await calendar.GotoAsync("/booking/calendar?day=2026-11-24");
        var visit = calendar.Locator(".cal-visit", new() { HasText = "Amrit Gill" });
        var toast = calendar.Locator("[data-toast]");

        await BookByKeyboardAsync(page);
        await Assertions.Expect(page.Locator(".done-line")).ToContainTextAsync("Booked: Amrit Gill, Tuesday 24 November, 10:00 am, with Ines Moreau.");
        await Assertions.Expect(visit).ToContainTextAsync("10:00 am, Massage, 60 minutes");

        await DragAsync(calendar, visit, toColumn: "Tom Adebayo", hours: 1);
        await Assertions.Expect(toast).ToContainTextAsync("Moved: Amrit Gill, now Tuesday 24 November, 11:00 am, with Tom Adebayo.");
        Assert.Equal(TenOClock.AddHours(1), await StartAsync(app));
        await toast.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(toast).ToContainTextAsync("Taken back: Amrit Gill, Tuesday 24 November, 10:00 am, with Ines Moreau.");
        Assert.Equal(TenOClock, await StartAsync(app));

        // What was refused goes back, and says why.
        await using (var db = app.Open())
        {
            await db.AppointmentAsync(await db.ClientAsync("Luc"), "Tom", "Room 2", TenOClock);
        }

        await Assertions.Expect(calendar.Locator(".cal-visit", new() { HasText = "Luc Tremblay" })).ToBeVisibleAsync();
        await DragAsync(calendar, visit, toColumn: "Tom Adebayo", hours: 0);
        await Assertions.Expect(toast).ToContainTextAsync("That time is taken.");
        await Assertions.Expect(visit).ToContainTextAsync("10:00 am");

        // The keyboard does what the hand does.
        await visit.GetByRole(AriaRole.Button, new() { Name = "Amrit Gill" }).PressAsync("Enter");
        await Assertions.Expect(calendar.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await calendar.AssertAccessibleAsync("dialog, desktop, light");
        await calendar.GetByLabel("Time").FocusAsync();
        await calendar.Keyboard.TypeAsync("0200PM");
        await calendar.Keyboard.PressAsync("Enter");
        await Assertions.Expect(toast).ToContainTextAsync("Moved: Amrit Gill, now Tuesday 24 November, 2:00 pm, with Ines Moreau.");
        Assert.Equal(TenOClock.AddHours(4), await StartAsync(app));
    }

    [Fact]
    public async Task DeskPages_LightAndDark_WideAndNarrow_AreAccessible()
    {
        await using var app = new ClinicApp();
        await using (var db = app.Open())
        {
            await db.AppointmentAsync(await db.ClientAsync("Luc"), "Tom", "Room 2", FixedClock.Start.AddHours(1));
        }

        foreach (var device in new[] { Device.Desktop, Device.Phone })
        {
            var page = await browser.NewPageAsync(app, device);
            await page.ComeInAsync("desk");
            await page.AssertAccessibleAsync($"day, {device}");
            foreach (var path in new[] { "/booking/calendar?day=2026-11-20", "/booking/calendar?day=2026-11-20&view=week&by=room", "/booking/on-behalf" })
            {
                await page.GotoAsync(path);
                await Assertions.Expect(page.Locator(path.Contains("calendar", StringComparison.Ordinal) ? ".cal-visit" : "[data-on-behalf]").First).ToBeAttachedAsync();
                await page.AssertAccessibleAsync($"{path}, {device}");
                await page.EmulateMediaAsync(new() { ColorScheme = device.IsDark ? ColorScheme.Light : ColorScheme.Dark });
                await page.AssertAccessibleAsync($"{path}, {device}, the other theme", Accessibility.RulesOfAppearance);
                await page.EmulateMediaAsync(new() { ColorScheme = device.IsDark ? ColorScheme.Dark : ColorScheme.Light });
            }
        }
    }

    private static async Task BookByKeyboardAsync(IPage page)
    {
        await page.GotoAsync("/booking/on-behalf?day=2026-11-24");
        await Assertions.Expect(page.GetByLabel("Find a client")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("amrit");
        await Assertions.Expect(page.GetByText("1 found.")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Massage, 60");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Ines");
        await page.GetByLabel("Time").FocusAsync();
        await page.Keyboard.TypeAsync("1000AM");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/booking/appointments?**");
    }

    private static async Task DragAsync(IPage page, ILocator visit, string toColumn, int hours)
    {
        const int hour = 88;
        var from = (await visit.BoundingBoxAsync())!;
        var column = (await page.Locator(".ec-col-head", new() { HasText = toColumn }).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(from.X + 20, from.Y + 12);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(column.X + (column.Width / 2), from.Y + 12 + (hours * hour), new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }

    private static async Task<DateTimeOffset> StartAsync(ClinicApp app)
    {
        await using var db = app.Open();
        return await db.Appointments.Where(visit => visit.Client!.FirstName == "Amrit").MaxAsync(visit => visit.StartsAt, TestContext.Current.CancellationToken);
    }
}
