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
        await ExecuteAsync(server.ConnectionString("postgres"), "CREATE DATABASE clinic");
        await ExecuteAsync(server.ConnectionString("clinic"), await ReadAsync("roles.sql"));
        var compose = await ReadAsync("docker-compose.yml");
        var owner = ForServer(OwnerString().Match(compose).Groups[1].Value, server.Port);
        var app = ForServer(AppString().Match(compose).Groups[1].Value, server.Port);

        await Migrator.MigrateAsync(owner, Token);

        Assert.Equal("off", await ExecuteAsync(owner, "SHOW is_superuser"));
        Assert.Equal(0L, await ExecuteAsync(app, "SELECT count(*) FROM clients"));
        foreach (var sql in new[] { "CREATE TABLE mine (id int)", "TRUNCATE clients", "ALTER TABLE clients ADD COLUMN more int", "SET ROLE clinic_owner" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(app, sql));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, file), Token);

    private static string ForServer(string connectionString, int port) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Host = "127.0.0.1", Port = port, Pooling = false }.ConnectionString;

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
