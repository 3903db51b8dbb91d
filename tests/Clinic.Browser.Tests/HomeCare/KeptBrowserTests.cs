using System.Diagnostics.CodeAnalysis;
using Clinic.Domain.Practice;
using Clinic.Testing;
using Clinic.Testing.HomeCare;
using Clinic.Web.Hosting.Pdf;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Browser.Tests.HomeCare;

/// <summary>The browser that is kept for sheets: many at once, killed, hanging, taken away, and ended when it has nothing to do.</summary>
[Collection<SheetPaper>]
public sealed class KeptBrowserTests(SheetApp app)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LimitOfStart = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Pdf_EightAtOnce_EachIsItsOwn()
    {
        var sheets = await Task.WhenAll(Enumerable.Range(1, 8).Select(at => PrintAsync($"Nora{at}")));

        for (var at = 1; at <= sheets.Length; at++)
        {
            AssertWhole(sheets[at - 1]);
            var text = await PdfFile.TextAsync(sheets[at - 1]!);
            Assert.Contains($"Home plan for Nora{at}", text, StringComparison.Ordinal);
            Assert.All(Enumerable.Range(1, 8).Where(other => other != at), other => Assert.DoesNotContain($"Nora{other}", text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Pdf_BrowserIsKilledWhileItPrints_ANewOnePrints()
    {
        AssertWhole(await PrintAsync());
        var first = app.BrowserProcess;
        await app.SignalAsync("STOP");
        var begun = app.Timers.NextAsync(Limit);
        var printing = PrintAsync();
        await begun;

        await app.SignalAsync("KILL");

        AssertWhole(await printing);
        Assert.NotEqual(first, app.BrowserProcess);
    }

    [Fact]
    public async Task Pdf_BrowserHangs_ItIsEndedAndANewOnePrints()
    {
        AssertWhole(await PrintAsync());
        var first = app.BrowserProcess;
        await app.SignalAsync("STOP");
        var begun = app.Timers.NextAsync(Limit);
        var printing = PrintAsync();

        (await begun).RunOut();

        AssertWhole(await printing);
        Assert.NotEqual(first, app.BrowserProcess);
        Assert.False(Directory.Exists($"/proc/{first}"));
    }

    [Fact]
    public async Task Pdf_EveryBrowserHangs_NoneIsPrinted()
    {
        AssertWhole(await PrintAsync());
        app.Timers.RunOut(KeptFor);
        app.InstallSilentOne();
        try
        {
            var (first, printing) = (app.Timers.NextAsync(LimitOfStart), PrintAsync());
            var hanging = await first;
            var second = app.Timers.NextAsync(LimitOfStart);
            hanging.RunOut();
            (await second).RunOut();

            Assert.Null(await printing);
            Assert.False(app.IsBrowserRunning);
        }
        finally
        {
            app.Install();
        }

        AssertWhole(await PrintAsync());
    }

    [Fact]
    public async Task Pdf_BrowserIsTakenAway_NoneIsPrinted()
    {
        AssertWhole(await PrintAsync());
        app.Timers.RunOut(KeptFor);
        app.Uninstall();
        try
        {
            Assert.Null(await PrintAsync());
        }
        finally
        {
            app.Install();
        }

        AssertWhole(await PrintAsync());
    }

    [Fact]
    public async Task Browser_AskedNothingForAWhile_IsEndedAndStartedForTheNext()
    {
        AssertWhole(await PrintAsync());
        Assert.True(app.IsBrowserRunning);

        app.Timers.RunOut(KeptFor);

        Assert.False(app.IsBrowserRunning);
        AssertWhole(await PrintAsync());
    }

    private static void AssertWhole([NotNull] byte[]? pdf)
    {
        Assert.NotNull(pdf);
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8) && pdf.AsSpan().TrimEnd("\r\n"u8).EndsWith("%%EOF"u8));
    }

    /// <returns>Null where no engine could.</returns>
    private async Task<byte[]?> PrintAsync(string name = "Nora")
    {
        Chromium.Require();
        var sheet = GivenSheet.Of(["E08", "E02"], PaperSize.A4) with { FirstName = name };
        return (await app.Services.GetRequiredService<PdfPrinter>().PrintAsync(sheet, "https://example.org/h/1", TestContext.Current.CancellationToken))?.Pdf;
    }
}
