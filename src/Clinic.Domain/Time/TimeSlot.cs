namespace Clinic.Domain.Time;

/// <summary>A half-open stretch of time in UTC: a visit that ends at 10:00 does not touch one that starts at 10:00.</summary>
public readonly record struct TimeSlot
{
    /// <exception cref="ArgumentException"><paramref name="end"/> is not after <paramref name="start"/>.</exception>
    public TimeSlot(DateTimeOffset start, DateTimeOffset end)
    {
        if (end <= start)
        {
            throw new ArgumentException("A time slot ends after it starts.", nameof(end));
        }

        Start = start.ToUniversalTime();
        End = end.ToUniversalTime();
    }

    public DateTimeOffset Start { get; }

    public DateTimeOffset End { get; }

    public TimeSpan Length => End - Start;

    public bool Overlaps(TimeSlot other) => Start < other.End && other.Start < End;

    public bool Contains(TimeSlot other) => Start <= other.Start && other.End <= End;

    /// <summary>The same slot with time added before and after it. Both are zero or more.</summary>
    public TimeSlot Widen(TimeSpan before, TimeSpan after) => new(Start - before, End + after);
}
