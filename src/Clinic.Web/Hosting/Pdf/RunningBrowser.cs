using PuppeteerSharp;

namespace Clinic.Web.Hosting.Pdf;

/// <summary>One started browser with a profile of its own. One of the three classes that start a process.</summary>
/// <remarks>It is steered through a pipe: no other account of the machine can reach it, and it ends by itself when the program is killed.</remarks>
internal sealed class RunningBrowser : IDisposable
{
    private static readonly TimeSpan LimitOfStart = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("clinic-browser-");
    private readonly Launcher launcher = new();
    private IBrowser? browser;

    private RunningBrowser()
    {
    }

    /// <summary>How many pages it has opened.</summary>
    public int Pages { get; private set; }

    /// <param name="program">The browser's path.</param>
    /// <exception cref="TimeoutException">It did not answer.</exception>
    /// <exception cref="ProcessException">It did not start.</exception>
    public static async Task<RunningBrowser> StartAsync(string program, TimeProvider clock)
    {
        var started = new RunningBrowser();
        try
        {
            var launch = started.launcher.LaunchAsync(new LaunchOptions
            {
                ExecutablePath = program,
                Pipe = true,
                IgnoreDefaultArgs = true,
                // They are joined with blanks.
                Args = [.. ChromiumBrowser.Arguments(started.folder.FullName).Select(argument => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument), "about:blank"],
                // Nothing is fetched.
                NetworkEnabled = false,
                DefaultViewport = null,
            });
            // One that ends at once closes no pipe that would tell.
            Task end = started.launcher.Process is { } process ? process.WaitForExitAsync(null) : launch;
            if (await Task.WhenAny(launch, end).WaitAsync(LimitOfStart, clock) != launch)
            {
                throw new ProcessException("The browser ended.");
            }

            started.browser = await launch;
            return started;
        }
        catch
        {
            started.Dispose();
            throw;
        }
    }

    /// <summary>Works with an empty page, which is closed afterwards.</summary>
    public async Task<T> WithPageAsync<T>(Func<IPage, Task<T>> workAsync)
    {
        Pages++;
        await using var page = await browser!.NewPageAsync();
        return await workAsync(page);
    }

    /// <summary>Ends it at once with all its processes: it keeps nothing that is worth a farewell, and one that hangs hears none.</summary>
    public void Dispose()
    {
        if (launcher.Process is { Process: var process } && IsStarted())
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        browser?.Dispose();
        ChromiumBrowser.Delete(folder);

        bool IsStarted()
        {
            try
            {
                return process.Id > 0;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }
    }
}
