using Clinic.Testing;
using Microsoft.Playwright;

namespace Clinic.Browser.Tests;

/// <summary>
/// The pages of a class of tests. Those of one test are closed when the next begins: a page left open goes on working, and asks a clinic
/// that is gone. Skips a test that asks for a page where there is no browser.
/// </summary>
public sealed class BrowserFixture(OneChromium chromium) : IAsyncDisposable
{
    private readonly List<IBrowserContext> open = [];
    private string? test;

    /// <summary>A page with cookies of its own, on a device, at the program's address.</summary>
    public async Task<IPage> NewPageAsync(ClinicApp app, Device device, bool script = true)
    {
        Chromium.Require();
        var asking = TestContext.Current.Test!.UniqueID;
        if (test != asking)
        {
            await CloseAsync();
            test = asking;
        }

        var context = await chromium.Browser!.NewContextAsync(new()
        {
            BaseURL = app.Address.ToString(),
            ViewportSize = new() { Width = device.Width, Height = device.Height },
            HasTouch = device.IsTouch,
            ColorScheme = device.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
        });
        open.Add(context);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task CloseAsync()
    {
        foreach (var context in open)
        {
            await context.CloseAsync();
        }

        open.Clear();
    }
}
