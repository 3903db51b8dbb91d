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
        var wall = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(wall))
        {
            return null;
        }

        // Of the two offsets of an ambiguous time the larger one comes first on the clock.
        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    /// <summary>
    /// The instant at which a wall time has been reached: <see cref="ToInstant"/>, or for a skipped time the moment
    /// the clock jumped over it.
    /// </summary>
    public DateTimeOffset FirstInstantFrom(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(wall))
        {
            wall = wall.AddMinutes(1);
        }

        return ToInstant(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall))!.Value;
    }

    /// <summary>The whole calendar day: 23, 24 or 25 hours.</summary>
    public TimeSlot Day(DateOnly day) =>
        new(FirstInstantFrom(day, TimeOnly.MinValue), FirstInstantFrom(day.AddDays(1), TimeOnly.MinValue));

    /// <summary>True when the clock shows this instant's wall time twice, so a label needs the offset.</summary>
    public bool IsAmbiguous(DateTimeOffset instant) => zone.IsAmbiguousTime(ToWall(instant).DateTime);
}
