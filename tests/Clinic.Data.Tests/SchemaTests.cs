using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data.Tests;

public sealed class SchemaTests
{
    /// <summary>Migrations are written by hand, so nothing but this keeps them and the model together.</summary>
    [Fact]
    public async Task Migrations_ComparedWithTheModel_GiveTheSameColumnsKeysAndIndexes()
    {
        await using var migrated = await TestDatabase.EmptyAsync();
        await using var modelled = await TestDatabase.EmptyAsync();
        await using (var db = ClinicData.Open(modelled.Owner))
        {
            await ExecuteAsync(modelled.Superuser, "drop schema public cascade; create schema public authorization clinic_owner; create extension btree_gist");
            await ExecuteAsync(modelled.Owner, db.Database.GenerateCreateScript());
        }

        Assert.Equal(await CatalogueAsync(modelled.Superuser), await CatalogueAsync(migrated.Superuser));
    }

    [Fact]
    public async Task MigrateAsync_TwoProcessesAtOnce_BothEndWell()
    {
        await using var database = await TestDatabase.EmptyAsync();
        await ExecuteAsync(database.Superuser, "drop schema public cascade; create schema public authorization clinic_owner; create extension btree_gist");

        var applied = await Task.WhenAll(
            Migrator.MigrateAsync(database.Owner, TestContext.Current.CancellationToken),
            Migrator.MigrateAsync(database.Owner, TestContext.Current.CancellationToken));

        Assert.Contains(applied, migrations => migrations.Count > 0);
        Assert.Contains(applied, migrations => migrations.Count == 0);
    }

    /// <summary>Columns with type and nullability, keys and indexes, without what is made by hand on purpose: checks and exclusions.</summary>
    private static async Task<string> CatalogueAsync(string connectionString)
    {
        const string sql = """
            select string_agg(line, E'\n' order by line) from (
                select format('%s.%s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull) as line
                from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                  and c.relname <> 'migration_history'
                union all
                select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint
                where connamespace = 'public'::regnamespace and contype in ('p', 'f', 'u') and conrelid::regclass::text <> 'migration_history'
                union all
                select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migration_history' and indexname !~ '^(ex|pk)_'
            ) catalogue
            """;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
