using Clinic.Testing;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests.HomeCare;

public sealed class PoseSlidersTests(BrowserFixture browser, ClinicApp app) : IClassFixture<BrowserFixture>, IClassFixture<ClinicApp>
{
    [Theory]
    [InlineData("phone")]
    [InlineData("desktop")]
    public async Task Therapist_MovesASliderByKeyboard_SeesThePictureChange_AndSaves(string device)
    {
        var page = await browser.NewPageAsync(app, Device.Named(device));
        await page.ComeInAsync("ines");
        await page.GotoAsync($"/home-care/exercises/{(device == "phone" ? "E21" : "E22")}/poses");
        await page.AssertAccessibleAsync(device);
        var picture = page.Locator("[data-pictures] svg");
        var before = await picture.InnerHTMLAsync();

        await page.GetByLabel("Start, Trunk and head, Head, slider", new() { Exact = true }).FocusAsync();
        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await Assertions.Expect(picture).Not.ToHaveJSPropertyAsync("innerHTML", before);
        var moved = await page.Locator("[name='Start[j.head]']").InputValueAsync();
        await page.PressAsync(AriaRole.Button, "Save as version");

        await Assertions.Expect(page.Locator(".page-head")).ToContainTextAsync("The clinic’s own pictures.");
        await Assertions.Expect(page.Locator("[name='Start[j.head]']")).ToHaveValueAsync(moved);
        await page.AssertAccessibleAsync(device);
    }
}
