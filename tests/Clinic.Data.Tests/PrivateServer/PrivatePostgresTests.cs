using System.Globalization;
using Clinic.Data.PrivateServer;
using Npgsql;

namespace Clinic.Data.Tests.PrivateServer;

/// <summary>The life of a private server: made, stopped, started again, taken over, refused.</summary>
public sealed class PrivatePostgresTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartAsync_PathWithSpaceAndUmlaut_KeepsDataOverARestart()
    {
        using var folder = new TemporaryFolder("a b ü");
        var options = new PrivatePostgresOptions(folder.Path, Durable: false);
        await using (var first = await PrivatePostgres.StartAsync(options, TextWriter.Null, Token))
        {
            await ScalarAsync(first, "CREATE TABLE kept AS SELECT 'Jäger' AS name");
        }

        Assert.False(File.Exists(Path.Combine(folder.Path, "data", "postmaster.pid")));
        await using var second = await PrivatePostgres.StartAsync(options, TextWriter.Null, Token);
        Assert.Equal("Jäger", await ScalarAsync(second, "SELECT name FROM kept"));
        Assert.Equal("UTF8", await ScalarAsync(second, "SHOW server_encoding"));
        Assert.Equal("127.0.0.1", await ScalarAsync(second, "SHOW listen_addresses"));
        Assert.Equal("", await ScalarAsync(second, "SHOW unix_socket_directories"));
        Assert.Equal("200", await ScalarAsync(second, "SHOW max_connections"));
    }

    [Fact]
    public async Task StartAsync_WrongPassword_IsRefusedByTheServer()
    {
        await using var server = await PrivatePostgres.StartThrowAwayAsync(TextWriter.Null, Token);

        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => ScalarAsync(server.ConnectionString("postgres", PrivatePostgres.Superuser, "guess"), "SELECT 1"));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task StartAsync_DataInUse_SaysWhichProcess()
    {
        using var folder = new TemporaryFolder("in use");
        var options = new PrivatePostgresOptions(folder.Path, Durable: false);
        await using var first = await PrivatePostgres.StartAsync(options, TextWriter.Null, Token);

        var refused = await Assert.ThrowsAsync<PostgresUnavailableException>(() => PrivatePostgres.StartAsync(options, TextWriter.Null, Token));

        Assert.StartsWith(
            string.Create(CultureInfo.InvariantCulture, $"The clinic is already running on this data (process {Environment.ProcessId}, "),
            refused.Message,
            StringComparison.Ordinal);
        Assert.Equal("1", await ScalarAsync(first, "SELECT '1'"));
    }

    [Fact]
    public async Task StartAsync_ServerLeftByAKilledProgram_IsTakenOver()
    {
        using var folder = new TemporaryFolder("killed");
        var options = new PrivatePostgresOptions(folder.Path, Durable: false);
        int port;
        await using (var killed = await PrivatePostgres.StartAsync(options, TextWriter.Null, Token))
        {
            port = killed.Port;
        }

        // What a kill leaves: a server that nobody's lock belongs to.
        var settings = string.Create(CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
        PostgresCommand.RunAsServerUser(
            PostgresInstallation.FindAll()[0].PgCtl, "start", "-D", Path.Combine(folder.Path, "data"), "-l", Path.Combine(folder.Path, "server.log"), "-w", "-o", settings);
        using var log = new StringWriter(CultureInfo.InvariantCulture);

        await using (var taken = await PrivatePostgres.StartAsync(options, log, Token))
        {
            Assert.Equal(port, taken.Port);
            Assert.Contains("Taking over", log.ToString(), StringComparison.Ordinal);
            Assert.Equal("1", await ScalarAsync(taken, "SELECT '1'"));
        }

        Assert.False(File.Exists(Path.Combine(folder.Path, "data", "postmaster.pid")));
    }

    [Fact]
    public async Task StartAsync_ProcessFileNamesAnotherProgram_StartsAnyway()
    {
        using var folder = new TemporaryFolder("reused number");
        var options = new PrivatePostgresOptions(folder.Path, Durable: false);
        await using (await PrivatePostgres.StartAsync(options, TextWriter.Null, Token))
        {
        }

        var processFile = Path.Combine(folder.Path, "data", "postmaster.pid");
        await File.WriteAllLinesAsync(processFile, [Environment.ProcessId.ToString(CultureInfo.InvariantCulture), "", "0", "1"], Token);

        await using var server = await PrivatePostgres.StartAsync(options, TextWriter.Null, Token);

        Assert.Equal("1", await ScalarAsync(server, "SELECT '1'"));
    }

    [Fact]
    public async Task StartAsync_KilledWhileTheDataWasMade_MakesItAnew()
    {
        using var folder = new TemporaryFolder("half made");
        var unfinished = Path.Combine(folder.Path, "data.new");
        Directory.CreateDirectory(Path.Combine(unfinished, "base"));
        await File.WriteAllTextAsync(Path.Combine(unfinished, "PG_VERSION"), "15", Token);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "password"), "of the killed run", Token);

        await using var server = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(folder.Path, Durable: false), TextWriter.Null, Token);

        Assert.Equal("1", await ScalarAsync(server, "SELECT '1'"));
        Assert.False(Directory.Exists(unfinished));
    }

    [Fact]
    public async Task StartAsync_DataOfAnotherMajorVersion_SaysBothAndTheWayOut()
    {
        using var folder = new TemporaryFolder("old");
        Directory.CreateDirectory(Path.Combine(folder.Path, "data"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "data", "PG_VERSION"), "12\n", Token);

        var refused = await Assert.ThrowsAsync<PostgresUnavailableException>(
            () => PrivatePostgres.StartAsync(new PrivatePostgresOptions(folder.Path), TextWriter.Null, Token));

        Assert.Matches("was made by PostgreSQL 12, found PostgreSQL [0-9]+: install PostgreSQL 12 again", refused.Message);
    }

    [Fact]
    public async Task StartThrowAwayAsync_FolderOfAKilledRun_IsRemoved()
    {
        string root;
        await using (var server = await PrivatePostgres.StartThrowAwayAsync(TextWriter.Null, Token))
        {
            root = server.StateFolder;
            Assert.Equal("off", await ScalarAsync(server, "SHOW fsync"));
        }

        Assert.False(Directory.Exists(root));
        Directory.CreateDirectory(Path.Combine(root, "data"));

        await using var next = await PrivatePostgres.StartThrowAwayAsync(TextWriter.Null, Token);

        Assert.False(Directory.Exists(root));
        Assert.True(Directory.Exists(next.StateFolder));
    }

    [Fact]
    public async Task StartAsync_FolderThatTheServersUserMayNotEnter_UsesAnotherAndSaysSo()
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess, "only root runs the server as another user");
        // A temporary subdirectory is made for its own user alone.
        var closed = Directory.CreateTempSubdirectory("clinic-");
        var wanted = Path.Combine(closed.FullName, "state");
        using var log = new StringWriter(CultureInfo.InvariantCulture);
        var root = "";
        try
        {
            await using var server = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(wanted, Durable: false), log, Token);
            root = server.StateFolder;

            Assert.StartsWith("/var/lib/clinic-", root, StringComparison.Ordinal);
            Assert.Contains(root, log.ToString(), StringComparison.Ordinal);
            Assert.Equal("1", await ScalarAsync(server, "SELECT '1'"));
        }
        finally
        {
            closed.Delete(recursive: true);
            if (root.StartsWith("/var/lib/clinic-", StringComparison.Ordinal))
            {
                Directory.Delete(root, recursive: true);
            }
        }
    }

    private static Task<object?> ScalarAsync(PrivatePostgres server, string sql) => ScalarAsync(server.ConnectionString("postgres"), sql);

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Token);
    }
}
