using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Npgsql;

namespace Clinic.Bench;

/// <summary>The open times without EF Core: the same facts in three statements by hand, and the same calculation.</summary>
internal sealed class RawAvailability(NpgsqlDataSource database)
{
    private const string Blocked =
        """
        select therapist_id, treatment_room_id, blocked_from, blocked_until, starts_at, ends_at
        from appointments where blocked_from > $1 and blocked_from < $2 and blocked_until > $3 and status not in ('cancelled', 'declined', 'expired')
            and (status <> 'requested' or decide_by > now())
        union all
        select therapist_id, treatment_room_id, blocked_from, blocked_until, starts_at, ends_at
        from slot_holds where blocked_from > $1 and blocked_from < $2 and blocked_until > $3 and expires_at > now()
        union all
        select therapist_id, null, starts_at, ends_at, null, null from time_off where starts_at < $2 and ends_at > $3
        order by blocked_from
        """;

    private const string Rules =
        """
        select 'room', id, null::date, null::date, null::time, null::time from treatment_rooms where is_in_use
            and (id in (select treatment_room_id from service_rooms where service_id = $1) or not exists (select from service_rooms where service_id = $1))
        union all
        select 'exception', therapist_id, day, null, from_time, until_time from hours_exceptions where day between $2 and $3
        union all
        select 'closed', null, first_day, last_day, null, null from clinic_closures where first_day <= $3 and last_day >= $2
        """;

    private const string Offer =
        """
        select p.time_zone, s.minutes, s.recovery_minutes, coalesce(s.slot_step_minutes, p.slot_step_minutes), coalesce(s.minimum_notice_minutes, p.minimum_notice_minutes),
            coalesce(s.horizon_days, p.horizon_days), t.id, h.weekday, h.from_time, h.until_time, h.valid_from, h.valid_until, s.id
        from services s cross join practice p join therapist_services ts on ts.service_id = s.id join therapists t on t.id = ts.therapist_id and t.is_active
        join weekly_hours h on h.therapist_id = t.id where s.slug = $1 order by t.display_order
        """;

    public async Task<int> InThreeStatementsAsync(string slug, DateOnly from, int days, DateTimeOffset now)
    {
        await using var connection = await database.OpenConnectionAsync();
        return OpenSlots.For(await FactsAsync(connection, slug, from, days), from, days, now).Count;
    }

    private static async Task<AvailabilityFacts> FactsAsync(NpgsqlConnection connection, string slug, DateOnly from, int days)
    {
        var (zone, minutes, recovery, step, notice, horizon, service) = ("", 0, 0, 0, 0, 0, Guid.Empty);
        var hours = new Dictionary<Guid, List<WeeklyHours>>();
        await using (var command = new NpgsqlCommand(Offer, connection) { Parameters = { new() { Value = slug } } })
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                (zone, minutes, recovery, step, notice, horizon, service) =
                    (reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5), reader.GetGuid(12));
                var id = reader.GetGuid(6);
                var weekday = WireName.TryParse<DayOfWeek>(reader.GetString(7), out var day) ? day : default;
                (hours.TryGetValue(id, out var blocks) ? blocks : hours[id] = []).Add(
                    new WeeklyHours(new Id<Therapist>(id), weekday, reader.GetFieldValue<TimeOnly>(8), reader.GetFieldValue<TimeOnly>(9)) { ValidFrom = DayOrNull(reader, 10), ValidUntil = DayOrNull(reader, 11) });
            }
        }

        var time = new ClinicTime(zone);
        var last = from.AddDays(days - 1);
        List<Guid> rooms = [];
        List<HoursException> exceptions = [];
        List<ClinicClosure> closures = [];
        await using (var command = new NpgsqlCommand(Rules, connection) { Parameters = { new() { Value = service }, new() { Value = from }, new() { Value = last } } })
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                switch (reader.GetString(0))
                {
                    case "room":
                        rooms.Add(reader.GetGuid(1));
                        break;
                    case "exception":
                        exceptions.Add(new HoursException(new Id<Therapist>(reader.GetGuid(1)), reader.GetFieldValue<DateOnly>(2), TimeOrNull(reader, 4), TimeOrNull(reader, 5)));
                        break;
                    default:
                        closures.Add(new ClinicClosure { FirstDay = reader.GetFieldValue<DateOnly>(2), LastDay = reader.GetFieldValue<DateOnly>(3) });
                        break;
                }
            }
        }

        var span = new TimeSlot(time.StartOf(from), time.StartOf(last.AddDays(1)).AddMinutes(minutes + recovery));
        List<(Guid Therapist, Guid? Room, TimeSlot Blocked, TimeSlot? Visit)> rows = [];
        await using (var command = new NpgsqlCommand(Blocked, connection)
        {
            Parameters = { new() { Value = span.Start.AddDays(-1) }, new() { Value = span.End }, new() { Value = span.Start } },
        })
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add((
                    reader.GetGuid(0),
                    reader.IsDBNull(1) ? null : reader.GetGuid(1),
                    new TimeSlot(reader.GetFieldValue<DateTimeOffset>(2), reader.GetFieldValue<DateTimeOffset>(3)),
                    reader.IsDBNull(4) ? null : new TimeSlot(reader.GetFieldValue<DateTimeOffset>(4), reader.GetFieldValue<DateTimeOffset>(5))));
            }
        }

        var booked = rows.Where(row => row.Visit is not null).ToLookup(row => row.Therapist);
        var off = rows.Where(row => row.Visit is null).ToLookup(row => row.Therapist, row => row.Blocked);
        var byRoom = rows.ToLookup(row => row.Room, row => row.Blocked);
        return new AvailabilityFacts
        {
            Time = time,
            Length = TimeSpan.FromMinutes(minutes),
            Prep = TimeSpan.Zero,
            Recovery = TimeSpan.FromMinutes(recovery),
            Step = TimeSpan.FromMinutes(step),
            MinimumNotice = TimeSpan.FromMinutes(notice),
            HorizonDays = horizon,
            Closures = closures,
            Therapists = [.. hours.Select(one => new TherapistFacts(new Id<Therapist>(one.Key), one.Value, [.. booked[one.Key].Select(row => row.Blocked)])
            {
                Exceptions = [.. exceptions.Where(exception => exception.TherapistId.Value == one.Key)],
                Off = [.. off[one.Key]],
                Visits = [.. booked[one.Key].Select(row => row.Visit!.Value)],
            })],
            Rooms = [.. rooms.Select(room => new RoomFacts(new Id<TreatmentRoom>(room), [.. byRoom[room]]))],
        };
    }

    private static DateOnly? DayOrNull(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    private static TimeOnly? TimeOrNull(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<TimeOnly>(column);
}
