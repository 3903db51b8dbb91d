using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Clinic.Data;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;
using Clinic.Testing;
using Clinic.Web.Features.Availability;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Clinic.Bench;

/// <summary>
/// Ratios, each of two things measured in turns in one run: A B A B, medians, and how far the rounds lie apart. No figure of its own says
/// anything about another machine, so none is promised. Prints the table of docs/performance.md.
/// </summary>
internal static class Ratios
{
    private const string Service = "massage-30";
    private const string Desk = "desk@riverbend.example";
    private const int Days = 30;
    private const double MostSpread = 1.4;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    /// <summary>The runtime compiles what is busy again, and better.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);
    private static readonly List<string> Table = [];
    private static AvailabilityFacts? once;

    public static async Task<int> RunAsync(int rounds)
    {
        await using var clinic = await RunningClinic.StartAsync(SeededCalendar.FillAsync);
        var visits = await CountAsync(clinic.Database.Superuser);
        Console.WriteLine(FormattableString.Invariant($"{visits} visits of {SeededCalendar.Therapists} therapists, {Environment.ProcessorCount} processors, PostgreSQL {await VersionAsync(clinic.Database.Superuser)}."));

        await using var services = new ServiceCollection().AddLogging().AddClinicData(clinic.Database.App).AddScoped<AvailabilityQuery>().BuildServiceProvider();
        await using var raw = NpgsqlDataSource.Create($"{clinic.Database.App};Max Auto Prepare=64");
        var byHand = new RawAvailability(raw);
        var now = TimeProvider.System.GetUtcNow();
        var from = DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);

        async Task<int> OursAsync()
        {
            await using var scope = services.CreateAsyncScope();
            var query = scope.ServiceProvider.GetRequiredService<AvailabilityQuery>();
            var offer = await query.FindOfferAsync(Service, CancellationToken.None);
            var (_, open) = await query.OpenAsync(offer!, Channel.InPerson, null, from, Days, now, CancellationToken.None);
            return open.Count;
        }

        Task<int> RawAsync() => byHand.InThreeStatementsAsync(Service, from, Days, now);

        var (ours, theirs) = (await OursAsync(), await RawAsync());
        Console.WriteLine(FormattableString.Invariant($"Open times by the program {ours}, by hand {theirs}."));
        await InTurnsAsync("10 therapists, 30 days: the program / three statements by hand with the same calculation", "at most 1.15", rounds, OursAsync, RawAsync);
        await InTurnsAsync("the same / a query for each therapist and day", "at most 1/40", rounds, OursAsync, () => PerTherapistAndDayAsync(services, from, now));
        await PagesAsync(clinic, rounds);
        await TwinsAsync(clinic, rounds);

        var few = await MicrosecondsAsync(OursAsync, rounds);
        await SeededCalendar.AddHistoryAsync(clinic.Database);
        // What the server would do meanwhile by itself.
        await ExecuteAsync(clinic.Database.Superuser, "vacuum analyze appointments");
        await ExecuteAsync(clinic.Database.Superuser, "checkpoint");
        var many = await MicrosecondsAsync(OursAsync, rounds);
        Line(FormattableString.Invariant($"10 therapists, 30 days: with {await CountAsync(clinic.Database.Superuser)} visits / with {visits}"), "at most 1.2", many.Median / few.Median, few, many);

