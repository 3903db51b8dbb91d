namespace Clinic.Domain.HomeCare.FromHome;

/// <summary>Which days of a sheet can be ticked: today and the seven before it, but none before the sheet.</summary>
public static class TickDays
{
    /// <summary>Days before today.</summary>
    private const int Back = 7;

    /// <summary>Oldest first; never empty, because a sheet is made on or before today.</summary>
    /// <param name="madeOn">The clinic's day of the sheet.</param>
    /// <param name="today">The clinic's.</param>
    public static IReadOnlyList<DateOnly> Of(DateOnly madeOn, DateOnly today) =>
        [.. Enumerable.Range(-Back, Back + 1).Select(today.AddDays).Where(day => day >= madeOn)];

    /// <summary>
    /// When she really did it, for what waited on her phone without a net: so long ago as the phone says, but not before the sheet.
    /// </summary>
    public static DateTimeOffset MomentOf(DateTimeOffset now, long? millisecondsAgo, DateTimeOffset madeAt)
    {
        var age = Math.Clamp(millisecondsAgo ?? 0, 0, Math.Max(0, (long)(now - madeAt).TotalMilliseconds));
        return now - TimeSpan.FromMilliseconds(age);
    }
}
