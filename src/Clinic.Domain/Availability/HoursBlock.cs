using Clinic.Domain.Practice;

namespace Clinic.Domain.Availability;

/// <summary>A block of one weekday as somebody plans it, in wall time.</summary>
/// <param name="Until">Midnight is the end of the day.</param>
public readonly record struct HoursBlock(DayOfWeek Weekday, TimeOnly From, TimeOnly Until)
{
    /// <summary>False for an end before its start; midnight ends a day.</summary>
    public bool IsInOrder => Until > From || Until == TimeOnly.MinValue;

    public static HoursBlock Of(WeeklyHours hours) => new(hours.Weekday, hours.From, hours.Until);

    /// <summary>Whether two blocks of one weekday share a minute.</summary>
    public bool Overlaps(HoursBlock other) => Weekday == other.Weekday && Start < other.End && other.Start < End;

    private double Start => From.ToTimeSpan().TotalMinutes;

    private double End => Until == TimeOnly.MinValue ? TimeSpan.FromDays(1).TotalMinutes : Until.ToTimeSpan().TotalMinutes;
}
