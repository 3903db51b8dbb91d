using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Availability;

/// <summary>
/// Which times can be booked: a pure function of facts and the present moment. One pass over each therapist's starts
/// with a pointer into her busy times and into each room's, so it costs O(slots + busy) for a therapist.
/// </summary>
public static class OpenSlots
{
    /// <summary>The open times of <paramref name="days"/> days from <paramref name="from"/>, by start, then by display order.</summary>
    /// <param name="days">1 or more. Days in the past and beyond the horizon give nothing.</param>
    public static IReadOnlyList<OpenSlot> For(AvailabilityFacts facts, DateOnly from, int days, DateTimeOffset now)
    {
        var today = facts.Time.DayOf(now);
        var lastDay = today.AddDays(facts.HorizonDays);
        if (from > lastDay)
        {
            return [];
        }

        var first = from < today ? today : from;
        var last = from.AddDays(days - 1);
        last = last > lastDay ? lastDay : last;
        var earliest = now.ToUniversalTime() + facts.MinimumNotice;

        var open = new List<(OpenSlot Slot, int Order)>();
        for (var order = 0; order < facts.Therapists.Count; order++)
        {
            var therapist = facts.Therapists[order];
            var busy = new BusyPointer(therapist.Busy);
            var off = new BusyPointer(therapist.Off);
            var rooms = facts.Rooms?.Select(room => (room.Id, Busy: new BusyPointer(room.Busy))).ToArray();
            var booked = BookedByDay(facts, therapist);
            for (var day = first; day <= last; day = day.AddDays(1))
            {
                if (facts.IsClosedOn(day) || IsFull(facts, therapist, booked.GetValueOrDefault(day)))
                {
                    continue;
                }

                foreach (var visit in Starts(facts, therapist, day))
                {
                    var blocked = visit.Widen(facts.Prep, facts.Recovery);
                    if (visit.Start >= earliest && off.IsFree(visit) && busy.IsFree(blocked) && TryRoom(rooms, blocked, out var room))
                    {
                        open.Add((new OpenSlot(therapist.Id, visit, room), order));
                    }
                }
            }
        }

        return [.. open.OrderBy(entry => entry.Slot.Visit.Start).ThenBy(entry => entry.Order).Select(entry => entry.Slot)];
    }

    /// <summary>
    /// Of several open slots with one start, the one of the therapist with the least booked time that day; between
    /// equals the first in display order.
    /// </summary>
    /// <param name="sameStart">At least one slot, in display order.</param>
    public static OpenSlot LeastBooked(AvailabilityFacts facts, IEnumerable<OpenSlot> sameStart) =>
        sameStart.MinBy(slot =>
        {
            // Not empty: the slot lies in it.
            var day = facts.Time.Day(facts.Time.DayOf(slot.Visit.Start));
            return facts.Therapists.First(therapist => therapist.Id == slot.Therapist)
                .Busy.Where(day.Overlaps).Sum(busy => busy.Length.TotalMinutes);
        })!;

    /// <summary>The visits that fit into a day's hours, on the grid of wall times, in order; a time the clock skips is left out.</summary>
    private static List<TimeSlot> Starts(AvailabilityFacts facts, TherapistFacts therapist, DateOnly day)
    {
        List<TimeSlot> visits = [];
        var isInOrder = true;
        var steady = facts.Time.SteadyOffset(day);
        foreach (var (from, blockUntil) in therapist.BlocksOn(day))
        {
            var endsAtMidnight = blockUntil == TimeOnly.MinValue;
            var until = endsAtMidnight ? facts.Time.StartOf(day.AddDays(1)) : facts.Time.FirstInstantFrom(day, blockUntil);
            var lastStart = endsAtMidnight ? TimeSpan.FromDays(1) : blockUntil.ToTimeSpan();
            for (var minutes = from.ToTimeSpan(); minutes < lastStart; minutes += facts.Step)
            {
                var time = TimeOnly.FromTimeSpan(minutes);
                var shown = steady is { } offset ? new DateTimeOffset(day.ToDateTime(time), offset) : facts.Time.ToInstant(day, time);
                if (shown is { } start && start + facts.Length <= until)
                {
                    isInOrder &= visits.Count == 0 || visits[^1].Start < start;
                    visits.Add(new TimeSlot(start, start + facts.Length));
                }
            }
        }

        // Blocks should not overlap, but nothing forbids it: then a time may come twice, and late.
        return isInOrder ? visits : [.. visits.DistinctBy(visit => visit.Start).OrderBy(visit => visit.Start)];
    }

    /// <summary>How many visits a therapist has on each day, and how long they are together; empty when she has no limits.</summary>
    private static Dictionary<DateOnly, (int Count, TimeSpan Length)> BookedByDay(AvailabilityFacts facts, TherapistFacts therapist) =>
        therapist.DailyVisitLimit is null && therapist.DailyTimeLimit is null
            ? []
            : therapist.Visits
                .GroupBy(visit => facts.Time.DayOf(visit.Start))
                .ToDictionary(day => day.Key, day => (day.Count(), new TimeSpan(day.Sum(visit => visit.Length.Ticks))));

    /// <summary>Whether one visit more would be over a therapist's limits.</summary>
    private static bool IsFull(AvailabilityFacts facts, TherapistFacts therapist, (int Count, TimeSpan Length) booked) =>
        booked.Count + 1 > (therapist.DailyVisitLimit ?? int.MaxValue)
        || booked.Length + facts.Length > (therapist.DailyTimeLimit ?? TimeSpan.MaxValue);

    private static bool TryRoom((Id<TreatmentRoom> Id, BusyPointer Busy)[]? rooms, TimeSlot blocked, out Id<TreatmentRoom>? free)
    {
        free = null;
        if (rooms is null)
        {
            return true;
        }

        foreach (var room in rooms)
        {
            if (room.Busy.IsFree(blocked))
            {
                free = room.Id;
                return true;
            }
        }

        return false;
    }

    /// <summary>Answers questions about ever later slots by walking a sorted list once.</summary>
    private sealed class BusyPointer(IReadOnlyList<TimeSlot> busy)
    {
        private int next;

        public bool IsFree(TimeSlot slot)
        {
            while (next < busy.Count && busy[next].End <= slot.Start)
            {
                next++;
            }

            return next == busy.Count || slot.End <= busy[next].Start;
        }
    }
}
