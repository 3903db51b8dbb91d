using System.Diagnostics;
using System.Globalization;
using Clinic.Data.PrivateServer;
using Npgsql;

namespace Clinic.Testing;

/// <summary>
/// A PostgreSQL server of one test class, which may be killed, filled and started again without hurting other tests. What it has
/// acknowledged is kept on a kill, as on a real clinic's server.
/// </summary>
public sealed class MortalPostgres : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly PrivatePostgres server;
    private readonly string pgCtl;

    private MortalPostgres(DirectoryInfo folder, PrivatePostgres server)
    {
        this.folder = folder;
        this.server = server;
        pgCtl = PostgresInstallation.FindAll().First(installation => installation.Major == server.Major).PgCtl;
    }

    private string Data => Path.Combine(server.StateFolder, "data");

    public static async Task<MortalPostgres> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("clinic-mortal-");
        return new MortalPostgres(folder, await PrivatePostgres.StartAsync(new PrivatePostgresOptions(folder.FullName), Console.Out, CancellationToken.None));
    }

    /// <summary>A database on this server with the demo practice.</summary>
    public async Task<TestDatabase> DemoAsync() => await TestDatabase.DemoOnAsync(await TestServer.OnAsync(server.ConnectionString("postgres")));

    /// <summary>Ends every process of the server at once, as a crash or the kernel does.</summary>
    public void Kill()
    {
        var processes = Processes();
        foreach (var process in processes)
        {
            process.Kill();
        }

        foreach (var process in processes)
        {
            process.WaitForExit();
            process.Dispose();
        }
    }

    /// <summary>Starts it on the same port and waits until it has recovered.</summary>
    /// <param name="settings">Such as "max_connections=10".</param>
    public void Start(params string[] settings)
    {
        var options = string.Join(' ', settings.Append("listen_addresses=127.0.0.1").Append("unix_socket_directories=").Select(setting => $"-c {setting}"));
        Run("start", "-l", Path.Combine(server.StateFolder, "server.log"), "-o", string.Create(CultureInfo.InvariantCulture, $"-p {server.Port} {options}"));
    }

    /// <summary>Stops it in order, and starts it with other settings.</summary>
    public void Restart(params string[] settings)
    {
        Run("stop", "-m", "fast");
        Start(settings);
    }

    /// <summary>Runs a statement as the superuser.</summary>
    public async Task ExecuteAsync(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString(database)) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Delete(recursive: true);
        if (Directory.Exists(server.StateFolder))
        {
            Directory.Delete(server.StateFolder, recursive: true);
        }
    }

    private void Run(string command, params string[] arguments)
    {
        var (exitCode, output) = PostgresCommand.RunAsServerUser(pgCtl, [command, "-D", Data, "-w", "-t", "120", .. arguments]);
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"pg_ctl {command}: {output}");
        }
    }

    /// <summary>The postmaster first, then its children.</summary>
    private List<Process> Processes()
    {
        var postmaster = int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        var found = new List<Process> { Process.GetProcessById(postmaster) };
        found.AddRange(Process.GetProcessesByName("postgres").Where(process => ParentOf(process) == postmaster));
        return found;
    }

    // "4711 (postgres) S 42 …": what stands behind the name is its state, and then its parent.
    private static int? ParentOf(Process process)
    {
        try
        {
            var words = File.ReadAllText($"/proc/{process.Id}/stat");
            return int.Parse(words[(words.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
