using System.Text.RegularExpressions;
using Clinic.Data.PrivateServer;
using Npgsql;

namespace Clinic.Data.Tests.PrivateServer;

/// <summary>The roles that docker-compose.yml makes are worth as much as those of <see cref="DatabaseRoles"/>.</summary>
public sealed partial class DockerRolesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Roles_OnANewServer_OwnerMigratesAndAppOnlyReadsAndWrites()
    {
        await using var server = await PrivatePostgres.StartThrowAwayAsync(TextWriter.Null, Token);
        var (owner, app) = await MakeAsync(server, "clinic");

        await Migrator.MigrateAsync(owner, Token);

        Assert.Equal("off", await ExecuteAsync(owner, "SHOW is_superuser"));
        Assert.Equal(0L, await ExecuteAsync(app, "SELECT count(*) FROM clients"));
        foreach (var sql in new[] { "CREATE TABLE mine (id int)", "TRUNCATE clients", "ALTER TABLE clients ADD COLUMN more int", "SET ROLE clinic_owner" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(app, sql));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }

        // Such as the one a backup is restored into.
        var (ownerOfSecond, appOfSecond) = await MakeAsync(server, "clinic-again");
        await Migrator.MigrateAsync(ownerOfSecond, Token);
        Assert.Equal(0L, await ExecuteAsync(appOfSecond, "SELECT count(*) FROM clients"));
    }

    /// <returns>The connection strings of docker-compose.yml, for a new database of this server.</returns>
    private static async Task<(string Owner, string App)> MakeAsync(PrivatePostgres server, string database)
    {
        await ExecuteAsync(server.ConnectionString("postgres"), $"CREATE DATABASE \"{database}\"");
        await ExecuteAsync(server.ConnectionString(database), await ReadAsync("roles.sql"));
        var compose = await ReadAsync("docker-compose.yml");
        return (ForServer(OwnerString().Match(compose).Groups[1].Value), ForServer(AppString().Match(compose).Groups[1].Value));

        string ForServer(string connectionString) =>
            new NpgsqlConnectionStringBuilder(connectionString) { Host = "127.0.0.1", Port = server.Port, Database = database, Pooling = false }.ConnectionString;
    }

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, file), Token);

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Token);
    }

    [GeneratedRegex("ConnectionStrings__ClinicOwner: (.+)")]
    private static partial Regex OwnerString();

    [GeneratedRegex("ConnectionStrings__Clinic: (.+)")]
    private static partial Regex AppString();
}
