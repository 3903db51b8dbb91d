using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.HomeCare;

/// <summary>A sheet is built by finger and by keyboard.</summary>
public sealed class BuildSheetTests(BrowserFixture browser, ClinicApp app) : IClassFixture<BrowserFixture>, IClassFixture<ClinicApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plan_DraggedAndMovedByKeys_IsPrintedInThatOrderWithItsDoses()
    {
        await using var db = app.Open();
        var visit = await GivenTreatedVisit.AddAsync(db);
        var page = await browser.NewPageAsync(app, Device.Desktop);
        await page.SetViewportSizeAsync(1440, 1800);
        await page.SignInAsync("ines");
        await page.GotoAsync($"/home-care/visits/{visit}/sheet/new");

        // The last one is dragged above the first.
        await page.Locator("[data-line='Shoulder blade squeeze'] [data-grip]").HoverAsync();
        await page.Mouse.DownAsync();
        var first = (await page.Locator(".line").First.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(first.X + 20, first.Y + 200, new() { Steps = 8 });
        await page.Mouse.MoveAsync(first.X + 20, first.Y + 4, new() { Steps = 8 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator("[data-moved]")).ToHaveTextAsync("Shoulder blade squeeze is now number 1 of 4.");
        // The stretch of the chest goes down by one with the keyboard.
        await page.Locator("[data-line='Doorway chest stretch'] [data-grip]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[data-moved]")).ToHaveTextAsync("Doorway chest stretch is now number 4 of 4.");
        await Assertions.Expect(page.Locator("[data-line='Doorway chest stretch'] [data-grip]")).ToBeFocusedAsync();

        var line = page.Locator("[data-line='Doorway chest stretch']");
        await line.Locator(".line-more > summary").ClickAsync();
        await line.GetByLabel("Times a day").FillAsync("3");
        await line.GetByLabel("Your own line").FillAsync(new string('x', 161));
        await Assertions.Expect(line.Locator("[data-left]")).ToHaveTextAsync("1 characters too many");
        await line.GetByLabel("Your own line").FillAsync("After work.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the sheet" }).ClickAsync();

        await Assertions.Expect(page.Locator(".exercise h3")).ToContainTextAsync(["Shoulder blade squeeze", "Standing side reach", "Pinch and hold", "Doorway chest stretch"]);
        var content = (await db.Sheets.SingleAsync(sheet => sheet.VisitId == visit, Token)).Content;
        Assert.Equal(["E22", "E04", "E17", "E01"], content.Exercises.Select(exercise => exercise.Id));
        Assert.Contains("3 times a day", content.Exercises[3].Dose, StringComparison.Ordinal);
        Assert.Equal("After work.", content.Exercises[3].OwnLine);

        // A pack is kept, and found by typing.
        await page.GotoAsync($"/home-care/visits/{visit}/sheet/new");
        await page.Locator(".adds > summary").First.ClickAsync();
        await page.GetByLabel("Search by name, area or kit").FillAsync("neck chair");
        await Assertions.Expect(page.Locator("[data-found]")).ToHaveTextAsync("3 found");
        await page.Locator(".packs > summary").ClickAsync();
        await page.GetByLabel("Keep this plan as a pack called").FillAsync("Desk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the pack" }).ClickAsync();
        await Assertions.Expect(page.Locator(".packs .offer b")).ToHaveTextAsync("Desk");
    }
}
