using System.Diagnostics;
using System.Globalization;
using Clinic.Domain.Availability;

namespace Clinic.Domain.Tests.Availability.Oracle;

/// <summary>
/// <see cref="OpenSlots"/> and a calculation that looks at every minute agree, around every change of clocks from 2024 to 2037 in every zone
/// of this machine. `scripts/availability-oracle` asks more questions than a test run does.
/// </summary>
public sealed class SlotOracleTests
{
    [Fact]
    public void For_MadeUpCases_AgreesWithTheOracle()
    {
        var cases = Number("CLINIC_ORACLE_CASES", 20_000);
        var seed = Number("CLINIC_ORACLE_SEED", 20_240_101);
        var first = Number("CLINIC_ORACLE_FIRST", 0);
        var changes = ClockChanges.All;
        var watch = Stopwatch.StartNew();
        var (offered, wrong) = (0L, 0);
        var shown = new List<string>();

        // All cases of one change share its watched days, which cost more than a case.
        Parallel.For(0, Math.Min(changes.Count, cases), nth =>
        {
            var change = changes[(first + nth) % changes.Count];
            var clock = new WatchedClock(change.Zone, change.Utc.AddDays(-SlotCases.DaysBefore), SlotCases.DaysWatched * 24 * 60);
            for (var number = nth; number < cases; number += changes.Count)
            {
                var asked = SlotCases.Make(seed, first + number, change);
                var expected = SlotOracle.For(asked.Facts, clock, asked.From, asked.Days, asked.Now);
                var difference = Difference(asked, expected);
                Interlocked.Add(ref offered, expected.Count);
                if (difference is not null && Interlocked.Increment(ref wrong) <= 3)
                {
                    lock (shown)
                    {
                        shown.Add(difference);
                    }
                }
            }
        });

        Console.WriteLine(FormattableString.Invariant(
            $"Open times: {cases} cases of seed {seed} around {changes.Count} changes of clocks, {offered} open times, {wrong} wrong, {watch.Elapsed.TotalSeconds:0.0} s."));
        Assert.True(wrong == 0, string.Join("\n", shown));
        Assert.True(offered > 0 || cases < 100);
    }

    /// <summary>What the two say differently about a case, and the case; null when they agree.</summary>
    private static string? Difference(SlotCase asked, List<OpenSlot> expected)
    {
        try
        {
            var actual = OpenSlots.For(asked.Facts, asked.From, asked.Days, asked.Now);
            return expected.SequenceEqual(actual)
                ? null
                : $"{asked}missing: {Words(asked, expected.Except(actual))}\ntoo many: {Words(asked, actual.Except(expected))}";
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            return $"{asked}{fault}";
        }
    }

    private static string Words(SlotCase asked, IEnumerable<OpenSlot> slots) => string.Join(", ", slots.Take(5).Select(slot =>
        string.Create(CultureInfo.InvariantCulture, $"{slot.Visit.Start:u} ({asked.Facts.Time.ToWall(slot.Visit.Start):ddd HH:mm zzz}) {slot.Therapist.Value} {slot.Room?.Value}")));

    private static int Number(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : usual;
}
