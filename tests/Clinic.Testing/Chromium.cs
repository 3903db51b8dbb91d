using Xunit;

namespace Clinic.Testing;

/// <summary>The Chromium of this machine, for tests that look at pages and PDFs the way a person does.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    /// <summary>The program; null when there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Gives the program, or skips the test that asks; where CI=true the test fails instead.</summary>
    public static string Require()
    {
        if (Path is not null)
        {
            return Path;
        }

        const string reason = "No Chromium, Chrome or Edge was found on this machine.";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", reason);
        Assert.Fail(reason);
        return "";
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .Where(folder => folder.Length > 0)
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
