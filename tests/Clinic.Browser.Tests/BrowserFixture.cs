using Clinic.Testing;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests;

/// <summary>One headless Chromium for all tests of a class. Skips a test that asks for a page where there is none.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is { } chromium)
        {
            // A busy machine of two cores is slow, not wrong.
            Assertions.SetDefaultExpectTimeout(30_000);
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });
        }
    }

    /// <summary>A page with cookies of its own, on a device, at the program's address.</summary>
    public async Task<IPage> NewPageAsync(ClinicApp app, Device device, bool script = true)
    {
        Chromium.Require();
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = app.Address.ToString(),
            ViewportSize = new() { Width = device.Width, Height = device.Height },
            HasTouch = device.IsTouch,
            ColorScheme = device.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