        Console.WriteLine();
        Console.WriteLine("| what | goal | ratio | spread of the rounds |");
        Console.WriteLine("|---|---|---|---|");
        Table.ForEach(Console.WriteLine);
        return ours == theirs ? 0 : 1;
    }

    /// <summary>As a program does that asks for each therapist's day by itself, and for all else once, which is not counted.</summary>
    private static async Task<int> PerTherapistAndDayAsync(IServiceProvider services, DateOnly from, DateTimeOffset now)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDbContext>();
        once ??= await OnceAsync(scope.ServiceProvider, from, now);
        List<TherapistFacts> therapists = [];
        foreach (var therapist in once.Therapists)
        {
            List<TimeSlot> busy = [];
            for (var day = from; day < from.AddDays(Days); day = day.AddDays(1))
            {
                var (start, end) = (once.Time.StartOf(day), once.Time.StartOf(day.AddDays(1)));
                busy.AddRange((await db.Appointments
                    .Where(visit => visit.TherapistId == therapist.Id && visit.BlockedFrom >= start && visit.BlockedFrom < end && visit.Status != AppointmentStatus.Cancelled
                        && visit.Status != AppointmentStatus.Declined && visit.Status != AppointmentStatus.Expired)
                    .OrderBy(visit => visit.BlockedFrom)
                    .Select(visit => new { visit.BlockedFrom, visit.BlockedUntil })
                    .ToListAsync()).Select(visit => new TimeSlot(visit.BlockedFrom, visit.BlockedUntil)));
            }

            therapists.Add(therapist with { Busy = busy });
        }

        return OpenSlots.For(once with { Therapists = therapists }, from, Days, now).Count;
    }

    private static async Task<AvailabilityFacts> OnceAsync(IServiceProvider services, DateOnly from, DateTimeOffset now)
    {
        var query = services.GetRequiredService<AvailabilityQuery>();
        var offer = await query.FindOfferAsync(Service, CancellationToken.None);
        return (await query.OpenAsync(offer!, Channel.InPerson, null, from, Days, now, CancellationToken.None)).Facts;
    }

    /// <summary>The page of times, kept and made anew; and whether a time that was booked is ever shown again.</summary>
    private static async Task PagesAsync(RunningClinic clinic, int rounds)
    {
        const string Page = $"/booking/time?service={Service}&channel=in-person&region=back";
        List<double> kept = [];
        List<double> anew = [];
        // Another query, another page: nothing is kept that is asked for once.
        await Load.PerSecondAsync(clinic.Address, number => $"{Page}&n=w{number}", Round);
        for (var round = 0; round < rounds; round++)
        {
            kept.Add(await Load.PerSecondAsync(clinic.Address, _ => Page, Round));
            anew.Add(await Load.PerSecondAsync(clinic.Address, number => $"{Page}&n={round}-{number}", Round));
        }

        Line("page of times a second: kept / made anew", "at least 15", new Figure(kept).Median / new Figure(anew).Median, new Figure(kept), new Figure(anew));

        using var http = new HttpClient { BaseAddress = clinic.Address };
        var readers = Load.PerSecondAsync(clinic.Address, _ => Page, TimeSpan.FromSeconds(10));
        var from = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(2);
        var (booked, stale) = (0, 0);
        while (!readers.IsCompleted)
        {
            var slots = await Api.SlotsAsync(http, Service, from, 7);
            var (start, therapist) = slots.Count > 0 ? slots[0] : default;
            if (start is null || (await Api.BookAsync(http, Service, "in-person", start, therapist, booked)).Status != 201)
            {
                break;
            }

            booked++;
            var value = $"{DateTimeOffset.Parse(start, CultureInfo.InvariantCulture).UtcDateTime:yyyy-MM-dd'T'HH:mm'Z'}~{therapist}";
            stale += (await http.GetStringAsync(Page)).Contains(value, StringComparison.Ordinal) ? 1 : 0;
            stale += (await Api.SlotsAsync(http, Service, from, 7)).Contains((start, therapist)) ? 1 : 0;
        }

        await readers;
        Table.Add(FormattableString.Invariant($"| stale pages after {booked} bookings, read by 16 others meanwhile | 0 | {stale} | |"));
    }

    /// <summary>The staff's week and a booking, each against a bare handler with the same statements.</summary>
    private static async Task TwinsAsync(RunningClinic clinic, int rounds)
    {
        const string Week = "/booking/calendar?view=week";
        // A month without visits, so that one therapist is free for every booking, and the same room with her.
        var first = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30);
        var month = FormattableString.Invariant($"starts_at >= '{first:yyyy-MM-dd}' and starts_at < '{first.AddDays(40):yyyy-MM-dd}'");
        await ExecuteAsync(clinic.Database.Superuser, $"delete from appointments where {month}");
        await ExecuteAsync(clinic.Database.Superuser, "update services set horizon_days = 80");
        using var http = new HttpClient { BaseAddress = clinic.Address };
        var starts = (await Api.SlotsAsync(http, Service, first.AddDays(1), 36, "ines-moreau"))
            .Select(slot => slot.Start).Where(start => start[14..16] == "00").ToList();

        var (recordedAt, length) = (TimeProvider.System.GetUtcNow(), 0);
        Recording page, booking;
        string time;
        await using (var recorded = new RecordedClinic(clinic.Database))
        {
            using var visitor = recorded.NewVisitor();
            await visitor.SignInAsync(Desk);
            async Task WeekAsync() => length = (await visitor.Http.GetByteArrayAsync(new Uri(Week, UriKind.Relative))).Length;
            page = await recorded.RecordAsync(WeekAsync, WeekAsync);
            using var api = new HttpClient { BaseAddress = recorded.Address };
            async Task BookAsync(string start) => Check((await Api.BookAsync(api, Service, "in-person", start, "ines-moreau", 1)).Status == 201, "The booking to be recorded was refused.");
            booking = await recorded.RecordAsync(() => BookAsync(starts[0]), () =>
            {
                recordedAt = TimeProvider.System.GetUtcNow();
                return BookAsync(starts[1]);
            });
            await using var db = recorded.Open();
            time = await db.Practice.Select(practice => practice.TimeZone).FirstAsync();
        }

        await using var twin = await Twin.StartAsync(
            clinic.Database.App, page, length, booking, DateTimeOffset.Parse(starts[1], CultureInfo.InvariantCulture).ToUniversalTime(), recordedAt, new ClinicTime(time));
        using var desk = new Visitor(clinic.Address);
        await desk.SignInAsync(Desk);
        var cookies = desk.Cookies.GetCookieHeader(clinic.Address);
        await RoundsAsync(
            FormattableString.Invariant($"the staff's week, {length} bytes, {page.Count} statements: the program / a bare handler"), "at least 0.90", rounds,
            () => Load.PerSecondAsync(clinic.Address, _ => Week, Round, cookies),
            () => Load.PerSecondAsync(twin.Address, _ => "/", Round));

        var bodies = starts.Skip(2).Select((start, number) => JsonSerializer.Serialize(Api.Booking(Service, "in-person", start, "ines-moreau", number))).ToList();
        async Task<double> BookAllAsync(Uri address, string path)
        {
            var perSecond = await Load.PostAsync(address, path, bodies);
            var made = await CountAsync(clinic.Database.Superuser, month);
            Check(made == bodies.Count + 2, FormattableString.Invariant($"{made} visits after {bodies.Count} posts."));
            await ExecuteAsync(clinic.Database.Superuser, $"delete from private_links; delete from outbox_messages; delete from idempotency_entries; delete from visit_changes; delete from appointments where {month} and starts_at > '{starts[1]}'");
            return perSecond;
        }

        await RoundsAsync(
            FormattableString.Invariant($"a booking's post, {booking.Count} statements: the program / a bare handler"), "at least 0.70", rounds,
            () => BookAllAsync(clinic.Address, "/api/v1/bookings"),
            () => BookAllAsync(twin.Address, "/"));
    }

    private static async Task RoundsAsync(string what, string goal, int rounds, Func<Task<double>> first, Func<Task<double>> second)
    {
        List<double> a = [];
        List<double> b = [];
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < WarmUp;)
        {
            await first();
            await second();
        }

        for (var round = 0; round < rounds; round++)
        {
            a.Add(await first());
            b.Add(await second());
        }

        Line(what, goal, new Figure(a).Median / new Figure(b).Median, new Figure(a), new Figure(b));
    }

    private static void Check(bool isRight, string otherwise)
    {
        if (!isRight)
        {
            throw new InvalidOperationException(otherwise);
        }
    }

    private static async Task InTurnsAsync(string what, string goal, int rounds, Func<Task<int>> first, Func<Task<int>> second)
    {
        List<double> a = [];
        List<double> b = [];
        await InTurnsAsync(first, second, WarmUp);
        for (var round = 0; round < rounds; round++)
        {
            var (one, other) = await InTurnsAsync(first, second, 2 * Round);
            a.Add(one);
            b.Add(other);
        }

        Line(what, goal, new Figure(a).Median / new Figure(b).Median, new Figure(a), new Figure(b));
    }

    /// <summary>Each once, again and again, so that whatever else the machine does falls on both.</summary>
    /// <returns>The medians in microseconds.</returns>
    private static async Task<(double First, double Second)> InTurnsAsync(Func<Task<int>> first, Func<Task<int>> second, TimeSpan time)
    {
        List<double> a = [];
        List<double> b = [];
        var round = Stopwatch.StartNew();
        while (round.Elapsed < time || a.Count < 5)
        {
            var watch = Stopwatch.StartNew();
            await first();
            a.Add(watch.Elapsed.TotalMicroseconds);
            watch.Restart();
            await second();
            b.Add(watch.Elapsed.TotalMicroseconds);
        }

        return (new Figure(a).Median, new Figure(b).Median);
    }

    private static async Task<Figure> MicrosecondsAsync(Func<Task<int>> work, int rounds)
    {
        await MicrosecondsOfAsync(work);
        List<double> found = [];
        for (var round = 0; round < rounds; round++)
        {
            found.Add(await MicrosecondsOfAsync(work));
        }

        return new Figure(found);
    }

    /// <summary>The median of all that are done in one round.</summary>
    private static async Task<double> MicrosecondsOfAsync(Func<Task<int>> work)
    {
        List<double> each = [];
        var round = Stopwatch.StartNew();
        while (round.Elapsed < Round || each.Count < 5)
        {
            var watch = Stopwatch.StartNew();
            await work();
            each.Add(watch.Elapsed.TotalMicroseconds);
        }

        return new Figure(each).Median;
    }

    private static void Line(string what, string goal, double ratio, Figure first, Figure second)
    {
        var wide = first.Spread > MostSpread || second.Spread > MostSpread ? " (too wide: run again on a quiet machine)" : "";
        var shown = ratio < 0.2 ? FormattableString.Invariant($"1/{1 / ratio:0}") : FormattableString.Invariant($"{ratio:0.00}");
        Table.Add(FormattableString.Invariant($"| {what} | {goal} | {shown} | {first.Spread:0.00}, {second.Spread:0.00}{wide} |"));
        Console.WriteLine(FormattableString.Invariant($"{what}: {first.Median:0} / {second.Median:0} = {shown}"));
    }

    private static async Task<long> CountAsync(string connectionString, string where = "true") =>
        (long)(await ScalarAsync(connectionString, $"select count(*) from appointments where {where}"))!;

    private static Task<object?> ExecuteAsync(string connectionString, string sql) => ScalarAsync(connectionString, sql);

    private static async Task<string> VersionAsync(string connectionString) => ((string)(await ScalarAsync(connectionString, "show server_version"))!).Split(' ')[0];

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
