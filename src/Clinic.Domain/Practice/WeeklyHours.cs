namespace Clinic.Domain.Practice;

/// <summary>One block in which a therapist works every week, in wall time. Several blocks a day make a break between them.</summary>
public sealed class WeeklyHours
{
    /// <exception cref="ArgumentException"><paramref name="until"/> is not after <paramref name="from"/>.</exception>
    public WeeklyHours(Id<Therapist> therapistId, DayOfWeek weekday, TimeOnly from, TimeOnly until)
    {
        if (until <= from)
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

    public TimeOnly Until { get; private init; }
}
