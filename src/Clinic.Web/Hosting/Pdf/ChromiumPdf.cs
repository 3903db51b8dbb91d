using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Web.Hosting.Pdf.Papers;
using Microsoft.Extensions.Options;
using PuppeteerSharp;

namespace Clinic.Web.Hosting.Pdf;

/// <summary>
/// Prints pages with the Chrome, Chromium or Edge of this machine: sheets with one that is kept, papers of a chart, which may take minutes,
/// each with its own. One of the three classes that start a process.
/// </summary>
internal sealed class ChromiumPdf(IServiceScopeFactory scopes, PrintStyle style, IOptions<PdfOptions> options, TimeProvider clock) : IPdfRenderer, IDisposable
{
    private const string TrialHtml = "<!doctype html><html lang=\"en\"><title>Trial</title><p>Trial</p></html>";

    /// <summary>
    /// Gives those of the asked characters that look like one that no font has (U+0378 is given to none), alone or behind a letter, where a
    /// combining mark stands.
    /// </summary>
    private const string MissingSigns =
        """
        asked => {
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [96, 64];
          const ink = canvas.getContext('2d', { willReadFrequently: true });
          ink.font = '32px sans-serif';
          const look = text => { ink.clearRect(0, 0, 96, 64); ink.fillText(text, 8, 44); return canvas.toDataURL(); };
          const [none, after] = [look('\u0378'), look('x\u0378')];
          const isMissing = text => look(text) === none || look('x' + text) === after;
          return asked.filter(sign => isMissing(String.fromCodePoint(sign)));
        }
        """;

    private const string StyleSheet = "css/paper.css";

    /// <summary>A chart of many years takes its time.</summary>
    private static readonly TimeSpan TimeOutOfPapers = TimeSpan.FromMinutes(5);

    /// <summary>After a failed trial the browser is tried again: it may have been installed since, or the machine was busy.</summary>
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMinutes(5);

    private readonly WarmBrowser warm = new(clock);

    // One at a time: a browser takes a few hundred megabytes.
    private readonly SemaphoreSlim oneOfPapers = new(1);

    private readonly ConcurrentDictionary<Rune, bool> hasGlyph = new();

    private string? works;
    private DateTimeOffset? failedAt;

    public string Name => nameof(PdfEngine.Chromium);

    public async ValueTask<bool> IsPresentAsync(CancellationToken cancellationToken)
    {
        if (works is not null)
        {
            return true;
        }

        if (failedAt is { } at && clock.GetUtcNow() - at < TryAgainAfter)
        {
            return false;
        }

        if (ChromiumBrowser.Find(options.Value.Browser) is { } browser && await TryAsync(browser, cancellationToken))
        {
            works = browser;
            return true;
        }

        failedAt = clock.GetUtcNow();
        return false;
    }

    public async ValueTask<IReadOnlySet<Rune>> MissingAsync(IReadOnlySet<Rune> signs, CancellationToken cancellationToken)
    {
        var unknown = signs.Where(sign => !hasGlyph.ContainsKey(sign)).ToList();
        if (unknown.Count > 0)
        {
            var missing = await warm.WithPageAsync(Browser, page => page.EvaluateFunctionAsync<int[]>(MissingSigns, unknown.Select(sign => sign.Value)), cancellationToken);
            unknown.ForEach(sign => hasGlyph[sign] = !missing.Contains(sign.Value));
        }

        return signs.Where(sign => !hasGlyph[sign]).ToHashSet();
    }

    public async Task<byte[]> RenderAsync(SheetContent content, string? webAddress, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var html = await scope.ServiceProvider.GetRequiredService<PrintHtml>().RenderAsync(content, webAddress, cancellationToken);
        return await PrintAsync(Browser, html, cancellationToken);
    }

    public async Task<Stream> RenderAsync(Paper paper, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("clinic-print-");
        try
        {
            // Written as it is read, so that the clinic never holds a long chart; and before the browser's turn is taken.
            var page = Path.Combine(folder.FullName, "paper.html");
            await using (var html = new StreamWriter(page))
            {
                await new PaperHtml(html, paper).WriteAsync(await style.ReadAsync(StyleSheet, cancellationToken), cancellationToken);
            }

            await oneOfPapers.WaitAsync(cancellationToken);
            try
            {
                return await PrintFileAsync(Browser, folder.FullName, page, cancellationToken);
            }
            finally
            {
                oneOfPapers.Release();
            }
        }
        finally
        {
            // What is open stays readable until it is closed.
            ChromiumBrowser.Delete(folder);
        }
    }

    public void Dispose()
    {
        warm.Dispose();
        oneOfPapers.Dispose();
    }

    private string Browser => works ?? throw new InvalidOperationException("No browser has passed the trial.");

    private async Task<bool> TryAsync(string browser, CancellationToken cancellationToken)
    {
        try
        {
            await PrintAsync(browser, TrialHtml, cancellationToken);
            return true;
        }
        catch (Exception problem) when (problem is ProcessException or PuppeteerException or IOException or InvalidOperationException or TimeoutException)
        {
            return false;
        }
    }

    private Task<byte[]> PrintAsync(string browser, string html, CancellationToken cancellationToken) => warm.WithPageAsync(
        browser,
        async page =>
        {
            await page.SetContentAsync(html);
            var pdf = await page.PdfDataAsync(new PuppeteerSharp.PdfOptions { PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true });
            return pdf.AsSpan().StartsWith("%PDF-"u8) && pdf.AsSpan().TrimEnd("\r\n"u8).EndsWith("%%EOF"u8) ? pdf : throw new InvalidOperationException("The browser wrote no whole PDF.");
        },
        cancellationToken);

    private static async Task<Stream> PrintFileAsync(string browser, string folder, string page, CancellationToken cancellationToken)
    {
        var pdf = Path.Combine(folder, "printed.pdf");
        await RunAsync(browser, [.. ChromiumBrowser.Arguments(folder), "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri], cancellationToken);
        var file = new FileStream(pdf, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous);
        var begin = new byte[5];
        if (await file.ReadAtLeastAsync(begin, begin.Length, throwOnEndOfStream: false, cancellationToken) < begin.Length || !begin.AsSpan().SequenceEqual("%PDF-"u8))
        {
            await file.DisposeAsync();
            throw new InvalidOperationException("The browser wrote no PDF.");
        }

        file.Position = 0;
        return file;
    }

    private static async Task RunAsync(string browser, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(browser, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The browser did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeOutOfPapers);
        try
        {
            process.StandardInput.Close();
            // Both are read, or a chatty browser would wait for ever on a full pipe.
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token), process.WaitForExitAsync(limit.Token));
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException("The browser failed.");
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The browser took too long.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }
}
