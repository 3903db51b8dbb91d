using System.Globalization;
using Npgsql;

namespace Clinic.Data.PrivateServer;

/// <summary>The server that holds the clinic's database: the configured one, or else a private one that lives as long as this object.</summary>
public sealed class DatabaseServer : IAsyncDisposable
{
    private const string Database = "clinic";

    private readonly PrivatePostgres? _private;

    private DatabaseServer(string owner, string app, PrivatePostgres? @private)
    {
        Owner = owner;
        App = app;
        _private = @private;
    }

    /// <summary>The connection string that migrates.</summary>
    public string Owner { get; }

    /// <summary>The connection string of the running application.</summary>
    public string App { get; }

    /// <summary>Chooses, starts what must be started, and prints the choice.</summary>
    /// <exception cref="PostgresUnavailableException">There is none; the message is one sentence with the ways out.</exception>
    public static async Task<DatabaseServer> ChooseAsync(DatabaseServerOptions options, TextWriter log, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(options.Configured))
        {
            var configured = new NpgsqlConnectionStringBuilder(options.Configured);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Database: the configured server ({configured.Host}:{configured.Port}, {configured.Database})."));
            return new DatabaseServer(string.IsNullOrWhiteSpace(options.ConfiguredOwner) ? options.Configured : options.ConfiguredOwner, options.Configured, @private: null);
        }

        var server = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(options.StateFolder), log, cancellationToken);
        try
        {
            var superuser = server.ConnectionString("postgres");
            var passwords = RolePasswords.Generate();
            await DatabaseRoles.EnsureRolesAsync(superuser, passwords, cancellationToken);
            await DatabaseRoles.EnsureDatabaseAsync(superuser, Database, cancellationToken);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Database: a private PostgreSQL {server.Major} on port {server.Port}, data in {server.StateFolder}."));
            return new DatabaseServer(
                server.ConnectionString(Database, DatabaseRoles.Owner, passwords.Owner),
                server.ConnectionString(Database, DatabaseRoles.App, passwords.App),
                server);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>See <see cref="PrivatePostgres.LeaveSignalsToHost"/>.</summary>
    public void LeaveSignalsToHost() => _private?.LeaveSignalsToHost();

    public ValueTask DisposeAsync() => _private?.DisposeAsync() ?? ValueTask.CompletedTask;
}
