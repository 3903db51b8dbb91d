using System.Diagnostics;
using Clinic.Testing;
using Npgsql;

namespace Clinic.Web.Tests.Hosting;

/// <summary>A disk of a few megabytes that a database lies on, and that can be filled to the last byte. Needs root, to mount one.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const string Tablespace = "small_disk";

    private readonly MortalPostgres server;
    private readonly string database;
    private readonly DirectoryInfo folder;

    private SmallDisk(MortalPostgres server, string database, DirectoryInfo folder)
    {
        this.server = server;
        this.database = database;
        this.folder = folder;
    }

    /// <summary>Moves the database there; skips the test where no disk can be mounted.</summary>
    public static async Task<SmallDisk> MountAsync(MortalPostgres server, TestDatabase database)
    {
        var folder = Directory.CreateTempSubdirectory("clinic-small-disk-");
        if (!Environment.IsPrivilegedProcess || !OperatingSystem.IsLinux() || Run("mount", "-t", "tmpfs", "-o", "size=48m,mode=0777", "tmpfs", folder.FullName) != 0)
        {
            folder.Delete();
            Assert.Skip("Only root may mount a small disk.");
        }

        Run("chown", "postgres:", folder.FullName);
        var disk = new SmallDisk(server, new NpgsqlConnectionStringBuilder(database.App).Database!, folder);
        await server.ExecuteAsync($"create tablespace {Tablespace} location '{folder.FullName}'");
        await disk.MoveAsync(Tablespace);
        return disk;
    }

    /// <summary>Fills it, with ever smaller pieces.</summary>
    public async Task FillAsync()
    {
        await server.ExecuteAsync("create table filler (piece text); alter table filler alter piece set storage external", database);
        foreach (var length in new[] { 4_000_000, 400_000, 40_000, 4_000 })
        {
            try
            {
                while (true)
                {
                    await server.ExecuteAsync($"insert into filler values (repeat('x', {length}))", database);
                }
            }
            catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.DiskFull)
            {
                // A smaller piece may still fit.
            }
        }
    }

    public Task EmptyAsync() => server.ExecuteAsync("drop table filler", database);

    public async ValueTask DisposeAsync()
    {
        await MoveAsync("pg_default");
        await server.ExecuteAsync($"drop tablespace {Tablespace}");
        Run("umount", folder.FullName);
        folder.Delete();
    }

    private async Task MoveAsync(string tablespace)
    {
        NpgsqlConnection.ClearAllPools();
        await server.ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}'");
        await server.ExecuteAsync($"alter database {database} set tablespace {tablespace}");
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
