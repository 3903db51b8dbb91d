using Clinic.Domain;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data.Backups;

/// <summary>Brings a backup back into a database without a practice: completely, or not at all.</summary>
public static class RestoreDatabase
{
    // The empty tables of a database that was migrated already would be in the way.
    private const string DropEmptyTables = """
        set local client_min_messages = warning;
        set local lock_timeout = '15s';
        do $$
        declare thing text;
        begin
            for thing in
                select format('table if exists %s cascade', oid::regclass) from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                  and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')
                union all
                select format('routine if exists %s cascade', oid::regprocedure) from pg_proc
                where pronamespace = 'public'::regnamespace
                  and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e')
            loop
                execute 'drop ' || thing;
            end loop;
        end $$;
        """;

    /// <param name="ownerConnectionString">Of the role that will own the tables.</param>
    /// <param name="appConnectionString">Of the program's own role, which gets the rights the backup says and no more.</param>
    /// <param name="file">Made by <see cref="BackUpDatabase"/>.</param>
    public static async Task<Outcome<BackupRestored>> ExecuteAsync(
        string ownerConnectionString, string appConnectionString, string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            return new BackupRefused($"There is no file {file}.");
        }

        var state = await DatabaseState.ReadAsync(ownerConnectionString, cancellationToken);
        if (state.Practice is not null)
        {
            return new BackupRefused($"The database holds the practice \"{state.Practice}\": restore into an empty one, nothing is overwritten.");
        }

        if (state.HasForeignTables)
        {
            return new BackupRefused("The database holds tables that are not a clinic's: restore into an empty one.");
        }

        if (ClientPrograms.Find(ownerConnectionString, state.ServerMajor) is not { } programs)
        {
            return new BackupRefused(BackUpDatabase.MissingPrograms(state.ServerMajor));
        }

        var script = Path.Combine(Path.GetTempPath(), $"clinic-restore-{Guid.NewGuid():N}.sql");
        try
        {
            // Everything in the file is about to lie in the open: for its owner alone, and not for long.
            BackUpDatabase.MakePrivate(script);
            var unpacked = await Task.Run(() => programs.Unpack(file, script), cancellationToken);
            if (unpacked.ExitCode != 0)
            {
                return NotRestored(file, unpacked.Output);
            }

            var (before, after) = Surroundings(ownerConnectionString, appConnectionString);
            var restored = await Task.Run(() => programs.RunScript(before, script, after), cancellationToken);
            if (restored.ExitCode != 0)
            {
                return NotRestored(file, restored.Output);
            }
        }
        finally
        {
            File.Delete(script);
        }

        // The tables are new ones under the old names.
        NpgsqlConnection.ClearAllPools();
        var migrations = await Migrator.MigrateAsync(ownerConnectionString, cancellationToken);
        return new BackupRestored((await DatabaseState.ReadAsync(ownerConnectionString, cancellationToken)).Practice!, migrations);
    }

    private static BackupRefused NotRestored(string file, string output) =>
        new($"{file} was not restored and the database is unchanged ({BackUpDatabase.Reason(output)}).");

    /// <summary>
    /// What runs in the same transaction around the backup's own statements. A new table is the program's to change by default; a table
    /// whose rights a migration took back must not get them again, so the default is off until everything is in place.
    /// </summary>
    private static (string Before, string After) Surroundings(string ownerConnectionString, string appConnectionString)
    {
        var app = new NpgsqlConnectionStringBuilder(appConnectionString).Username ?? "";
        if (app == new NpgsqlConnectionStringBuilder(ownerConnectionString).Username)
        {
            return (DropEmptyTables, Checks());
        }

        var role = "\"" + app.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        return (
            $"""
             {DropEmptyTables}
             alter default privileges in schema public revoke all on tables from {role};
             alter default privileges in schema public revoke all on sequences from {role};
             """,
            $"""
             alter default privileges in schema public grant select, insert, update, delete on tables to {role};
             alter default privileges in schema public grant usage on sequences to {role};
             {Checks()}
             """);
    }

    private static string Checks()
    {
        using var db = ClinicData.Open("Host=nowhere");
        var known = string.Join(", ", db.Database.GetMigrations().Select(migration => $"'{migration}'"));
        return $"""
            do $$
            declare practices integer;
            begin
                if to_regclass('public.practice') is null or to_regclass('public.migration_history') is null then
                    raise exception 'it is not the backup of a clinic';
                end if;
                select count(*) into practices from public.practice;
                if practices = 0 then
                    raise exception 'it holds no practice';
                end if;
                if exists (select from public.migration_history where "MigrationId" not in ({known})) then
                    raise exception 'a newer version of this program made it';
                end if;
            end $$;
            """;
    }
}
