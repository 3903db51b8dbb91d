using System.Diagnostics;
using System.Globalization;
using Clinic.Testing;

namespace Clinic.Bench;

/// <summary>
/// The pages of a client with 1,000 visits against those of one with 10, in time and in bytes: the chart of her newest visit, and her chart
/// over time. One request of each in turns, so that whatever else the machine does falls on both; the median of each round.
/// </summary>
internal static class ChartRatio
{
    private const int Few = 10;
    private const int Many = 1000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    public static async Task<int> RunAsync(int rounds)
    {
        List<(string What, string Goal, string Few, string Many)> pairs = [];
        await using var clinic = await RunningClinic.StartAsync(async database =>
        {
            await using var db = database.Open();
            var now = TimeProvider.System.GetUtcNow();
            var few = await GivenHistory.AddAsync(db, "Few", Few, now, hour: 2);
            var many = await GivenHistory.AddAsync(db, "Many", Many, now, hour: 4);
            pairs.Add(("the chart of the newest visit", "at most 1.5", $"/charting/visits/{few.Visits[0].Id}", $"/charting/visits/{many.Visits[0].Id}"));
            pairs.Add(("the client over time", "none", $"/charting/clients/{few.Client.Id}", $"/charting/clients/{many.Client.Id}"));
            await using var connection = new Npgsql.NpgsqlConnection(database.Superuser);
            await connection.OpenAsync();
            await using var analyze = new Npgsql.NpgsqlCommand("vacuum analyze", connection);
            await analyze.ExecuteNonQueryAsync();
        });
        using var ines = new Visitor(clinic.Address);
        await ines.SignInAsync("ines@riverbend.example");

        Console.WriteLine(FormattableString.Invariant($"| {Many} visits / {Few} | goal | time | spread of the rounds | bytes |"));
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (what, goal, few, many) in pairs)
        {
            await InTurnsAsync(ines, few, many, WarmUp);
            List<double> a = [];
            List<double> b = [];
            for (var round = 0; round < rounds; round++)
            {
                var (one, other) = await InTurnsAsync(ines, few, many, Round);
                a.Add(one);
                b.Add(other);
            }

            var (small, big) = (new Figure(a), new Figure(b));
            var (light, heavy) = (await BytesAsync(ines, few), await BytesAsync(ines, many));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {goal} | {big.Median / small.Median:0.00} ({small.Median:0.0} to {big.Median:0.0} ms) | {small.Spread:0.00}, {big.Spread:0.00} | {(double)heavy / light:0.00} ({light / 1024} to {heavy / 1024} KB) |"));
        }

        return 0;
    }

    /// <returns>The medians in milliseconds.</returns>
    private static async Task<(double Few, double Many)> InTurnsAsync(Visitor visitor, string few, string many, TimeSpan time)
    {
        List<double> a = [];
        List<double> b = [];
        for (var round = Stopwatch.StartNew(); round.Elapsed < time;)
        {
            a.Add(await MillisecondsAsync(visitor, few));
            b.Add(await MillisecondsAsync(visitor, many));
        }

        return (new Figure(a).Median, new Figure(b).Median);
    }

    private static async Task<double> MillisecondsAsync(Visitor visitor, string address)
    {
        var watch = Stopwatch.StartNew();
        await visitor.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<int> BytesAsync(Visitor visitor, string address) => (await visitor.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative))).Length;
}
