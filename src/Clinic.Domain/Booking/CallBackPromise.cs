using Clinic.Domain.Availability;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Booking;

/// <summary>By when we call somebody who asks for it: within one working day.</summary>
public static class CallBackPromise
{
    /// <summary>How many days after the day of the request a working day is looked for.</summary>
    public const int DaysLookedAt = 14;

    /// <summary>When an office closes, for a clinic that has told no hours of its own.</summary>
    private static readonly TimeOnly OfficeCloses = new(17, 0);

    /// <summary>
    /// When the clinic closes on its next working day after that of the request. A working day is one on which a therapist works: her
    /// hours with their exceptions, less the time she is away, on a day without closure. Where the next days have none, it is five
    /// o'clock on the next day from Monday to Friday without closure.
    /// </summary>
    /// <param name="therapists">Those who work here; only their hours, exceptions and time away count.</param>
    public static DateTimeOffset DueAt(
        DateTimeOffset requestedAt, ClinicTime time, IReadOnlyList<TherapistFacts> therapists, IReadOnlyList<ClinicClosure> closures)
    {
        var today = time.DayOf(requestedAt);
        var days = Enumerable.Range(1, DaysLookedAt).Select(today.AddDays).Where(day => !IsClosed(day)).ToList();
        foreach (var day in days)
        {
            if (therapists.SelectMany(therapist => WorkedOn(day, time, therapist)).Select(slot => (DateTimeOffset?)slot.End).Max() is { } closes)
            {
                return closes;
            }
        }

        var office = days.Concat(Enumerable.Range(1, DaysLookedAt).Select(today.AddDays))
            .First(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        return time.FirstInstantFrom(office, OfficeCloses);

        bool IsClosed(DateOnly day) => closures.Any(closure => closure.FirstDay <= day && day <= closure.LastDay);
    }

    private static IEnumerable<TimeSlot> WorkedOn(DateOnly day, ClinicTime time, TherapistFacts therapist)
    {
        foreach (var (from, until) in therapist.BlocksOn(day))
        {
            var start = time.FirstInstantFrom(day, from);
            var end = until == TimeOnly.MinValue ? time.Day(day).End : time.FirstInstantFrom(day, until);

            // Sorted and apart from each other, so what is left before and after each is a stretch of its own.
            foreach (var off in therapist.Off)
            {
                if (off.Start > start && off.Start < end)
                {
                    yield return new TimeSlot(start, off.Start);
                }

                start = off.End > start && off.Start < end ? off.End : start;
            }

            if (start < end)
            {
                yield return new TimeSlot(start, end);
            }
        }
    }
}
