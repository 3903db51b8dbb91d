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

    /// <summary>"9:30 am".</summary>
    public static string Time(DateTimeOffset wall) => wall.ToString("h:mm tt", CultureInfo.InvariantCulture).ToLowerInvariant();

    /// <summary>"Tuesday 24 November 2026, 9:30 am".</summary>
    public static string Moment(DateTimeOffset wall) => $"{DayAndYear(DateOnly.FromDateTime(wall.DateTime))}, {Time(wall)}";
}
