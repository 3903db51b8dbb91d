namespace Clinic.Domain.Time;

/// <summary>The only place where an instant becomes the clinic's wall time, or the other way round.</summary>
public sealed class ClinicTime
{
    private readonly TimeZoneInfo zone;

    /// <param name="timeZone">An IANA name such as "America/Winnipeg".</param>
    /// <exception cref="TimeZoneNotFoundException">The machine's zone data does not know the name.</exception>
    public ClinicTime(string timeZone)
    {
        zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        TimeZone = timeZone;
    }

    /// <summary>The IANA name of the clinic's zone.</summary>
    public string TimeZone { get; }

    /// <summary>The same instant with the clinic's offset, ready to be shown.</summary>
    public DateTimeOffset ToWall(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>The clinic's calendar day at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(ToWall(instant).DateTime);

    /// <summary>
    /// The instant of a wall time in UTC. Null when the clock skips that time in spring; the first of the two
    /// instants when the clock shows it twice in autumn.
    /// </summary>
    public DateTimeOffset? ToInstant(DateOnly day, TimeOnly time)
    {
        var wall = Wall(day, time);
        var (before, after) = OffsetsAround(wall);
        return before == after || IsShown(wall, before) ? At(wall, before) : IsShown(wall, after) ? At(wall, after) : null;
    }

    /// <summary>
    /// The instant at which a wall time has been reached: <see cref="ToInstant"/>, or for a skipped time the moment
    /// the clock jumped over it, be it an hour or a whole day.
    /// </summary>
    public DateTimeOffset FirstInstantFrom(DateOnly day, TimeOnly time)
    {
        if (ToInstant(day, time) is { } shown)
        {
            return shown;
        }

        // The jump lies between the two readings of the skipped time; clocks jump at full minutes.
        var wall = Wall(day, time);
        var (before, after) = OffsetsAround(wall);
        var (low, high) = (At(wall, after), At(wall, before));
        while (high - low > TimeSpan.FromMinutes(1))
        {
            var middle = low + TimeSpan.FromMinutes(Math.Floor((high - low).TotalMinutes / 2));
            (low, high) = OffsetAt(middle.UtcDateTime) == before ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>
    /// The offset that holds on a day and the hours about it, so that every wall time of that day becomes an instant by it alone; null
    /// when the clock changes about then.
    /// </summary>
    public TimeSpan? SteadyOffset(DateOnly day)
    {
        var start = OffsetsAround(Wall(day, TimeOnly.MinValue));
        return start.Before == OffsetsAround(Wall(day, TimeOnly.MaxValue)).After ? start.Before : null;
    }

    /// <summary>How far the clock is from UTC when a day begins.</summary>
    public TimeSpan OffsetAtStartOf(DateOnly day) => ToWall(StartOf(day)).Offset;

    /// <summary>The instant at which a calendar day begins.</summary>
    public DateTimeOffset StartOf(DateOnly day) => FirstInstantFrom(day, TimeOnly.MinValue);

    /// <summary>The whole calendar day: 23, 24 or 25 hours.</summary>
    /// <exception cref="ArgumentException">A day that the zone leaves out, as Samoa did with one when it crossed the date line.</exception>
    public TimeSlot Day(DateOnly day) => new(StartOf(day), StartOf(day.AddDays(1)));

    /// <summary>True when the clock shows this instant's wall time twice, so a label needs the offset.</summary>
    public bool IsAmbiguous(DateTimeOffset instant)
    {
        var wall = DateTime.SpecifyKind(ToWall(instant).DateTime, DateTimeKind.Utc);
        var (before, after) = OffsetsAround(wall);
        return before != after && IsShown(wall, before) && IsShown(wall, after);
    }

    /// <summary>A wall time, written as if it were UTC: for adding and taking away offsets.</summary>
    private static DateTime Wall(DateOnly day, TimeOnly time) => day.ToDateTime(time, DateTimeKind.Utc);

    private static DateTimeOffset At(DateTime wall, TimeSpan offset) => new(Within(wall.Ticks - offset.Ticks), TimeSpan.Zero);

    private static DateTime Within(long ticks) => new(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);

    // The zone is asked one way only, from UTC to wall time: the other way its own answers miss changes of a zone's standard
    // time, as Kazakhstan's in 2024. No zone lies further than a day from UTC, and none changes twice within these days.
    private (TimeSpan Before, TimeSpan After) OffsetsAround(DateTime wall) =>
        (OffsetAt(Within(wall.Ticks - TimeSpan.TicksPerDay)), OffsetAt(Within(wall.Ticks + TimeSpan.TicksPerDay)));

    private bool IsShown(DateTime wall, TimeSpan offset) => OffsetAt(At(wall, offset).UtcDateTime) == offset;

    private TimeSpan OffsetAt(DateTime utc) => zone.GetUtcOffset(utc);
}
