using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Clinic.Data.PrivateServer;

/// <summary>A server process that is alive and names this data folder as its own.</summary>
internal sealed record RunningServer(int ProcessId, int Port)
{
    /// <summary>Reads postmaster.pid; a file whose process number now belongs to another program is removed.</summary>
    public static RunningServer? Read(ClusterFolder folder)
    {
        // Line 1 is the process, line 4 the port.
        string[] lines;
        try
        {
            lines = File.ReadAllLines(folder.ServerProcessFile);
        }
        catch (IOException)
        {
            return null;
        }

        if (lines.Length < 4
            || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var processId)
            || !int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port)
            || NameOf(processId) is not { } name)
        {
            // The server sees for itself that the file is stale.
            return null;
        }

        if (!name.StartsWith("postgres", StringComparison.Ordinal))
        {
            // The server would take the other program for itself and refuse to start.
            File.Delete(folder.ServerProcessFile);
            return null;
        }

        return new RunningServer(processId, port);
    }

    public static async Task<bool> AnswersAsync(ClusterFolder folder, string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SHOW data_directory", connection);
            return await command.ExecuteScalarAsync(cancellationToken) is string data && data == folder.Data;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static string? NameOf(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.ProcessName;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
