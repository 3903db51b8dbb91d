using Clinic.Domain.Availability;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Tests.Availability.Oracle;

/// <summary>Makes up questions about the days around a change of clocks. Odd answers are likely, impossible ones are not made.</summary>
internal static class SlotCases
{
    /// <summary>From how many days before a change its clock is watched, and for how many: the asked ones, and what is booked across their edges.</summary>
    public const int DaysBefore = 3;

    public const int DaysWatched = 8;

    private static readonly int[] Steps = [5, 10, 15, 20, 30, 45, 60];

    public static SlotCase Make(int seed, int number, ClockChange change)
    {
        // Not Random(seed + number): neighbours would be alike.
        var random = new Random(HashCodeOf(seed, number));
        var day = DateOnly.FromDateTime(change.Utc);
        var from = day.AddDays(random.Next(-1, 1));
        var rooms = random.Next(3) == 0 ? null : Many(random, 1, 3, () => new RoomFacts(Id<TreatmentRoom>.New(), Slots(random, change.Utc, 8, 240)));
        var facts = new AvailabilityFacts
        {
            Time = new ClinicTime(change.Zone),
            Length = TimeSpan.FromMinutes(5 * random.Next(3, 37)),
            Prep = TimeSpan.FromMinutes(random.Next(2) == 0 ? 0 : 5 * random.Next(1, 7)),
            Recovery = TimeSpan.FromMinutes(random.Next(2) == 0 ? 0 : 5 * random.Next(1, 7)),
            Step = TimeSpan.FromMinutes(Steps[random.Next(Steps.Length)]),
            MinimumNotice = TimeSpan.FromMinutes(random.Next(3) == 0 ? 0 : random.Next(0, 3000)),
            HorizonDays = random.Next(4) == 0 ? random.Next(0, 4) : random.Next(4, 90),
            Closures = random.Next(6) == 0 ? [Closure(random, day)] : [],
            Therapists = Many(random, 1, 3, () => Therapist(random, change.Utc, day)),
            Rooms = rooms,
        };
        // Seconds too: what starts in this minute has begun.
        var now = new DateTimeOffset(change.Utc, TimeSpan.Zero).AddSeconds(random.Next(-3 * 86_400, 86_400));
        return new SlotCase(seed, number, change, facts, from, random.Next(1, 4), random.Next(3) == 0 ? now.AddDays(-random.Next(1, 60)) : now);
    }

    private static TherapistFacts Therapist(Random random, DateTime change, DateOnly day)
    {
        var id = Id<Therapist>.New();
        List<WeeklyHours> hours = [];
        for (var around = -2; around <= 3; around++)
        {
            foreach (var (from, until) in Blocks(random))
            {
                hours.Add(new WeeklyHours(id, day.AddDays(around).DayOfWeek, from, until)
                {
                    ValidFrom = random.Next(6) == 0 ? day.AddDays(random.Next(-3, 4)) : null,
                    ValidUntil = random.Next(6) == 0 ? day.AddDays(random.Next(-3, 4)) : null,
                });
            }
        }

        List<HoursException> exceptions = [];
        if (random.Next(4) == 0)
        {
            var date = day.AddDays(random.Next(-2, 3));
            exceptions = random.Next(2) == 0
                ? [new HoursException(id, date, null, null)]
                : [.. Blocks(random).Select(block => new HoursException(id, date, block.From, block.Until))];
        }

        return new TherapistFacts(id, hours, Slots(random, change, 10, 180))
        {
            Exceptions = exceptions,
            Off = random.Next(3) == 0 ? Slots(random, change, 2, 1500) : [],
            Visits = Slots(random, change, 10, 120),
            DailyVisitLimit = random.Next(3) == 0 ? random.Next(1, 5) : null,
            DailyTimeLimit = random.Next(3) == 0 ? TimeSpan.FromMinutes(15 * random.Next(1, 30)) : null,
        };
    }

    /// <summary>One to three blocks of a day: most with breaks between them, some one after the other, a few over each other; many in the night, where clocks change.</summary>
    private static List<(TimeOnly From, TimeOnly Until)> Blocks(Random random)
    {
        List<(TimeOnly From, TimeOnly Until)> blocks = [];
        var minute = random.Next(2) == 0 ? 5 * random.Next(0, 60) : 5 * random.Next(0, 240);
        var many = random.Next(1, 4);
        for (var nth = 0; nth < many && minute < 1430; nth++)
        {
            var until = Math.Min(1440, minute + (5 * random.Next(4, 100)));
            // A few blocks end within the day's last minutes or at midnight itself.
            until = random.Next(8) == 0 ? 1440 : until;
            blocks.Add((Clock(minute), Clock(until)));
            minute = random.Next(10) switch
            {
                0 => Math.Max(minute + 5, until - (5 * random.Next(1, 20))),
                < 4 => until,
                _ => until + (5 * random.Next(1, 40)),
            };
        }

        return blocks;
    }

    private static ClinicClosure Closure(Random random, DateOnly day)
    {
        var first = day.AddDays(random.Next(-2, 3));
        return new ClinicClosure { FirstDay = first, LastDay = first.AddDays(random.Next(0, 2)) };
    }

    /// <summary>Some stretches in order, without overlaps, a few of them touching.</summary>
    private static List<TimeSlot> Slots(Random random, DateTime change, int most, int longest)
    {
        List<TimeSlot> slots = [];
        var start = new DateTimeOffset(change, TimeSpan.Zero).AddMinutes(5 * random.Next(-500, 300));
        var last = new DateTimeOffset(change, TimeSpan.Zero).AddDays(DaysBefore + 1);
        for (var many = random.Next(0, most + 1); many > 0; many--)
        {
            var end = start.AddMinutes(5 * random.Next(1, (longest / 5) + 1));
            if (end > last)
            {
                break;
            }

            slots.Add(new TimeSlot(start, end));
            start = random.Next(4) == 0 ? end : end.AddMinutes(5 * random.Next(1, 120));
        }

        return slots;
    }

    private static List<T> Many<T>(Random random, int fewest, int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(fewest, most + 1)).Select(_ => make())];

    private static TimeOnly Clock(int minute) => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minute % 1440));

    // HashCode is seeded anew in each process; a case must be the same tomorrow.
    private static int HashCodeOf(int seed, int number) => unchecked((int)(((uint)seed * 2_654_435_761u) ^ ((uint)number * 2_246_822_519u)));
}
