using Clinic.Testing;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests;

/// <summary>One headless Chromium for all browser tests of a class, beside the running program.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private ClinicApp? app;

    public ClinicApp App => app ??= new ClinicApp();

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is { } chromium)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });
        }
    }

    /// <summary>A page with cookies of its own; skips the test where there is no Chromium.</summary>
    public async Task<IPage> NewPageAsync(Device device, bool script = true)
    {
        Chromium.Require();
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = App.Address.ToString(),
            ViewportSize = new() { Width = device.Width, Height = device.Height },
            HasTouch = device.IsTouch,
            IsMobile = device.IsTouch,
            ColorScheme = device.IsDark ? ColorScheme.Dark : ColorScheme.Light,
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
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }
}
