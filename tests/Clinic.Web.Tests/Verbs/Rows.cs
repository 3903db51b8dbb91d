using Clinic.Testing;
using Npgsql;

namespace Clinic.Web.Tests.Verbs;

/// <summary>What is in a database, seen from outside.</summary>
internal static class Rows
{
    private const string HashOfEachTable = """
        select format(
            'select md5(coalesce(string_agg(t::text, chr(10) order by %s), '''')) from %s t',
            (select string_agg(format('t.%I', a.attname), ', ' order by array_position(i.indkey::int2[], a.attnum))
             from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
             where i.indrelid = c.oid and i.indisprimary),
            c.oid::regclass), c.relname::text
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        order by c.relname
        """;

    /// <summary>One line for each table: its name and the hash of its rows in the order of their key.</summary>
    public static async Task<IReadOnlyList<string>> HashesAsync(this TestDatabase database)
    {
        var token = TestContext.Current.CancellationToken;
        await using var connection = new NpgsqlConnection(database.Superuser);
        await connection.OpenAsync(token);
        List<(string Sql, string Table)> tables = [];
        await using (var command = new NpgsqlCommand(HashOfEachTable, connection))
        {
            await using var reader = await command.ExecuteReaderAsync(token);
            while (await reader.ReadAsync(token))
            {
                tables.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        List<string> hashes = [];
        foreach (var (sql, table) in tables)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            hashes.Add($"{table} {await command.ExecuteScalarAsync(token)}");
        }

        return hashes;
    }

    /// <summary>Runs statements as the role that owns the tables.</summary>
    /// <returns>The first value, as text.</returns>
    public static async Task<string?> OwnerAsync(this TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))?.ToString();
    }

    /// <summary>Takes a migration back, as in a database that an older program has made.</summary>
    public static Task MakeOlderAsync(this TestDatabase database) =>
        database.OwnerAsync("""alter table practice drop column demo_day; delete from migration_history where "MigrationId" = '20261120100000_MarkDemo'""");
}
