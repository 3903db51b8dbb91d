using Npgsql;

namespace Clinic.Data.Backups;

/// <summary>What a database holds before anything is done to it.</summary>
/// <param name="ServerMajor">The server's major version.</param>
/// <param name="Practice">The practice's name; null when there is none.</param>
/// <param name="HasForeignTables">Whether there are tables and none of them says that they are a clinic's.</param>
internal sealed record DatabaseState(int ServerMajor, string? Practice, bool HasForeignTables)
{
    public static async Task<DatabaseState> ReadAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var count = new NpgsqlCommand(
            "select count(*) > 0 and to_regclass('public.migration_history') is null from pg_tables where schemaname = 'public'", connection);
        var hasForeignTables = (bool)(await count.ExecuteScalarAsync(cancellationToken))!;
        await using var find = new NpgsqlCommand("select to_regclass('public.practice') is not null", connection);
        if (hasForeignTables || !(bool)(await find.ExecuteScalarAsync(cancellationToken))!)
        {
            return new DatabaseState(connection.PostgreSqlVersion.Major, null, hasForeignTables);
        }

        await using var name = new NpgsqlCommand("select name from public.practice", connection);
        return new DatabaseState(connection.PostgreSqlVersion.Major, (string?)await name.ExecuteScalarAsync(cancellationToken), hasForeignTables);
    }
}
