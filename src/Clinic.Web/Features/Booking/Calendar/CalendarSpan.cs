using Clinic.Domain.Time;

namespace Clinic.Web.Features.Booking.Calendar;

/// <summary>One day, or the week from Monday on in which a day lies.</summary>
public sealed record CalendarSpan(DateOnly First, int Days)
{
    /// <summary>Days beyond these have no visits, and the calendar itself ends not far beyond.</summary>
    private static readonly (DateOnly First, DateOnly Last) Known = (new(2000, 1, 1), new(2200, 1, 1));

    public bool IsWeek => Days > 1;

    public DateOnly Last => First.AddDays(Days - 1);

    public static CalendarSpan Day(DateOnly day) => new(day, 1);

    public static CalendarSpan Week(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), 7);

    /// <summary>A day from an address; null for anything that is none, or lies beyond all visits.</summary>
    public static DateOnly? ReadDay(string? day) =>
        IsoDay.Read(day) is { } asked && asked >= Known.First && asked <= Known.Last ? asked : null;

    public TimeSlot In(ClinicTime time) => new(time.Day(First).Start, time.Day(Last).End);
}
