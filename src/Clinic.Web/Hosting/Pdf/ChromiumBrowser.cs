namespace Clinic.Web.Hosting.Pdf;

/// <summary>Where Chrome, Chromium or Edge is on this machine, and how it is started.</summary>
internal static class ChromiumBrowser
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] UsualPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/snap/bin/chromium",
        "/opt/google/chrome/chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        @"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string[] Flags =
    [
        "--headless", "--generate-pdf-document-outline", "--export-tagged-pdf",
        "--disable-gpu", "--disable-extensions", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check", "--mute-audio",
        // The sheet needs nothing from outside, and a clinic's machine tells nobody that it prints.
        "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-sync", "--disable-breakpad",
        "--disable-domain-reliability", "--metrics-recording-only", "--no-pings", "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    /// <param name="named">A path that stands for all others; null where none is set.</param>
    /// <returns>The first there is: PATH, then the usual places; null for none.</returns>
    public static string? Find(string? named)
    {
        if (named is not null)
        {
            return File.Exists(named) ? named : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + suffix)))
            .Concat(UsualPlaces)
            .FirstOrDefault(File.Exists);
    }

    /// <param name="folder">Takes its profile.</param>
    public static IEnumerable<string> Arguments(string folder) => [.. Flags, .. Sandbox(), $"--user-data-dir={Path.Combine(folder, "profile")}"];

    /// <summary>Removes its folder. A child of the browser may still write its last file.</summary>
    public static void Delete(DirectoryInfo folder)
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

    // The browser's own sandbox cannot be set up by root, nor in most containers.
    private static IEnumerable<string> Sandbox() =>
        !OperatingSystem.IsWindows() && (Environment.IsPrivilegedProcess || File.Exists("/.dockerenv") || Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true")
            ? ["--no-sandbox"]
            : [];
}
