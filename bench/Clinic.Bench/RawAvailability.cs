using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Npgsql;

namespace Clinic.Bench;

/// <summary>The open times without EF Core: three statements by hand, and the same calculation.</summary>
internal sealed class RawAvailability(NpgsqlDataSource database)
{
    private const string Calendar =
        """
        select therapist_id, treatment_room_id, blocked_from, blocked_until, starts_at, ends_at
        from appointments where blocked_from > $1 and blocked_from < $2 and blocked_until > $3 and status not in ('cancelled', 'declined', 'expired')
        """;

    public async Task<int> InThreeStatementsAsync(string slug, DateOnly from, int days, DateTimeOffset now)
    {
        await using var connection = await database.OpenConnectionAsync();
        var (facts, _) = await FactsAsync(connection, slug, from, days, perTherapistAndDay: false);
        return OpenSlots.For(facts, from, days, now).Count;
    }

    /// <summary>As a program does that asks for each therapist's day by itself.</summary>
    public async Task<int> PerTherapistAndDayAsync(string slug, DateOnly from, int days, DateTimeOffset now)
    {
        await using var connection = await database.OpenConnectionAsync();
        var (facts, _) = await FactsAsync(connection, slug, from, days, perTherapistAndDay: true);
        return OpenSlots.For(facts, from, days, now).Count;
    }

    private static async Task<(AvailabilityFacts Facts, int Rows)> FactsAsync(NpgsqlConnection connection, string slug, DateOnly from, int days, bool perTherapistAndDay)
    {
        var (zone, minutes, recovery, step, notice, horizon) = ("", 0, 0, 0, 0, 0);
        var hours = new Dictionary<Guid, List<WeeklyHours>>();
        await using (var command = new NpgsqlCommand(
            """
            select p.time_zone, s.minutes, s.recovery_minutes, coalesce(s.slot_step_minutes, p.slot_step_minutes), coalesce(s.minimum_notice_minutes, p.minimum_notice_minutes),
                coalesce(s.horizon_days, p.horizon_days), t.id, h.weekday, h.from_time, h.until_time
            from services s cross join practice p join therapist_services ts on ts.service_id = s.id join therapists t on t.id = ts.therapist_id and t.is_active
            join weekly_hours h on h.therapist_id = t.id where s.slug = $1 order by t.display_order
            """,
            connection) { Parameters = { new() { Value = slug } } })
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                (zone, minutes, recovery, step, notice, horizon) = (reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5));
                var id = reader.GetGuid(6);
                var weekday = WireName.TryParse<DayOfWeek>(reader.GetString(7), out var day) ? day : default;
                (hours.TryGetValue(id, out var blocks) ? blocks : hours[id] = []).Add(
                    new WeeklyHours(new Id<Therapist>(id), weekday, reader.GetFieldValue<TimeOnly>(8), reader.GetFieldValue<TimeOnly>(9)));
            }
        }

        var time = new ClinicTime(zone);
        List<(Guid Therapist, Guid? Room, TimeSlot Blocked, TimeSlot Visit)> rows = [];
        if (perTherapistAndDay)
        {
            foreach (var therapist in hours.Keys)
            {
                for (var day = from; day < from.AddDays(days); day = day.AddDays(1))
                {
                    await ReadAsync(connection, rows, $"{Calendar} and therapist_id = $4 order by blocked_from", time.Day(day), therapist);
                }
            }
        }
        else
        {
            var span = new TimeSlot(time.StartOf(from), time.StartOf(from.AddDays(days)).AddMinutes(minutes + recovery));
            await ReadAsync(connection, rows, $"{Calendar} order by blocked_from", span, null);
        }

        List<Guid> rooms = [];
        await using (var command = new NpgsqlCommand("select id from treatment_rooms where is_in_use order by display_order", connection))
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rooms.Add(reader.GetGuid(0));
            }
        }

        var byTherapist = rows.ToLookup(row => row.Therapist, row => row.Blocked);
        var byRoom = rows.OrderBy(row => row.Blocked.Start).ToLookup(row => row.Room, row => row.Blocked);
        return (new AvailabilityFacts
        {
            Time = time,
            Length = TimeSpan.FromMinutes(minutes),
            Prep = TimeSpan.Zero,
            Recovery = TimeSpan.FromMinutes(recovery),
            Step = TimeSpan.FromMinutes(step),
            MinimumNotice = TimeSpan.FromMinutes(notice),
            HorizonDays = horizon,
            Therapists = [.. hours.Select(one => new TherapistFacts(new Id<Therapist>(one.Key), one.Value, [.. byTherapist[one.Key]]))],
            Rooms = [.. rooms.Select(room => new RoomFacts(new Id<TreatmentRoom>(room), [.. byRoom[room]]))],
        }, rows.Count);
    }

    private static async Task ReadAsync(
        NpgsqlConnection connection, List<(Guid Therapist, Guid? Room, TimeSlot Blocked, TimeSlot Visit)> rows, string sql, TimeSlot span, Guid? therapist)
    {
        await using var command = new NpgsqlCommand(sql, connection)
        {
            Parameters = { new() { Value = span.Start.AddDays(-1) }, new() { Value = span.End }, new() { Value = span.Start } },
        };
        if (therapist is { } id)
        {
            command.Parameters.Add(new() { Value = id });
        }

        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add((
                reader.GetGuid(0),
                reader.IsDBNull(1) ? null : reader.GetGuid(1),
                new TimeSlot(reader.GetFieldValue<DateTimeOffset>(2), reader.GetFieldValue<DateTimeOffset>(3)),
                new TimeSlot(reader.GetFieldValue<DateTimeOffset>(4), reader.GetFieldValue<DateTimeOffset>(5))));
        }
    }
}
