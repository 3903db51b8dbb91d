using System.Diagnostics;

namespace Clinic.Data.PrivateServer;

/// <summary>Runs the machine's PostgreSQL programs to their end. PostgreSQL refuses root, so root hands them to the user "postgres".</summary>
internal static class PostgresCommand
{
    private const string ServerUser = "postgres";

    public static bool SwitchesUser { get; } = !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>Runs as the user that owns the cluster.</summary>
    /// <returns>The exit code and everything that was printed.</returns>
    public static (int ExitCode, string Output) RunAsServerUser(string program, params ReadOnlySpan<string> arguments)
    {
        if (!SwitchesUser)
        {
            return Run(program, arguments);
        }

        return File.Exists("/usr/sbin/runuser") || File.Exists("/sbin/runuser")
            ? Run("runuser", ["-u", ServerUser, "--", program, .. arguments])
            : Run("setpriv", ["--reuid=" + ServerUser, "--regid=" + ServerUser, "--init-groups", "--", program, .. arguments]);
    }

    /// <summary>Gives a file or folder to the user that owns the cluster; nothing to do for anybody but root.</summary>
    public static bool GiveToServerUser(string path) => !SwitchesUser || Run("chown", [ServerUser + ":", path]).ExitCode == 0;

    public static (int ExitCode, string Output) Run(string program, ReadOnlySpan<string> arguments) => Run(program, arguments, new Dictionary<string, string>());

    /// <summary>Runs a client program against a server. Its password travels in the environment: the command line is everybody's to read.</summary>
    /// <param name="environment">The connection, as the PG… variables that every client program reads.</param>
    public static (int ExitCode, string Output) Run(
        string program, ReadOnlySpan<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            // The server's user may not be able to enter the folder that the clinic was started from.
            WorkingDirectory = Path.GetPathRoot(Environment.CurrentDirectory),
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start) ?? throw new InvalidOperationException(program + " did not start.");
        process.StandardInput.Close();
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        // A server that pg_ctl left running may hold the pipes open, so the end of the output is not waited for without limit.
        return (process.ExitCode, output.Wait(TimeSpan.FromSeconds(2)) ? string.Concat(output.Result).Trim() : "");
    }
}
