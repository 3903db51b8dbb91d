using Clinic.Browser.Tests;
using Clinic.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(OneChromium))]

namespace Clinic.Browser.Tests;

/// <summary>The one headless Chromium of a test run: to start it takes longer than many a test. Every page has a context of its own in it.</summary>
public sealed class OneChromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private IPlaywright? playwright;

    /// <summary>Null where the machine has none.</summary>
    public IBrowser? Browser { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is { } chromium)
        {
            // A busy machine of two cores is slow, not wrong.
            Assertions.SetDefaultExpectTimeout(30_000);
            playwright = await Playwright.CreateAsync();
            Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
