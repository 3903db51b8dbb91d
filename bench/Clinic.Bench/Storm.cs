using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Clinic.Testing;
using Npgsql;

namespace Clinic.Bench;

/// <summary>
/// The rush for one time in full: rounds of a thousand clients, one post sent fifty times, and a minute in which visits are booked, moved and
/// cancelled all at once. Ends with 1 when anything was sold twice, surfaced as a fault, or deadlocked.
/// </summary>
internal static class Storm
{
    private const int Clients = 1_000;
    private const int Workers = 32;

    public static async Task<int> RunAsync(int rounds, int mixedSeconds)
    {
        await using var clinic = await RunningClinic.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
        {
            BaseAddress = clinic.Address,
            Timeout = TimeSpan.FromMinutes(2),
        };
        var deadlocksBefore = await ScalarAsync(clinic.Database, "select deadlocks from pg_stat_database where datname = current_database()");
        var isRight = await RoundsAsync(http, rounds);
        isRight &= await SamePostAsync(http);
        isRight &= await MixedAsync(clinic, http, TimeSpan.FromSeconds(mixedSeconds));

        // A connection's process publishes what it counted when it ends.
        await clinic.CloseAsync();
        NpgsqlConnection.ClearAllPools();
        var deadlocks = await ScalarAsync(clinic.Database, "select deadlocks from pg_stat_database where datname = current_database()") - deadlocksBefore;
        var overlaps = await ScalarAsync(clinic.Database, Overlaps);
        Console.WriteLine(FormattableString.Invariant($"In the database: {overlaps} overlaps, {deadlocks} deadlocks."));
        isRight &= deadlocks == 0 && overlaps == 0;
        Console.WriteLine(isRight ? "All as it should be." : "NOT as it should be.");
        return isRight ? 0 : 1;
    }

    private const string Overlaps =
        """
        select count(*) from appointments a join appointments b on a.id < b.id
            and (a.therapist_id = b.therapist_id or a.treatment_room_id = b.treatment_room_id)
            and a.blocked_from < b.blocked_until and b.blocked_from < a.blocked_until
        where a.status not in ('cancelled', 'declined', 'expired') and b.status not in ('cancelled', 'declined', 'expired')
        """;

    private static DateOnly Tomorrow => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(1);

    private static async Task<bool> RoundsAsync(HttpClient http, int rounds)
    {
        var (winners, withThree, losers, faults) = (0, 0, 0, 0);
        List<double> took = [];
        for (var round = 0; round < rounds; round++)
        {
            var slots = await Api.SlotsAsync(http, "massage-60", Tomorrow.AddDays(2), 40, "ines-moreau");
            var (start, therapist) = slots[slots.Count / 2];
            var watch = Stopwatch.StartNew();
            var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Api.BookAsync(http, "massage-60", "in-person", start, therapist, client)));
            took.Add(watch.ElapsedMilliseconds);
            winners += answers.Count(answer => answer.Status == 201);
            losers += answers.Count(answer => answer.Status == 409);
            withThree += answers.Count(answer => answer.Status == 409 && answer.Body.GetProperty("alternatives").GetArrayLength() == 3);
            faults += answers.Count(answer => answer.Status is not (201 or 409));
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{rounds} rounds of {Clients} clients for one time: {winners} winners, {losers} losers answered 409, {withThree} of them with three other times, {faults} other answers; a round took {new Figure(took).Median} ms in the middle, {took.Max()} ms at most."));
        return winners == rounds && losers == rounds * (Clients - 1) && withThree == losers && faults == 0;
    }

    private static async Task<bool> SamePostAsync(HttpClient http)
    {
        var (start, therapist) = (await Api.SlotsAsync(http, "massage-60", Tomorrow.AddDays(2), 40, "ines-moreau"))[0];
        var key = Guid.NewGuid().ToString("N");
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Api.BookAsync(http, "massage-60", "in-person", start, therapist, 1, key)));
        var equal = answers.Select(answer => (answer.Status, answer.Text)).Distinct().Count();
        Console.WriteLine(FormattableString.Invariant($"One post sent 50 times with one key: {answers.Count(answer => answer.Status == 201)} answers 201, {equal} different."));
        return equal == 1 && answers[0].Status == 201;
    }

    /// <summary>Books by the API; moves and cancels as the desk does, by the page's own forms.</summary>
    private static async Task<bool> MixedAsync(RunningClinic clinic, HttpClient http, TimeSpan time)
    {
        var statuses = new ConcurrentDictionary<(string What, int Status), int>();
        var visits = new ConcurrentBag<string>();
        var waits = new ConcurrentBag<long>();
        // One session for all: checking a password is slow on purpose, and is not what is measured.
        using var desk = new Visitor(clinic.Address);
        await desk.SignInAsync("desk@riverbend.example");
        var token = (await desk.GetAsync("/booking/appointments")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var end = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(async worker =>
        {
            var random = new Random(worker);
            while (end.Elapsed < time)
            {
                var slots = await Api.SlotsAsync(http, "massage-60", Tomorrow.AddDays(2), 4);
                var (start, therapist) = slots.Count > 0 ? slots[random.Next(slots.Count)] : ("", "");
                var what = random.Next(10) switch { < 5 => "book", < 8 => "cancel", _ => "move" };
                var watch = Stopwatch.StartNew();
                int status;
                if (what == "book" || !visits.TryTake(out var visit))
                {
                    if (start.Length == 0)
                    {
                        continue;
                    }

                    var answer = await Api.BookAsync(http, "massage-60", "in-person", start, therapist, worker);
                    (what, status) = ("book", answer.Status);
                    if (status == 201)
                    {
                        visits.Add(answer.Body.GetProperty("id").GetString()!);
                    }
                }
                else if (what == "cancel")
                {
                    status = await PostAsync(desk, $"/booking/appointments/{visit}/cancellation", token);
                }
                else
                {
                    var at = start.Length > 0 ? DateTimeOffset.Parse(start, CultureInfo.InvariantCulture) : default;
                    status = await PostAsync(
                        desk,
                        $"/booking/appointments/{visit}/move",
                        token,
                        ("Move.Day", at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                        ("Move.Time", at.ToString("HH:mm", CultureInfo.InvariantCulture)),
                        ("Move.Therapist", therapist));
                    visits.Add(visit);
                }

                waits.Add(watch.ElapsedMilliseconds);
                statuses.AddOrUpdate((what, status), 1, (_, count) => count + 1);
            }
        }));

        var sorted = waits.Order().ToList();
        Console.WriteLine(FormattableString.Invariant($"{Workers} workers for {time.TotalSeconds} s: {sorted.Count} changes, {sorted.Count / time.TotalSeconds:0} a second, p50 {sorted[sorted.Count / 2]} ms, p99 {sorted[sorted.Count * 99 / 100]} ms."));
        foreach (var ((what, status), count) in statuses.OrderBy(entry => entry.Key.What, StringComparer.Ordinal).ThenBy(entry => entry.Key.Status))
        {
            Console.WriteLine(FormattableString.Invariant($"  {what}: {count} x {status}"));
        }

        return !statuses.Keys.Any(key => key.Status >= 500 || key.Status is (int)HttpStatusCode.BadRequest or (int)HttpStatusCode.NotFound);
    }

    private static async Task<int> PostAsync(Visitor desk, string path, string token, params (string Name, string Value)[] fields)
    {
        var form = fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        using var response = await desk.Http.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(form));
        return (int)response.StatusCode;
    }

    private static async Task<long> ScalarAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
