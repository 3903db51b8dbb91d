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
            var rooms = facts.Rooms?.Select(room => (room.Id, Busy: new BusyPointer(room.Busy))).ToArray();
            for (var day = first; day <= last; day = day.AddDays(1))
            {
                foreach (var visit in Starts(facts, therapist, day))
                {
                    var blocked = visit.Widen(facts.Prep, facts.Recovery);
                    if (visit.Start >= earliest && busy.IsFree(blocked) && TryRoom(rooms, blocked, out var room))
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
            var day = facts.Time.Day(facts.Time.DayOf(slot.Visit.Start));
            return facts.Therapists.First(therapist => therapist.Id == slot.Therapist)
                .Busy.Where(day.Overlaps).Sum(busy => busy.Length.TotalMinutes);
        })!;

    /// <summary>The visits that fit into a day's hours, on the grid of wall times; a time the clock skips is left out.</summary>
    private static IEnumerable<TimeSlot> Starts(AvailabilityFacts facts, TherapistFacts therapist, DateOnly day)
    {
        foreach (var block in therapist.Hours.Where(hours => hours.Weekday == day.DayOfWeek).OrderBy(hours => hours.From))
        {
            var until = facts.Time.FirstInstantFrom(day, block.Until);
            for (var minutes = block.From.ToTimeSpan(); minutes < block.Until.ToTimeSpan(); minutes += facts.Step)
            {
                if (facts.Time.ToInstant(day, TimeOnly.FromTimeSpan(minutes)) is { } start && start + facts.Length <= until)
                {
                    yield return new TimeSlot(start, start + facts.Length);
                }
            }
        }
    }

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
