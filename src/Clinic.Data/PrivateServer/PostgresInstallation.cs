using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Clinic.Data.PrivateServer;

/// <summary>One set of PostgreSQL server programs on this machine.</summary>
internal sealed partial record PostgresInstallation(string Folder, int Major)
{
    private const int OldestMajor = 15;

    public string InitDb => Program(Folder, "initdb");

    public string PgCtl => Program(Folder, "pg_ctl");

    public string PgDump => Program(Folder, "pg_dump");

    public string PgRestore => Program(Folder, "pg_restore");

    public string Psql => Program(Folder, "psql");

    /// <summary>Every usable installation, in the order of preference: PATH, the distribution's folders (newest first), Homebrew, Program Files.</summary>
    public static IReadOnlyList<PostgresInstallation> FindAll() =>
        [.. CandidateFolders()
            .Where(folder => File.Exists(Program(folder, "initdb")) && File.Exists(Program(folder, "pg_ctl")) && File.Exists(Program(folder, "postgres")))
            .Select(RealFolder)
            .Distinct()
            .Select(folder => new PostgresInstallation(folder, MajorOf(folder, "postgres")))
            .Where(installation => installation.Major >= OldestMajor)];

    /// <summary>The client programs for a server of this major version: pg_dump refuses a newer server, and an older pg_restore a newer pg_dump's file.</summary>
    public static PostgresInstallation? FindClientFor(int serverMajor) =>
        CandidateFolders()
            .Where(folder => File.Exists(Program(folder, "pg_dump")) && File.Exists(Program(folder, "pg_restore")) && File.Exists(Program(folder, "psql")))
            .Where(folder => !IsWrapper(folder))
            .Select(folder => new PostgresInstallation(folder, MajorOf(folder, "pg_dump")))
            .Where(installation => installation.Major >= serverMajor)
            .MinBy(installation => installation.Major);

    private static IEnumerable<string> CandidateFolders()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return path
            .Concat(Versioned("/usr/lib/postgresql", "*"))
            .Concat(Versioned("/opt/homebrew/opt", "postgresql*"))
            .Concat(Versioned("/usr/local/opt", "postgresql*"))
            .Concat(Versioned(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*"));
    }

    private static IEnumerable<string> Versioned(string parent, string pattern) =>
        !Directory.Exists(parent)
            ? []
            : Directory.EnumerateDirectories(parent, pattern)
                .OrderByDescending(folder => int.TryParse(Digits().Match(Path.GetFileName(folder)).Value, CultureInfo.InvariantCulture, out var major) ? major : 0)
                .Select(folder => Path.Combine(folder, "bin"));

    // A link on PATH leads to the folder with all the programs.
    private static string RealFolder(string folder) =>
        Path.GetDirectoryName(File.ResolveLinkTarget(Program(folder, "postgres"), returnFinalTarget: true)?.FullName) ?? Path.GetFullPath(folder);

    // Debian's /usr/bin/pg_dump chooses a version of its own; the real ones are in that distribution's folders.
    private static bool IsWrapper(string folder) =>
        File.ResolveLinkTarget(Program(folder, "pg_dump"), returnFinalTarget: true) is { Name: "pg_wrapper" };

    private static int MajorOf(string folder, string program)
    {
        try
        {
            var version = PostgresCommand.Run(Program(folder, program), ["--version"]).Output;
            return int.TryParse(VersionDigits().Match(version).Groups[1].Value, CultureInfo.InvariantCulture, out var major) ? major : 0;
        }
        catch (Win32Exception)
        {
            // Not a program of this machine.
            return 0;
        }
    }

    private static string Program(string folder, string name) => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\(PostgreSQL\) ([0-9]+)")]
    private static partial Regex VersionDigits();
}
