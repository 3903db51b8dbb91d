using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Npgsql;

namespace Clinic.Data.PrivateServer;

/// <summary>
/// A PostgreSQL server that the program makes and owns with the machine's own PostgreSQL: on a free port of 127.0.0.1, with a generated
/// password, stopped when the program ends. One program at a time owns the data.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    /// <summary>The superuser of the private server.</summary>
    public const string Superuser = "postgres";

    // Below max_connections, with room for a second pool and for a person with psql.
    private const int LargestPool = 50;

    private readonly ClusterFolder _folder;
    private readonly PostgresInstallation _installation;
    private readonly string _password;
    private readonly bool _deleteAtEnd;
    private List<PosixSignalRegistration> _signals = [];
    private int _stopped;

    private PrivatePostgres(ClusterFolder folder, PostgresInstallation installation, string password, int port, bool deleteAtEnd)
    {
        _folder = folder;
        _installation = installation;
        _password = password;
        _deleteAtEnd = deleteAtEnd;
        Port = port;
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            _signals.Add(PosixSignalRegistration.Create(signal, _ => Stop()));
        }
    }

    public int Port { get; }

    public int Major => _installation.Major;

    /// <summary>Where the data really is; differs from the wanted folder when the server's user may not enter that one.</summary>
    public string StateFolder => _folder.Root;

    /// <summary>Makes the cluster where there is none, starts it or takes over the one that a killed run left behind.</summary>
    /// <exception cref="PostgresUnavailableException">It cannot be; the message is one sentence with the ways out.</exception>
    public static async Task<PrivatePostgres> StartAsync(PrivatePostgresOptions options, TextWriter log, CancellationToken cancellationToken)
    {
        var found = PostgresInstallation.FindAll();
        if (found.Count == 0)
        {
            throw new PostgresUnavailableException($"The clinic needs a database, and no PostgreSQL 15 or newer was found: {PostgresUnavailableException.WaysOut}.");
        }

        return await StartAsync(options, ClusterFolder.Open(options.StateFolder, log), found, deleteAtEnd: false, log, cancellationToken);
    }

    /// <summary>A server for one test run in a temporary folder: quick, not durable, deleted at the end. Removes those of killed runs.</summary>
    public static async Task<PrivatePostgres> StartThrowAwayAsync(TextWriter log, CancellationToken cancellationToken)
    {
        var found = PostgresInstallation.FindAll();
        if (found.Count == 0)
        {
            throw new PostgresUnavailableException("The tests need PostgreSQL 15 or newer on this machine, or CLINIC_TEST_POSTGRES with the connection string of a superuser.");
        }

        var folder = await ThrowAwayFolders.OpenNewAsync(found[0], log, cancellationToken);
        return await StartAsync(new PrivatePostgresOptions(folder.Root, Durable: false), folder, found, deleteAtEnd: true, log, cancellationToken);
    }

    /// <summary>A connection string; without a user, the superuser's.</summary>
    public string ConnectionString(string database, string user = Superuser, string? password = null) =>
        ConnectionString(Port, database, user, password ?? _password);

    /// <summary>
    /// From here on the web host decides what Ctrl-C and SIGTERM do: the server ends after the host, not at the signal. Call it when the
    /// application has started.
    /// </summary>
    public void LeaveSignalsToHost()
    {
        foreach (var signal in Interlocked.Exchange(ref _signals, []))
        {
            signal.Dispose();
        }
    }

    public ValueTask DisposeAsync()
    {
        Stop();
        return ValueTask.CompletedTask;
    }

    private static async Task<PrivatePostgres> StartAsync(
        PrivatePostgresOptions options,
        ClusterFolder folder,
        IReadOnlyList<PostgresInstallation> found,
        bool deleteAtEnd,
        TextWriter log,
        CancellationToken cancellationToken)
    {
        try
        {
            var installation = InstallationFor(folder, found);
            var password = await Task.Run(() => Make(folder, installation, options.Durable), cancellationToken);
            var port = await TakeOverAsync(folder, password, log, cancellationToken)
                ?? await Task.Run(() => Start(folder, installation, options.Durable), cancellationToken);
            return new PrivatePostgres(folder, installation, password, port, deleteAtEnd);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    private static PostgresInstallation InstallationFor(ClusterFolder folder, IReadOnlyList<PostgresInstallation> found)
    {
        if (folder.Major is not { } major)
        {
            return found[0];
        }

        return found.FirstOrDefault(installation => installation.Major == major)
            ?? throw new PostgresUnavailableException(string.Create(
                CultureInfo.InvariantCulture,
                $"The clinic's data in {folder.Root} was made by PostgreSQL {major}, found PostgreSQL {found[0].Major}: install PostgreSQL {major} again, or back up with it, move that folder away and restore."));
    }

    private static string Make(ClusterFolder folder, PostgresInstallation installation, bool durable)
    {
        if (folder.Major is not null)
        {
            return File.Exists(folder.PasswordFile)
                ? File.ReadAllText(folder.PasswordFile).Trim()
                : throw new PostgresUnavailableException($"The password of the clinic's data is gone ({folder.PasswordFile}): put it back from a backup, or move {folder.Root} away to begin anew.");
        }

        if (Directory.Exists(folder.Data))
        {
            throw new PostgresUnavailableException($"{folder.Data} is not a PostgreSQL data folder (it has no PG_VERSION): move it away, and the clinic makes a new one.");
        }

        if (Directory.Exists(folder.UnfinishedData))
        {
            Directory.Delete(folder.UnfinishedData, recursive: true);
        }

        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        WritePrivately(folder.PasswordFile, password);
        var (exitCode, output) = PostgresCommand.RunAsServerUser(
            installation.InitDb,
            ["-D", folder.UnfinishedData, "-U", Superuser, "-E", "UTF8", "--no-locale", "--auth=scram-sha-256", "--pwfile=" + folder.PasswordFile, .. durable ? Array.Empty<string>() : ["--no-sync"]]);
        if (exitCode != 0)
        {
            throw Failed("initdb could not make the clinic's data folder", output);
        }

        Directory.Move(folder.UnfinishedData, folder.Data);
        return password;
    }

    private static void WritePrivately(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(path, options))
        {
            writer.WriteLine(text);
        }

        PostgresCommand.GiveToServerUser(path);
    }

    private static int Start(ClusterFolder folder, PostgresInstallation installation, bool durable)
    {
        const int Attempts = 5;
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            File.Delete(folder.Log);
            var settings = string.Create(CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c timezone=UTC -c log_timezone=UTC");
            if (!durable)
            {
                settings += " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
            }

            // pg_ctl starts the server in a session of its own: Ctrl-C at the terminal reaches the clinic alone, which stops the server last.
            var (exitCode, output) = PostgresCommand.RunAsServerUser(
                installation.PgCtl, "start", "-D", folder.Data, "-l", folder.Log, "-w", "-t", "120", "-o", settings);
            if (exitCode == 0)
            {
                return port;
            }

            var words = File.Exists(folder.Log) ? File.ReadAllText(folder.Log) : output;
            // Between the look for a free port and the start, somebody else may have taken it.
            if (attempt == Attempts || !words.Contains("could not bind", StringComparison.Ordinal))
            {
                throw Failed("PostgreSQL did not start", words);
            }
        }
    }

    /// <returns>The port of a server that already runs on this data; null when there is none.</returns>
    private static async Task<int?> TakeOverAsync(ClusterFolder folder, string password, TextWriter log, CancellationToken cancellationToken)
    {
        const int Attempts = 300;
        for (var attempt = 1; attempt <= Attempts && RunningServer.Read(folder) is { } server; attempt++)
        {
            if (await RunningServer.AnswersAsync(folder, ConnectionString(server.Port, "postgres", Superuser, password), cancellationToken))
            {
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Taking over the PostgreSQL that an earlier run left behind (process {server.ProcessId})."));
                return server.Port;
            }

            // It is starting, recovering or ending.
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }

        return RunningServer.Read(folder) is { } silent
            ? throw new PostgresUnavailableException(string.Create(CultureInfo.InvariantCulture, $"A PostgreSQL (process {silent.ProcessId}) holds the clinic's data in {folder.Root} and does not answer: end that process and start again."))
            : null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string ConnectionString(int port, string database, string user, string password) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Database = database,
            Username = user,
            Password = password,
            MaxPoolSize = LargestPool,
        }.ConnectionString;

    private static PostgresUnavailableException Failed(string what, string words)
    {
        var reason = words.Split('\n').LastOrDefault(line => line.Contains("error:", StringComparison.OrdinalIgnoreCase) || line.Contains("FATAL:", StringComparison.Ordinal))?.Trim()
            ?? "no reason given";
        return new PostgresUnavailableException($"{what} ({reason}): {PostgresUnavailableException.WaysOut}.");
    }

    private void OnProcessExit(object? sender, EventArgs e) => Stop();

    private void Stop()
    {
        if (Interlocked.Exchange(ref _stopped, 1) == 1)
        {
            return;
        }

        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        LeaveSignalsToHost();
        PostgresCommand.RunAsServerUser(_installation.PgCtl, "stop", "-D", _folder.Data, "-m", "fast", "-w", "-t", "30");
        _folder.Dispose();
        if (_deleteAtEnd)
        {
            Directory.Delete(_folder.Root, recursive: true);
        }
    }
}
