using Clinic.Domain.Time;

namespace Clinic.Domain.Tests.Availability.Oracle;

/// <summary>Some days of a clinic's wall clock, read minute by minute: what a person would see who looks at it once a minute.</summary>
internal sealed class WatchedClock
{
    private readonly bool[] isFirstTime;

    public WatchedClock(string zone, DateTime start, int minutes)
    {
        Start = start;
        var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
        Readings = new DateTime[minutes];
        Days = new DateOnly[minutes];
        isFirstTime = new bool[minutes];
        var seen = new HashSet<long>(minutes);
        for (var minute = 0; minute < minutes; minute++)
        {
            Readings[minute] = TimeZoneInfo.ConvertTimeFromUtc(start.AddMinutes(minute), info);
            Days[minute] = DateOnly.FromDateTime(Readings[minute]);
            isFirstTime[minute] = seen.Add(Readings[minute].Ticks);
        }
    }

    /// <summary>The first minute, in UTC.</summary>
    public DateTime Start { get; }

    /// <summary>What the clock shows at each minute from the start.</summary>
    public DateTime[] Readings { get; }

    /// <summary>The day of each reading.</summary>
    public DateOnly[] Days { get; }

    /// <summary>Whether the clock has not shown this before, at an earlier minute.</summary>
    public bool IsFirstTime(int minute) => isFirstTime[minute];

    public DateTimeOffset At(int minute) => new(Start.AddMinutes(minute), TimeSpan.Zero);

    /// <summary>The number of the minute that begins then.</summary>
    public int MinuteOf(DateTimeOffset instant) => (int)(instant.UtcDateTime - Start).TotalMinutes;

    /// <summary>For each minute whether it lies in one of some half-open stretches of full minutes.</summary>
    public bool[] MinutesOf(IEnumerable<TimeSlot> slots)
    {
        var minutes = new bool[Readings.Length];
        foreach (var slot in slots)
        {
            minutes.AsSpan(MinuteOf(slot.Start), (int)slot.Length.TotalMinutes).Fill(true);
        }

        return minutes;
    }
}
