using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Testcontainers.PostgreSql;

namespace Clinic.Testing.Containers;

/// <summary>PostgreSQL in a container of this machine's Docker engine, for one test run.</summary>
internal static class PostgresContainer
{
    /// <summary>The same as in docker-compose.yml.</summary>
    public const string Image = "postgres:17.9-bookworm";

    // Enough to fetch the image once; a test run that waits longer is better off with the machine's own PostgreSQL.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(90);

    /// <summary>
    /// Starts it. It is removed by the library's own watcher, a second container, when this process has ended, however it ends; where that
    /// one was switched off (TESTCONTAINERS_RYUK_DISABLED), by whoever did so.
    /// </summary>
    /// <returns>The superuser's connection string; null when there is no engine, no image, or no server in time: why was printed.</returns>
    public static async Task<string?> TryStartAsync(TextWriter log)
    {
        using var wait = new CancellationTokenSource(LongestWait);
        try
        {
            // The first look for an engine blocks its thread and knows no token, so the wait for it is given up from here.
            return await Task.Run(() => StartAsync(wait.Token), wait.Token).WaitAsync(wait.Token);
        }
        catch (Exception exception)
        {
            var reason = exception is OperationCanceledException ? $"nothing within {LongestWait.TotalSeconds:0} seconds" : exception.Message.Split('\n')[0].TrimEnd();
            log.WriteLine($"Test database: no container ({reason}).");
            return null;
        }
    }

    private static async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        // The port is open to the network the engine is on, so the password is not the well-known one.
        var container = new PostgreSqlBuilder(Image)
            .WithPassword(RandomNumberGenerator.GetHexString(32, lowercase: true))
            // Added to the library's own, which switch off fsync and full page writes.
            .WithCommand("-c", "max_connections=200")
            .WithLogger(NullLogger.Instance)
            .Build();
        try
        {
            await container.StartAsync(cancellationToken);
            return container.GetConnectionString();
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }
    }
}
