using Npgsql;

namespace Clinic.Data.PrivateServer;

/// <summary>
/// The two roles of every clinic database. The owner migrates. The application's own role reads and writes rows, and may not create, alter,
/// truncate, or switch off what the owner has laid down. What the owner creates later is the application's to use at once, by default
/// privileges; a migration takes back what the application may not do with a table of its own.
/// </summary>
public static class DatabaseRoles
{
    public const string Owner = "clinic_owner";

    public const string App = "clinic_app";

    // Any number that nobody else uses: two test runs on one server make the roles one after the other.
    private const long AdvisoryLock = 0x434C494E4943;

    /// <summary>Makes both roles where they are missing, and gives them these passwords.</summary>
    public static async Task EnsureRolesAsync(string superuserConnectionString, RolePasswords passwords, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(superuserConnectionString, null, cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({AdvisoryLock})", cancellationToken);
        foreach (var (role, password) in new[] { (Owner, passwords.Owner), (App, passwords.App) })
        {
            if (!await ExistsAsync(connection, "SELECT 1 FROM pg_roles WHERE rolname = $1", role, cancellationToken))
            {
                await ExecuteAsync(connection, $"CREATE ROLE {role}", cancellationToken);
            }

            await ExecuteAsync(
                connection,
                $"ALTER ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD {Literal(password)}",
                cancellationToken);
        }
    }

    /// <summary>Makes the database where it is missing, owned by <see cref="Owner"/>, with the extension and the rights that every migration counts on.</summary>
    public static async Task EnsureDatabaseAsync(string superuserConnectionString, string database, CancellationToken cancellationToken)
    {
        await using (var server = await OpenAsync(superuserConnectionString, null, cancellationToken))
        {
            await ExecuteAsync(server, $"SELECT pg_advisory_lock({AdvisoryLock})", cancellationToken);
            if (!await ExistsAsync(server, "SELECT 1 FROM pg_database WHERE datname = $1", database, cancellationToken))
            {
                await ExecuteAsync(server, $"CREATE DATABASE {Name(database)} OWNER {Owner}", cancellationToken);
            }

            await ExecuteAsync(server, $"REVOKE ALL ON DATABASE {Name(database)} FROM PUBLIC", cancellationToken);
            await ExecuteAsync(server, $"GRANT CONNECT ON DATABASE {Name(database)} TO {App}", cancellationToken);
        }

        await using var connection = await OpenAsync(superuserConnectionString, database, cancellationToken);
        await ExecuteAsync(
            connection,
            $"""
             CREATE EXTENSION IF NOT EXISTS btree_gist;
             ALTER SCHEMA public OWNER TO {Owner};
             REVOKE ALL ON SCHEMA public FROM PUBLIC;
             GRANT USAGE ON SCHEMA public TO {App};
             ALTER DEFAULT PRIVILEGES FOR ROLE {Owner} IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {App};
             ALTER DEFAULT PRIVILEGES FOR ROLE {Owner} IN SCHEMA public GRANT USAGE ON SEQUENCES TO {App};
             """,
            cancellationToken);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string superuserConnectionString, string? database, CancellationToken cancellationToken)
    {
        // Not pooled: an advisory lock ends with its connection, and an idle one would keep the database from being a template.
        var builder = new NpgsqlConnectionStringBuilder(superuserConnectionString) { Pooling = false };
        builder.Database = database ?? builder.Database;
        var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string sql, string name, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter { Value = name } } };
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Name(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Literal(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
