using System.Diagnostics;
using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Web.Features.HomeCare.Pdf;

/// <summary>
/// Prints the sheet's own print view with the Chrome, Chromium or Edge of this machine. One of the two classes that start a process.
/// </summary>
internal sealed class ChromiumPdf(IServiceScopeFactory scopes, TimeProvider clock) : IPdfRenderer, IDisposable
{
    private const string TrialHtml = "<!doctype html><html lang=\"en\"><title>Trial</title><p>Trial</p></html>";

    private static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(30);

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

    public async Task<byte[]> RenderAsync(SheetContent content, string? webAddress, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var html = await scope.ServiceProvider.GetRequiredService<PrintHtml>().RenderAsync(content, webAddress, cancellationToken);
        var browser = works ?? throw new InvalidOperationException("No browser has passed the trial.");
        return await PrintAsync(browser, html, cancellationToken);
    }

    public void Dispose() => one.Dispose();

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

    private async Task<byte[]> PrintAsync(string browser, string html, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        DirectoryInfo? folder = null;
        try
        {
            // Readable by this account alone.
            folder = Directory.CreateTempSubdirectory("clinic-print-");
            var page = Path.Combine(folder.FullName, "sheet.html");
            var pdf = Path.Combine(folder.FullName, "sheet.pdf");
            await File.WriteAllTextAsync(page, html, cancellationToken);
            await RunAsync(browser, [.. Flags, .. Sandbox(), $"--user-data-dir={Path.Combine(folder.FullName, "profile")}", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri], cancellationToken);
            var bytes = await File.ReadAllBytesAsync(pdf, cancellationToken);
            return bytes.AsSpan().StartsWith("%PDF-"u8) ? bytes : throw new InvalidOperationException("The browser wrote no PDF.");
        }
        finally
        {
            one.Release();
            Delete(folder);
        }
    }

    private static async Task RunAsync(string browser, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(browser, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The browser did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeOut);
        try
        {
            process.StandardInput.Close();
            // Both are read, or a chatty browser would wait for ever on a full pipe; what it says is of no use to anybody.
            await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token), process.WaitForExitAsync(limit.Token));
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

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("The browser failed.");
        }
    }

    // The browser's own sandbox cannot be set up by root, nor in most containers.
    private static IEnumerable<string> Sandbox() =>
        !OperatingSystem.IsWindows() && (Environment.IsPrivilegedProcess || File.Exists("/.dockerenv") || Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true")
            ? ["--no-sandbox"]
            : [];

    // A child of the browser may still write its last file; the system clears its temporary folder in the end.
    private static void Delete(DirectoryInfo? folder)
    {
        try
        {
            folder?.Delete(recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Left to the system, which clears its temporary folder.
        }
    }
}
