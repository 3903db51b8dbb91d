using Clinic.Data.Demo;
using Clinic.Domain.Booking;
using Clinic.Domain.Time;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data.Tests.Demo;

public sealed class RefreshDemoTests
{
    private static readonly ClinicTime Winnipeg = new("America/Winnipeg");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>From Friday 20 November to Monday 15 March, the day after the clocks go forward, and back.</summary>
    [Fact]
    public async Task ExecuteAsync_AcrossAClockChange_KeepsWallTimes()
    {
        await using var database = await TestDatabase.DemoAsync();
        var before = await WallTimesAsync(database);

        var days = await RefreshDemo.ExecuteAsync(database.Owner, new DateTimeOffset(2027, 3, 15, 17, 0, 0, TimeSpan.Zero), Token);
        var after = await WallTimesAsync(database);
        var back = await RefreshDemo.ExecuteAsync(database.Owner, FixedClock.Start, Token);

        Assert.Equal((115, -115), (days, back));
        Assert.Equal(before.Select(times => times.Select(time => time.AddDays(115))), after);
        Assert.Contains(after, times => times[0] == new DateTime(2027, 3, 15, 13, 0, 0));
        Assert.Equal(before, await WallTimesAsync(database));
    }

    [Fact]
    public async Task ExecuteAsync_SameTherapistAtTheSameTimeEveryDay_CollidesWithNothing()
    {
        await using var database = await TestDatabase.DemoAsync();
        await using (var db = database.Open())
        {
            foreach (var day in Enumerable.Range(1, 8))
            {
                await db.AppointmentAsync(start: new DateTimeOffset(2026, 11, 20, 19, 0, 0, TimeSpan.Zero).AddDays(day));
            }
        }

        Assert.Equal(1, await RefreshDemo.ExecuteAsync(database.Owner, FixedClock.Start.AddDays(1), Token));
        Assert.Equal(-2, await RefreshDemo.ExecuteAsync(database.Owner, FixedClock.Start.AddDays(-1), Token));
    }

    [Fact]
    public async Task ExecuteAsync_SameDay_MovesNothing()
    {
        await using var database = await TestDatabase.DemoAsync();
        var before = await WallTimesAsync(database);

        Assert.Equal(0, await RefreshDemo.ExecuteAsync(database.Owner, FixedClock.Start.AddHours(14), Token));
        Assert.Equal(before, await WallTimesAsync(database));
    }

    [Fact]
    public async Task ExecuteAsync_NoDemo_IsNotTouched()
    {
        await using var database = await TestDatabase.DemoAsync();
        await ExecuteAsync(database, "update practice set demo_day = null");
        var before = await WallTimesAsync(database);

        Assert.Null(await RefreshDemo.ExecuteAsync(database.Owner, FixedClock.Start.AddDays(3), Token));
        Assert.Equal(before, await WallTimesAsync(database));
    }

    [Fact]
    public async Task ExecuteAsync_SheetAndLockedAccount_MovesTheSheetAlone()
    {
        await using var database = await TestDatabase.DemoAsync();
        await ExecuteAsync(
            database,
            """
            update users set lockout_end = '2026-11-20 15:05Z' where email like 'ines@%';
            insert into visits (id, appointment_id, client_id, therapist_id, opened_at)
            select gen_random_uuid(), id, client_id, therapist_id, starts_at from appointments
            where not exists (select from visits where appointment_id = appointments.id) limit 1;
            insert into sheets (id, visit_id, client_id, content, made_at, made_by)
            select gen_random_uuid(), id, client_id, '{"madeOn": "2026-11-20", "nextVisit": "2027-03-11T10:00:00-06:00"}', '2026-11-20 15:00Z', gen_random_uuid()
            from visits where finished_at is null
            """);

        await RefreshDemo.ExecuteAsync(database.Owner, FixedClock.Start.AddDays(7), Token);

        Assert.Equal("2026-11-27 2027-03-18T10:00:00-05:00 2026-11-27 15:00", await ExecuteAsync(
            database, "select concat_ws(' ', content->>'madeOn', content->>'nextVisit', to_char(made_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')) from sheets where content->>'nextVisit' is not null"));
        Assert.Equal("2026-11-20 15:05", await ExecuteAsync(
            database, "select to_char(lockout_end at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from users where lockout_end is not null"));
    }

    [Fact]
    public async Task ExecuteAsync_DaysWithoutATime_MoveAlong()
    {
        await using var database = await TestDatabase.DemoAsync();
        await ExecuteAsync(
            database,
            """
            update weekly_hours set valid_from = '2026-11-02', valid_until = '2026-12-31' where id = (select id from weekly_hours order by id limit 1);
            insert into hours_exceptions (id, therapist_id, day) select gen_random_uuid(), id, '2026-11-24' from therapists limit 1;
            insert into clinic_closures (id, first_day, last_day) values (gen_random_uuid(), '2026-12-25', '2026-12-26');
            insert into waiting_list_entries (id, client_id, service_id, channel, first_day, last_day, part_of_day, created_at)
            select gen_random_uuid(), clients.id, services.id, 'in-person', '2026-11-23', '2026-11-27', 'any', '2026-11-20 15:00Z'
            from clients, services limit 1
            """);

        await RefreshDemo.ExecuteAsync(database.Owner, FixedClock.Start.AddDays(7), Token);

        Assert.Equal("2026-11-09 2027-01-07 2026-12-01 2027-01-01 2027-01-02 2026-11-30 2026-12-04 2026-11-27", await ExecuteAsync(
            database,
            """
            select concat_ws(' ', (select concat_ws(' ', valid_from, valid_until) from weekly_hours where valid_from is not null),
                (select day from hours_exceptions), (select concat_ws(' ', first_day, last_day) from clinic_closures),
                (select concat_ws(' ', first_day, last_day) from waiting_list_entries), (select demo_day from practice))
            """));
    }

    private static async Task<List<DateTime[]>> WallTimesAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var appointments = await db.Appointments.AsNoTracking().OrderBy(appointment => appointment.Id).ToListAsync(Token);
        return [.. appointments.Select(appointment => Instants(appointment)
            .Select(instant => Winnipeg.ToWall(instant).DateTime)
            .Append(appointment.WallStart!.Value)
            .ToArray())];
    }

    private static DateTimeOffset[] Instants(Appointment appointment) =>
        [appointment.StartsAt, appointment.EndsAt, appointment.BlockedFrom, appointment.BlockedUntil, appointment.BookedAt];

    private static async Task<object?> ExecuteAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Token);
    }
}
