using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Availability;

/// <summary>
/// When a therapist works, day by day, before anything is booked: her weekly hours or what stands in their place, less her time off, and
/// nothing on days the clinic is closed. Of the same blocks as <see cref="OpenSlots"/>, for whoever edits them.
/// </summary>
public sealed record WorkingCalendar(ClinicTime Time, TherapistFacts Therapist, IReadOnlyList<ClinicClosure> Closures)
{
    /// <summary>The closure of a day; null when the clinic is open.</summary>
    public ClinicClosure? ClosureOn(DateOnly day) => Closures.FirstOrDefault(closure => closure.Includes(day));

    /// <summary>The stretches of a day in which a visit may lie, in order.</summary>
    public IReadOnlyList<TimeSlot> On(DateOnly day)
    {
        if (ClosureOn(day) is not null)
        {
            return [];
        }

        var open = new List<TimeSlot>();
        foreach (var block in BlocksOn(day))
        {
            var from = block.Start;
            foreach (var off in Therapist.Off.Where(off => off.Overlaps(block)))
            {
                if (off.Start > from)
                {
                    open.Add(new TimeSlot(from, off.Start));
                }

                from = off.End > from ? off.End : from;
            }

            if (from < block.End)
            {
                open.Add(new TimeSlot(from, block.End));
            }
        }

        return open;
    }

    /// <summary>Why a visit would not be offered where it is; null when it would be, but for what is booked.</summary>
    public HoursMisfit? MisfitOf(TimeSlot visit)
    {
        var day = Time.DayOf(visit.Start);
        if (ClosureOn(day) is not null)
        {
            return HoursMisfit.Closed;
        }

        if (Therapist.Off.Any(visit.Overlaps))
        {
            return HoursMisfit.TimeOff;
        }

        return BlocksOn(day).Any(block => block.Contains(visit)) ? null : HoursMisfit.OutsideHours;
    }

    /// <summary>A block that lies in an hour the clock skips is none.</summary>
    private IEnumerable<TimeSlot> BlocksOn(DateOnly day)
    {
        foreach (var (from, until) in Therapist.BlocksOn(day))
        {
            var start = Time.FirstInstantFrom(day, from);
            var end = until == TimeOnly.MinValue ? Time.Day(day).End : Time.FirstInstantFrom(day, until);
            if (start < end)
            {
                yield return new TimeSlot(start, end);
            }
        }
    }
}
