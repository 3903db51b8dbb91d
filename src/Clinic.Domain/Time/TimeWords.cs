using System.Globalization;

namespace Clinic.Domain.Time;

/// <summary>Days and times as the clinic's pages and papers say them. Every argument is in the clinic's wall time already.</summary>
public static class TimeWords
{
    /// <summary>"Tuesday 24 November".</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    /// <summary>"Tuesday 24 November".</summary>
    public static string Day(DateTimeOffset wall) => Day(DateOnly.FromDateTime(wall.DateTime));

    /// <summary>"Tuesday".</summary>
    public static string Weekday(DateTimeOffset wall) => wall.ToString("dddd", CultureInfo.InvariantCulture);

    /// <summary>"Tuesday 24 November 2026".</summary>
    public static string DayAndYear(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"4 Sep" within the year, "4 Sep 2025" in another one.</summary>
    public static string ShortDay(DateOnly day, int year) => day.ToString(day.Year == year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"9:30 am".</summary>
    public static string Time(DateTimeOffset wall) => wall.ToString("h:mm tt", CultureInfo.InvariantCulture).ToLowerInvariant();

    /// <summary>"UTC−6", "UTC+5:30", "UTC".</summary>
    public static string Offset(TimeSpan offset)
    {
        var (sign, length) = (offset < TimeSpan.Zero ? '\u2212' : '+', offset.Duration());
        return offset == TimeSpan.Zero
            ? "UTC"
            : string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{(int)length.TotalHours}{(length.Minutes > 0 ? $":{length.Minutes:00}" : "")}");
    }

    /// <summary>Whose wall time it is: "Winnipeg time (UTC−6)".</summary>
    public static string Zone(string town, DateTimeOffset wall) => $"{town} time ({Offset(wall.Offset)})";

    /// <summary>The same of some days: "Winnipeg time (UTC−6)", or, when the clock changes meanwhile, "Winnipeg time (UTC−6, from Sunday 14 March UTC−5)".</summary>
    public static string Zone(string town, ClinicTime time, DateOnly first, DateOnly last)
    {
        var words = Offset(time.OffsetAtStartOf(first));
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var (before, after) = (time.OffsetAtStartOf(day), time.OffsetAtStartOf(day.AddDays(1)));
            if (before != after)
            {
                words += $", from {Day(day)} {Offset(after)}";
            }
        }

        return $"{town} time ({words})";
    }

    /// <summary>"Tuesday 24 November 2026, 9:30 am".</summary>
    public static string Moment(DateTimeOffset wall) => $"{DayAndYear(DateOnly.FromDateTime(wall.DateTime))}, {Time(wall)}";
}
