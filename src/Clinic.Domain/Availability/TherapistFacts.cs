using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Availability;

/// <summary>One therapist's hours and what blocks her.</summary>
/// <param name="Hours">All her weekly blocks, whenever they hold.</param>
/// <param name="Busy">What is booked or held, with the time before and after. Sorted by start, without overlaps.</param>
public sealed record TherapistFacts(Id<Therapist> Id, IReadOnlyList<WeeklyHours> Hours, IReadOnlyList<TimeSlot> Busy)
{
    /// <summary>Dates on which she does not keep her weekly hours.</summary>
    public IReadOnlyList<HoursException> Exceptions { get; init; } = [];

    /// <summary>When she is away. Sorted by start, without overlaps.</summary>
    public IReadOnlyList<TimeSlot> Off { get; init; } = [];

    /// <summary>The visits behind <see cref="Busy"/>, without the time before and after: what her limits count.</summary>
    public IReadOnlyList<TimeSlot> Visits { get; init; } = [];

    /// <summary>How many visits she takes in a day at most; null for no limit.</summary>
    public int? DailyVisitLimit { get; init; }

    /// <summary>How long her visits of a day may be together; null for no limit.</summary>
    public TimeSpan? DailyTimeLimit { get; init; }

    /// <summary>The blocks in which she works on a day, in order; none when she does not.</summary>
    public IEnumerable<(TimeOnly From, TimeOnly Until)> BlocksOn(DateOnly day)
    {
        var exceptions = Exceptions.Where(exception => exception.Day == day).ToList();
        var blocks = exceptions.Count > 0
            ? exceptions.Where(exception => exception.From is not null).Select(exception => (From: exception.From!.Value, Until: exception.Until!.Value))
            : Hours.Where(hours => hours.HoldsOn(day)).Select(hours => (hours.From, hours.Until));
        return blocks.OrderBy(block => block.From);
    }
}
