namespace Clinic.Domain.Practice;

/// <summary>
/// One block of one date on which a therapist does not keep her weekly hours. A date with exceptions has these blocks alone; one
/// without times says that she does not work that day.
/// </summary>
public sealed class HoursException
{
    /// <exception cref="ArgumentException">One time without the other, or a block that does not end after it starts.</exception>
    public HoursException(Id<Therapist> therapistId, DateOnly day, TimeOnly? from, TimeOnly? until)
    {
        if (from is null != until is null || (from is { } start && until is { } end && end <= start && end != TimeOnly.MinValue))
        {
            throw new ArgumentException("A block of hours has a start and a later end, on the same day.", nameof(until));
        }

        TherapistId = therapistId;
        Day = day;
        From = from;
        Until = until;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Id<Therapist> TherapistId { get; private init; }

    public DateOnly Day { get; private init; }

    /// <summary>Wall time; null on a day off.</summary>
    public TimeOnly? From { get; private init; }

    /// <summary>Wall time; midnight is the end of the day.</summary>
    public TimeOnly? Until { get; private init; }
}
