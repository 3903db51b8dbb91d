using System.Data;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data.Demo;

/// <summary>
/// Moves everything that happens in the demo by whole days, so that its today is today: the visits, what was booked or charted
/// since, from when on hours hold and when the clinic is closed, and how long links stay open. A visit at one in the afternoon stays one at one in the afternoon across a clock change.
/// </summary>
public static class RefreshDemo
{
    /// <summary>Further than any two instants of a demo are apart: nothing that has moved can meet what has not.</summary>
    private const int OutOfTheWay = 365_000;

    // When an account is locked until, how old a key is, when a request came, when the clinic made a rule and what the trail tells have
    // nothing to do with the demo's calendar. The demo's own day is set last.
    private const string Moments = """
        select format('public.%I', table_name), array_agg(format('%I', column_name)::text order by column_name), data_type <> 'timestamp with time zone'
        from information_schema.columns join information_schema.tables using (table_schema, table_name)
        where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('timestamp with time zone', 'timestamp without time zone', 'date') and is_generated = 'NEVER'
          and table_name not in ('users', 'link_keys', 'idempotency_entries', 'own_rules', 'audit_entries', 'audit_seals') and column_name <> 'demo_day'
        group by table_name, data_type <> 'timestamp with time zone'
        order by table_name
        """;

    /// <param name="ownerConnectionString">Of the role that owns the tables: rows may move that the program itself may not change.</param>
    /// <returns>The number of days moved, negative for backwards; null when the practice is not a demo, which is then not touched.</returns>
    /// <exception cref="PostgresException">Two visits at night would meet where the clock changes; nothing has moved.</exception>
    public static async Task<int?> ExecuteAsync(string ownerConnectionString, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = ClinicData.Open(ownerConnectionString);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        await db.Database.ExecuteSqlRawAsync("set local timezone = 'UTC'; lock table practice, appointments in share row exclusive mode", cancellationToken);
        var practice = await db.Practice.SingleOrDefaultAsync(cancellationToken);
        if (practice?.DemoDay is not { } demoDay)
        {
            return null;
        }

        var today = new ClinicTime(practice.TimeZone).DayOf(now);
        var days = today.DayNumber - demoDay.DayNumber;
        if (days != 0)
        {
            await MoveAsync((NpgsqlConnection)db.Database.GetDbConnection(), practice.TimeZone, days, cancellationToken);
            practice.DemoDay = today;
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return days;
    }

    // Twice, because overlaps are looked for row by row: moved by a week, Monday's visit would meet next Monday's, which has yet to move.
    private static async Task MoveAsync(NpgsqlConnection connection, string timeZone, int days, CancellationToken cancellationToken)
    {
        var tables = await ReadMomentsAsync(connection, cancellationToken);
        // Signed visits and what else stays as it is: all of it moves together, and is signed again below.
        await ExecuteOnEachAsync("disable");
        foreach (var (table, columns, _) in tables)
        {
            var set = columns.Select(column => $"{column} = {column} + make_interval(days => $1)");
            await ExecuteAsync(connection, $"update {table} set {string.Join(", ", set)}", [OutOfTheWay], cancellationToken);
        }

        foreach (var (table, columns, areOfTheWall) in tables)
        {
            var set = columns.Select(column => areOfTheWall
                ? $"{column} = {column} - make_interval(days => $1) + make_interval(days => $3)"
                : $"{column} = ((({column} - make_interval(days => $1)) at time zone $2) + make_interval(days => $3)) at time zone $2");
            await ExecuteAsync(connection, $"update {table} set {string.Join(", ", set)}", [OutOfTheWay, timeZone, days], cancellationToken);
        }

        await MoveSheetsAsync(connection, timeZone, days, cancellationToken);
        await ExecuteAsync(
            connection,
            """
            update public.visit_signatures signature set content = now_signed.content, hash = sha256(convert_to(now_signed.content, 'UTF8'))
            from (select visit_id, visit_content(visit_id)::text as content from public.visit_signatures) now_signed
            where now_signed.visit_id = signature.visit_id
            """,
            [],
            cancellationToken);
        await ExecuteOnEachAsync("enable");

        async Task ExecuteOnEachAsync(string verb)
        {
            foreach (var table in tables.Select(table => table.Table).Distinct(StringComparer.Ordinal))
            {
                await ExecuteAsync(connection, $"alter table {table} {verb} trigger user", [], cancellationToken);
            }
        }
    }

    /// <summary>A sheet is kept as it was printed, with its day and the next visit in it.</summary>
    private static async Task MoveSheetsAsync(NpgsqlConnection connection, string timeZone, int days, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, "select set_config('timezone', $1, true)", [timeZone], cancellationToken);
        await ExecuteAsync(
            connection,
            """
            update public.sheets set content = content
                || jsonb_build_object('madeOn', (content->>'madeOn')::date + $1)
                || case when content->>'nextVisit' is null then '{}'::jsonb
                   else jsonb_build_object('nextVisit', (content->>'nextVisit')::timestamptz + make_interval(days => $1)) end
                || case when content->>'reviewOn' is null then '{}'::jsonb else jsonb_build_object('reviewOn', (content->>'reviewOn')::date + $1) end
            """,
            [days],
            cancellationToken);
        // Their PDFs say the old days, and are made again when somebody asks.
        await ExecuteAsync(connection, "delete from public.sheet_files", [], cancellationToken);
    }

    private static async Task<List<(string Table, string[] Columns, bool AreOfTheWall)>> ReadMomentsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        List<(string, string[], bool)> tables = [];
        await using var command = new NpgsqlCommand(Moments, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            tables.Add((reader.GetString(0), reader.GetFieldValue<string[]>(1), reader.GetBoolean(2)));
        }

        return tables;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, object[] values, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
