using System.Diagnostics.CodeAnalysis;
using PuppeteerSharp;

namespace Clinic.Web.Hosting.Pdf;

/// <summary>
/// A browser that is kept for the next page: started for the first, one page at a time. It is ended when nothing was asked of it for a while,
/// after many pages, when a page takes too long, and with the program.
/// </summary>
internal sealed class WarmBrowser : IDisposable
{
    /// <summary>For one page. A sheet takes half a second.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    // What a browser holds grows with every page.
    private const int MostPages = 250;

    private readonly SemaphoreSlim one = new(1);
    private readonly TimeProvider clock;
    private readonly ITimer idle;

    private RunningBrowser? running;
    private bool isDisposed;

    public WarmBrowser(TimeProvider clock)
    {
        this.clock = clock;
        idle = clock.CreateTimer(_ => EndIfIdle(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Works with an empty page. Where the browser died or hung, once more in a new one; then throws what it threw.</summary>
    /// <param name="program">The browser's path.</param>
    /// <param name="cancellationToken">Ends the wait for a turn, and a page that takes too long; the browser is then ended, and not tried again.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A browser may fail in any way; it is thrown the second time.")]
    public async Task<T> WithPageAsync<T>(string program, Func<IPage, Task<T>> workAsync, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            return await OnceAsync();
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return await OnceAsync();
        }
        finally
        {
            idle.Change(KeptFor, Timeout.InfiniteTimeSpan);
            one.Release();
        }

        async Task<T> OnceAsync()
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            var isFit = false;
            try
            {
                running ??= await RunningBrowser.StartAsync(program, clock);
                // The program may have ended while it started.
                ObjectDisposedException.ThrowIf(isDisposed, this);
                var made = await running.WithPageAsync(workAsync).WaitAsync(Limit, clock, cancellationToken);
                isFit = running.Pages < MostPages;
                return made;
            }
            finally
            {
                if (!isFit)
                {
                    End();
                }
            }
        }
    }

    public void Dispose()
    {
        isDisposed = true;
        End();
        idle.Dispose();
        one.Dispose();
    }

    private void EndIfIdle()
    {
        if (!isDisposed && one.Wait(0))
        {
            End();
            one.Release();
        }
    }

    private void End() => Interlocked.Exchange(ref running, null)?.Dispose();
}
