namespace Clinic.Domain.Practice;

/// <summary>
/// One block in which a therapist works every week, in wall time. Several blocks a day make a break between them; a block may hold for
/// some weeks only.
/// </summary>
public sealed class WeeklyHours
{
    /// <param name="until">Midnight is the end of the day.</param>
    /// <exception cref="ArgumentException"><paramref name="until"/> is not after <paramref name="from"/>.</exception>
    public WeeklyHours(Id<Therapist> therapistId, DayOfWeek weekday, TimeOnly from, TimeOnly until)
    {
        if (until <= from && until != TimeOnly.MinValue)
        {
            throw new ArgumentException("A block of hours ends after it starts, on the same day.", nameof(until));
        }

        TherapistId = therapistId;
        Weekday = weekday;
        From = from;
        Until = until;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Id<Therapist> TherapistId { get; private init; }

    public DayOfWeek Weekday { get; private init; }

    public TimeOnly From { get; private init; }

    /// <summary>Midnight is the end of the day.</summary>
    public TimeOnly Until { get; private init; }

    /// <summary>The first day on which the block holds; null when it always has.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>The last day on which it holds; null when no end is known.</summary>
    public DateOnly? ValidUntil { get; set; }

    public bool HoldsOn(DateOnly day) =>
        day.DayOfWeek == Weekday && (ValidFrom is not { } first || first <= day) && (ValidUntil is not { } last || day <= last);
}
