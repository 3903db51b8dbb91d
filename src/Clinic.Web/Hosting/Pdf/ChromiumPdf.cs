using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Web.Hosting.Pdf.Papers;

namespace Clinic.Web.Hosting.Pdf;

/// <summary>
/// Prints pages with the Chrome, Chromium or Edge of this machine. One of the two classes that start a process.
/// </summary>
internal sealed class ChromiumPdf(IServiceScopeFactory scopes, PrintStyle style, TimeProvider clock) : IPdfRenderer, IDisposable
{
    private const string TrialHtml = "<!doctype html><html lang=\"en\"><title>Trial</title><p>Trial</p></html>";

    /// <summary>
    /// Writes down the asked characters that look like one that no font has (U+0378 is given to none), alone or behind a letter, where a
    /// combining mark stands.
    /// </summary>
    private const string SignsHtml =
        """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Signs</title><body><script>
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [96, 64];
        const ink = canvas.getContext('2d', { willReadFrequently: true });
        ink.font = '32px sans-serif';
        const look = text => { ink.clearRect(0, 0, 96, 64); ink.fillText(text, 8, 44); return canvas.toDataURL(); };
        const [none, after] = [look('\u0378'), look('x\u0378')];
        const isMissing = text => look(text) === none || look('x' + text) === after;
        document.body.textContent = 'missing: ' + [ASKED].filter(sign => isMissing(String.fromCodePoint(sign))).join(' ') + ' end';
        </script>
        """;

    private const string StyleSheet = "css/paper.css";

    private static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(30);

    /// <summary>A chart of many years takes its time.</summary>
    private static readonly TimeSpan TimeOutOfPapers = TimeSpan.FromMinutes(5);

    /// <summary>After a failed trial the browser is tried again: it may have been installed since, or the machine was busy.</summary>
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMinutes(5);

    private static readonly string[] Flags =
    [
        "--headless", "--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf",
        "--disable-gpu", "--disable-extensions", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check", "--mute-audio",
        // The sheet needs nothing from outside, and a clinic's machine tells nobody that it prints.
        "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-sync", "--disable-breakpad",
        "--disable-domain-reliability", "--metrics-recording-only", "--no-pings", "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    // One at a time: a browser takes a few hundred megabytes.
    private readonly SemaphoreSlim one = new(1);

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

        if (ChromiumBrowser.Find() is { } browser && await TryAsync(browser, cancellationToken))
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
            var asked = string.Join(',', unknown.Select(sign => sign.Value.ToString(CultureInfo.InvariantCulture)));
            var answer = await InFolderAsync(
                async folder =>
                {
                    var page = Path.Combine(folder, "signs.html");
                    await File.WriteAllTextAsync(page, SignsHtml.Replace("ASKED", asked, StringComparison.Ordinal), cancellationToken);
                    return await RunAsync(Browser, [.. Arguments(folder), "--dump-dom", new Uri(page).AbsoluteUri], TimeOut, cancellationToken);
                },
                cancellationToken);
            var start = answer.IndexOf("missing:", StringComparison.Ordinal);
            var words = start < 0 ? throw new InvalidOperationException("The browser did not answer.") : answer[start..].Split(' ');
            var missing = words.Skip(1).TakeWhile(word => word != "end").ToHashSet(StringComparer.Ordinal);
            unknown.ForEach(sign => hasGlyph[sign] = !missing.Contains(sign.Value.ToString(CultureInfo.InvariantCulture)));
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
            // Written as it is read, so that the clinic never holds a long chart; and before the browser's turn is taken, which may be asked
            // for glyphs meanwhile.
            var page = Path.Combine(folder.FullName, "paper.html");
            await using (var html = new StreamWriter(page))
            {
                await new PaperHtml(html, paper).WriteAsync(await style.ReadAsync(StyleSheet, cancellationToken), cancellationToken);
            }

            return await InTurnAsync(() => PrintFileAsync(Browser, folder.FullName, page, TimeOutOfPapers, cancellationToken), cancellationToken);
        }
        finally
        {
            // What is open stays readable until it is closed.
            Delete(folder);
        }
    }

    public void Dispose() => one.Dispose();

    private string Browser => works ?? throw new InvalidOperationException("No browser has passed the trial.");

    private async Task<bool> TryAsync(string browser, CancellationToken cancellationToken)
    {
        try
        {
            await PrintAsync(browser, TrialHtml, cancellationToken);
            return true;
        }
        catch (Exception problem) when (problem is IOException or InvalidOperationException or TimeoutException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private Task<byte[]> PrintAsync(string browser, string html, CancellationToken cancellationToken) => InFolderAsync(
        async folder =>
        {
            var page = Path.Combine(folder, "sheet.html");
            await File.WriteAllTextAsync(page, html, cancellationToken);
            await using var pdf = await PrintFileAsync(browser, folder, page, TimeOut, cancellationToken);
            using var bytes = new MemoryStream();
            await pdf.CopyToAsync(bytes, cancellationToken);
            return bytes.ToArray();
        },
        cancellationToken);

    private static async Task<Stream> PrintFileAsync(string browser, string folder, string page, TimeSpan timeOut, CancellationToken cancellationToken)
    {
        var pdf = Path.Combine(folder, "printed.pdf");
        await RunAsync(browser, [.. Arguments(folder), $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri], timeOut, cancellationToken);
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

    /// <summary>In its turn, with a folder that this account alone can read and that is gone afterwards.</summary>
    private Task<T> InFolderAsync<T>(Func<string, Task<T>> workAsync, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            var folder = Directory.CreateTempSubdirectory("clinic-print-");
            try
            {
                return await workAsync(folder.FullName);
            }
            finally
            {
                Delete(folder);
            }
        },
        cancellationToken);

    private async Task<T> InTurnAsync<T>(Func<Task<T>> workAsync, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            return await workAsync();
        }
        finally
        {
            one.Release();
        }
    }

    private static IEnumerable<string> Arguments(string folder) => [.. Flags, .. Sandbox(), $"--user-data-dir={Path.Combine(folder, "profile")}"];

    /// <returns>What the browser wrote to its output.</returns>
    private static async Task<string> RunAsync(string browser, IEnumerable<string> arguments, TimeSpan timeOut, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(browser, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The browser did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeOut);
        try
        {
            process.StandardInput.Close();
            // Both are read, or a chatty browser would wait for ever on a full pipe.
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            await Task.WhenAll(output, process.StandardError.ReadToEndAsync(limit.Token), process.WaitForExitAsync(limit.Token));
            return process.ExitCode == 0 ? await output : throw new InvalidOperationException("The browser failed.");
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

    // The browser's own sandbox cannot be set up by root, nor in most containers.
    private static IEnumerable<string> Sandbox() =>
        !OperatingSystem.IsWindows() && (Environment.IsPrivilegedProcess || File.Exists("/.dockerenv") || Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true")
            ? ["--no-sandbox"]
            : [];

    // A child of the browser may still write its last file; the system clears its temporary folder in the end.
    private static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Left to the system, which clears its temporary folder.
        }
    }
}
