using Clinic.Domain.Time;

namespace Clinic.Web.Features.Booking.Calendar;

/// <summary>The calendar of a day or a week.</summary>
/// <param name="Day">The day that was asked for; a week shows the one it lies in.</param>
/// <param name="OpensAt">The first hour that is shown, 0 to 23.</param>
/// <param name="ClosesAt">The hour after the last that is shown, 1 to 24.</param>
/// <param name="Offset">The clinic's from UTC now, "-06:00": where the line of the present moment stands.</param>
/// <param name="Rows">The same as a plain table, for whoever has no script or would rather read.</param>
public sealed record CalendarPage(
    DateOnly Day, DateOnly Today, CalendarSpan Span, bool IsByRoom, IReadOnlyList<CalendarColumn> Columns, int OpensAt, int ClosesAt, string Offset,
    IReadOnlyList<CalendarRow> Rows)
{
    public string Words => Span.IsWeek
        ? $"Week of {TimeWords.Day(Span.First)}"
        : TimeWords.Day(Span.First);

    public string Address(DateOnly? day = null, bool? week = null, bool? byRoom = null) =>
        $"/booking/calendar?day={IsoDay.Write(day ?? Day)}{(week ?? Span.IsWeek ? "&view=week" : "")}{(byRoom ?? IsByRoom ? "&by=room" : "")}";
}
