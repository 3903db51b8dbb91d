namespace Clinic.Domain.HomeCare.FromHome;

/// <summary>On which days since a sheet was made a client did which of its exercises.</summary>
/// <param name="First">The day after the sheet.</param>
/// <param name="Days">How many days are looked at, from <paramref name="First"/> on; 0 on the sheet's own day.</param>
/// <param name="Done">By exercise in the order of the sheet, and by day.</param>
public sealed record Adherence(DateOnly First, int Days, IReadOnlyList<IReadOnlyList<bool>> Done)
{
    /// <summary>A plan that is older is another plan.</summary>
    public const int MostDays = 28;

    /// <summary>On how many days an exercise was done.</summary>
    public int DaysOf(int exercise) => Done[exercise].Count(done => done);

    /// <summary>How many exercises were done on a day.</summary>
    public int On(int day) => Done.Count(exercise => exercise[day]);

    /// <param name="sheetDay">The clinic's day on which it was made.</param>
    /// <param name="until">The last day: today, or the day before the next sheet.</param>
    /// <param name="exercises">How many the sheet has.</param>
    /// <param name="ticks">Those that were ticked and not taken back.</param>
    public static Adherence Of(DateOnly sheetDay, DateOnly until, int exercises, IEnumerable<(int Exercise, DateOnly Day)> ticks)
    {
        // Who begins on the very day has begun early: it counts from then on.
        var ticked = ticks.ToHashSet();
        var first = ticked.Any(tick => tick.Day == sheetDay) ? sheetDay : sheetDay.AddDays(1);
        var days = Math.Clamp(until.DayNumber - first.DayNumber + 1, 0, MostDays);
        return new Adherence(
            first, days, [.. Enumerable.Range(1, exercises).Select(exercise => (IReadOnlyList<bool>)[.. Enumerable.Range(0, days).Select(day => ticked.Contains((exercise, first.AddDays(day))))])]);
    }
}
