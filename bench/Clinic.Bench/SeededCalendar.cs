using Clinic.Domain.Practice;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Bench;

/// <summary>A clinic of ten therapists with two years of visits: 38,000, half of them past.</summary>
internal static class SeededCalendar
{
    public const int Therapists = 10;

    public static async Task FillAsync(TestDatabase database)
    {
        await using (var db = database.Open())
        {
            var services = await db.Services.Include(service => service.Therapists).ToListAsync();
            var already = await db.Therapists.CountAsync();
            for (var number = already + 1; number <= Therapists; number++)
            {
                var therapist = new Therapist { Slug = $"therapist-{number}", Name = $"Therapist {number}", Title = "RMT", About = "", DisplayOrder = 100 + number };
                foreach (var weekday in Enum.GetValues<DayOfWeek>())
                {
                    therapist.Hours.Add(new WeeklyHours(therapist.Id, weekday, new TimeOnly(9, 0), new TimeOnly(17, 0)));
                }

                db.Therapists.Add(therapist);
                services.ForEach(service => service.Therapists.Add(therapist));
            }

            for (var number = await db.TreatmentRooms.CountAsync() + 1; number <= Therapists; number++)
            {
                db.TreatmentRooms.Add(new TreatmentRoom { Name = $"Room {number}", DisplayOrder = number });
            }

            await db.SaveChangesAsync();
        }

        await ExecuteAsync(database, "delete from outbox_messages; delete from red_flag_checks; delete from private_links; truncate visits cascade; truncate appointments cascade");
        await VisitsAsync(database, firstDay: -365, lastDay: 365);
    }

    /// <summary>Nine times as many visits again, all before the others.</summary>
    public static Task AddHistoryAsync(TestDatabase database) => VisitsAsync(database, firstDay: -365 - (9 * 731), lastDay: -366);

    // Up to six visits a day with half an hour between them, about one in eight left open; each therapist has her own room, so that no guard refuses one.
    private static Task VisitsAsync(TestDatabase database, int firstDay, int lastDay) => ExecuteAsync(
        database,
        $"""
        insert into appointments (id, client_id, service_id, therapist_id, treatment_room_id, starts_at, ends_at, blocked_from, blocked_until, channel, booked_at)
        select gen_random_uuid(), (select id from clients order by id limit 1), (select id from services where slug = 'massage-60'), t.id, r.id,
            s.at, s.at + interval '60 minutes', s.at, s.at + interval '60 minutes', 'in_person', now()
        from (select id, row_number() over (order by id) as n from therapists) t
        join (select id, row_number() over (order by id) as n from treatment_rooms) r on r.n = t.n
        cross join generate_series({firstDay}, {lastDay}) as d
        cross join generate_series(0, 5) as k
        cross join lateral (select date_trunc('day', now()) + d * interval '1 day' + interval '15 hours' + k * interval '90 minutes' as at) s
        where t.n <= {Therapists} and hashtext(t.n || '/' || d || '/' || k) % 100 < 73;
        analyze
        """);

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 900 };
        await command.ExecuteNonQueryAsync();
    }
}
