using Clinic.Domain.Availability;
using Clinic.Domain.Practice;

namespace Clinic.Domain.Tests.Availability.Oracle;

/// <summary>
/// The open times once more, slowly, from the words of the rules: every minute is tried as a start, and every minute of the visit is
/// looked at. Nothing of the program's own conversion of time is used.
/// </summary>
internal static class SlotOracle
{
    public static List<OpenSlot> For(AvailabilityFacts facts, WatchedClock clock, DateOnly from, int days, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now.UtcDateTime, TimeZoneInfo.FindSystemTimeZoneById(facts.Time.TimeZone)));
        var rooms = facts.Rooms?.Select(room => (room.Id, Taken: clock.MinutesOf(room.Busy))).ToList();
        var desks = facts.Therapists.Select(therapist => (Therapist: therapist, Taken: clock.MinutesOf(therapist.Busy), Away: clock.MinutesOf(therapist.Off))).ToList();
        var (length, prep, recovery) = ((int)facts.Length.TotalMinutes, (int)facts.Prep.TotalMinutes, (int)facts.Recovery.TotalMinutes);
        List<OpenSlot> open = [];
        var hours = new Dictionary<(int Desk, DateOnly Day), List<(DateTime Opens, DateTime Closes)>>();
        for (var start = 0; start < clock.Readings.Length; start++)
        {
            var day = clock.Days[start];
            if (day < from || day.DayNumber >= from.DayNumber + days)
            {
                continue;
            }

            var canBeBooked = day >= today && day.DayNumber <= today.DayNumber + facts.HorizonDays && clock.At(start) - now >= facts.MinimumNotice;
            if (!canBeBooked || !clock.IsFirstTime(start) || facts.Closures.Any(closure => closure.FirstDay <= day && day <= closure.LastDay))
            {
                continue;
            }

            for (var desk = 0; desk < desks.Count; desk++)
            {
                var (therapist, taken, away) = desks[desk];
                if (!hours.TryGetValue((desk, day), out var blocks))
                {
                    hours[(desk, day)] = blocks = BlocksOf(therapist, day);
                }

                if (!Works(blocks, clock, start, length, facts.Step.Ticks)
                    || Any(away, start, start + length)
                    || Any(taken, start - prep, start + length + recovery)
                    || !TakesOneMore(therapist, clock, day, length))
                {
                    continue;
                }

                var room = rooms?.FirstOrDefault(candidate => !Any(candidate.Taken, start - prep, start + length + recovery)).Id;
                if (room != default(Id<TreatmentRoom>))
                {
                    open.Add(new OpenSlot(therapist.Id, new(clock.At(start), clock.At(start + length)), room));
                }
            }
        }

        return open;
    }

    /// <summary>When her blocks of a day begin and end on the clock: those of her weekly hours that hold, or what was said for this date alone.</summary>
    private static List<(DateTime Opens, DateTime Closes)> BlocksOf(TherapistFacts therapist, DateOnly day)
    {
        var exceptions = therapist.Exceptions.Where(exception => exception.Day == day).ToList();
        var blocks = exceptions.Count > 0
            ? exceptions.Where(exception => exception.From is not null).Select(exception => (From: exception.From!.Value, Until: exception.Until!.Value))
            : therapist.Hours
                .Where(hours => hours.Weekday == day.DayOfWeek && !(hours.ValidFrom > day) && !(hours.ValidUntil < day))
                .Select(hours => (hours.From, hours.Until));
        return [.. blocks.Select(block => (
            day.ToDateTime(block.From),
            block.Until == new TimeOnly(0, 0) ? day.AddDays(1).ToDateTime(block.Until) : day.ToDateTime(block.Until)))];
    }

    /// <summary>
    /// A visit may start at a block's own start and every step after it on the wall clock, and must be over when the clock shows the block's
    /// end, whenever it first does: a clock that jumps over the end has shown it.
    /// </summary>
    private static bool Works(List<(DateTime Opens, DateTime Closes)> blocks, WatchedClock clock, int start, int length, long step)
    {
        var reading = clock.Readings[start];
        foreach (var (opens, closes) in blocks)
        {
            if (reading >= opens
                && reading < closes
                && (reading.Ticks - opens.Ticks) % step == 0
                && IsOpenUntilTheEnd(clock.Readings.AsSpan(start, length), closes))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpenUntilTheEnd(ReadOnlySpan<DateTime> readings, DateTime closes)
    {
        foreach (var shown in readings)
        {
            if (shown >= closes)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TakesOneMore(TherapistFacts therapist, WatchedClock clock, DateOnly day, int length)
    {
        var thatDay = therapist.Visits
            .Where(visit => clock.Days[clock.MinuteOf(visit.Start)] == day)
            .ToList();
        return !(thatDay.Count + 1 > therapist.DailyVisitLimit)
            && !(thatDay.Sum(visit => visit.Length.TotalMinutes) + length > therapist.DailyTimeLimit?.TotalMinutes);
    }

    private static bool Any(bool[] minutes, int first, int end) => minutes.AsSpan(first, end - first).Contains(true);
}
