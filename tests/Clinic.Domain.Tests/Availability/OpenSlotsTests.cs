using Clinic.Domain.Availability;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Tests.Availability;

public sealed class OpenSlotsTests
{
    private static readonly ClinicTime Winnipeg = new("America/Winnipeg");
    private static readonly Id<Therapist> Ines = Id<Therapist>.New();
    private static readonly Id<Therapist> Tom = Id<Therapist>.New();
    private static readonly DateOnly Tuesday = new(2026, 11, 24);
    private static readonly DateTimeOffset LongBefore = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void For_BlockWithBreak_OffersWhatFitsIntoEachPart()
    {
        var facts = Facts([Hours(Ines, 9, 10), Hours(Ines, 10, 30, 11, 30)], minutes: 30, step: 30);

        Assert.Equal(["09:00", "09:30", "10:30", "11:00"], Starts(facts, Tuesday));
    }

    [Fact]
    public void For_DayWithoutHours_IsEmpty() =>
        Assert.Empty(Starts(Facts([Hours(Ines, 9, 10)], minutes: 30, step: 30), Tuesday.AddDays(1)));

    [Fact]
    public void For_BusyTime_KeepsTouchingSlotsAndDropsOverlappingOnes()
    {
        var facts = Facts([Hours(Ines, 9, 12)], minutes: 60, step: 30, busy: [Wall(Tuesday, 10, 0, 60)]);

        Assert.Equal(["09:00", "11:00"], Starts(facts, Tuesday));
    }

    [Fact]
    public void For_TimeBeforeAndAfter_MustBeFreeTooButMayLieOutsideHours()
    {
        var facts = Facts([Hours(Ines, 9, 12)], minutes: 30, step: 30, busy: [Wall(Tuesday, 10, 30, 30)]) with
        {
            Prep = TimeSpan.FromMinutes(15),
            Recovery = TimeSpan.FromMinutes(15),
        };

        Assert.Equal(["09:00", "09:30", "11:30"], Starts(facts, Tuesday));
    }

    [Fact]
    public void For_AllRoomsTaken_OffersNothingThenAndOtherwiseTheFirstFreeRoom()
    {
        var (one, two) = (Id<TreatmentRoom>.New(), Id<TreatmentRoom>.New());
        var facts = Facts([Hours(Ines, 9, 12)], minutes: 60, step: 60) with
        {
            Rooms = [new(one, [Wall(Tuesday, 9, 0, 120)]), new(two, [Wall(Tuesday, 10, 0, 60)])],
        };

        var open = OpenSlots.For(facts, Tuesday, 1, LongBefore);

        Assert.Equal([two, one], open.Select(slot => slot.Room!.Value));
        Assert.Equal(["09:00", "11:00"], Starts(facts, Tuesday));
    }

    [Fact]
    public void For_NoticeAndHorizon_BoundTheDays()
    {
        var facts = Facts([Hours(Ines, 9, 12)], minutes: 60, step: 60) with { MinimumNotice = TimeSpan.FromMinutes(90), HorizonDays = 7 };
        var tenThatDay = Wall(Tuesday, 9, 30, 60).Start;

        Assert.Equal(["11:00"], OpenSlots.For(facts, Tuesday, 1, tenThatDay).Select(Wall));
        Assert.Equal(3, OpenSlots.For(facts, Tuesday.AddDays(7), 1, tenThatDay).Count);
        Assert.Equal(4, OpenSlots.For(facts, Tuesday.AddDays(-30), 62, tenThatDay).Count);
        Assert.Empty(OpenSlots.For(facts with { HorizonDays = 6 }, Tuesday.AddDays(7), 1, tenThatDay));
        Assert.Empty(OpenSlots.For(facts, DateOnly.MaxValue, 62, tenThatDay));
        Assert.Empty(OpenSlots.For(facts, DateOnly.MinValue, 62, tenThatDay));
    }

    [Fact]
    public void For_DayTheClockGoesForward_NeverOffersTheHourThatIsSkipped()
    {
        var sunday = new DateOnly(2027, 3, 14);
        var facts = Facts([new WeeklyHours(Ines, DayOfWeek.Sunday, new TimeOnly(1, 0), new TimeOnly(5, 0))], minutes: 60, step: 30);

        var open = OpenSlots.For(facts, sunday, 1, LongBefore);

        Assert.Equal(["01:00", "01:30", "03:00", "03:30", "04:00"], open.Select(Wall));
        Assert.All(open, slot => Assert.Equal(TimeSpan.FromMinutes(60), slot.Visit.Length));
    }

    [Fact]
    public void For_DayTheClockGoesBack_OffersEachWallTimeOnce()
    {
        var sunday = new DateOnly(2027, 11, 7);
        var facts = Facts([new WeeklyHours(Ines, DayOfWeek.Sunday, new TimeOnly(0, 0), new TimeOnly(3, 0))], minutes: 30, step: 30) with { HorizonDays = 400 };

        var open = OpenSlots.For(facts, sunday, 1, LongBefore);

        Assert.Equal(["00:00", "00:30", "01:00", "01:30", "02:00", "02:30"], open.Select(Wall));
        Assert.Equal(open.Count, open.Select(slot => slot.Visit.Start).Distinct().Count());
    }

    [Theory]
    [InlineData(2027, 3, 13, 15)]
    [InlineData(2027, 3, 14, 14)]
    [InlineData(2027, 11, 6, 14)]
    [InlineData(2027, 11, 7, 15)]
    public void For_AroundTheChangeOfClocks_NineStaysNine(int year, int month, int day, int utcHour)
    {
        var date = new DateOnly(year, month, day);
        var facts = Facts([new WeeklyHours(Ines, date.DayOfWeek, new TimeOnly(9, 0), new TimeOnly(10, 0))], minutes: 60, step: 60) with { HorizonDays = 400 };

        var open = Assert.Single(OpenSlots.For(facts, date, 1, LongBefore));

        Assert.Equal(new DateTimeOffset(year, month, day, utcHour, 0, 0, TimeSpan.Zero), open.Visit.Start);
    }

    [Fact]
    public void For_VisitLongerThanADayMayHold_OffersNothingEvenOnAnEmptyDay()
    {
        var facts = Facts([Hours(Ines, 9, 17)], minutes: 90, step: 60);

        Assert.Empty(OpenSlots.For(WithLimit(facts, TimeSpan.FromMinutes(60)), Tuesday, 7, LongBefore));
        Assert.NotEmpty(OpenSlots.For(WithLimit(facts, TimeSpan.FromMinutes(90)), Tuesday, 7, LongBefore));
    }

    [Fact]
    public void For_BlocksOverEachOther_OfferEachTimeOnceAndNoneThatIsTaken()
    {
        var facts = Facts([Hours(Ines, 9, 12), Hours(Ines, 10, 13)], minutes: 60, step: 60, busy: [Wall(Tuesday, 10, 0, 60)]);

        Assert.Equal(["09:00", "11:00", "12:00"], Starts(facts, Tuesday));
    }

    [Fact]
    public void LeastBooked_OfTwoFree_IsTheOneWithLessThatDayAndThenTheFirst()
    {
        var facts = Facts([Hours(Ines, 9, 12)], minutes: 60, step: 60, busy: [Wall(Tuesday, 9, 0, 60)]) with { };
        facts = facts with
        {
            Therapists = [.. facts.Therapists, new TherapistFacts(Tom, [Hours(Tom, 9, 12)], [Wall(Tuesday, 10, 0, 30), Wall(Tuesday.AddDays(1), 10, 0, 300)])],
        };
        var eleven = OpenSlots.For(facts, Tuesday, 1, LongBefore).Where(slot => Wall(slot) == "11:00").ToList();

        Assert.Equal(Tom, OpenSlots.LeastBooked(facts, eleven).Therapist);
        var equal = facts with { Therapists = [.. facts.Therapists.Select(therapist => therapist with { Busy = [] })] };
        Assert.Equal(Ines, OpenSlots.LeastBooked(equal, eleven).Therapist);
    }

    [Fact]
    public void Nearest_SeveralAtOneStart_GivesDifferentStartsFirstAndTheTherapistWhoWasAskedFor()
    {
        OpenSlot At(Id<Therapist> who, int hour) => new(who, Wall(Tuesday, hour, 0, 60), null);
        List<OpenSlot> open = [At(Ines, 9), At(Tom, 9), At(Ines, 11), At(Tom, 11)];

        var nearest = NearestSlots.To(Wall(Tuesday, 10, 30, 60).Start, Tom, open);

        Assert.Equal([(Tom, "11:00"), (Tom, "09:00"), (Ines, "11:00")], nearest.Select(slot => (slot.Therapist, Wall(slot))));
    }

    private static AvailabilityFacts Facts(IReadOnlyList<WeeklyHours> hours, int minutes, int step, IReadOnlyList<TimeSlot>? busy = null) => new()
    {
        Time = Winnipeg,
        Length = TimeSpan.FromMinutes(minutes),
        Prep = TimeSpan.Zero,
        Recovery = TimeSpan.Zero,
        Step = TimeSpan.FromMinutes(step),
        MinimumNotice = TimeSpan.Zero,
        HorizonDays = 365,
        Therapists = [new TherapistFacts(Ines, hours, busy ?? [])],
    };

    private static AvailabilityFacts WithLimit(AvailabilityFacts facts, TimeSpan limit) =>
        facts with { Therapists = [.. facts.Therapists.Select(therapist => therapist with { DailyTimeLimit = limit })] };

    private static WeeklyHours Hours(Id<Therapist> who, int from, int until) => Hours(who, from, 0, until, 0);

    private static WeeklyHours Hours(Id<Therapist> who, int fromHour, int fromMinute, int untilHour, int untilMinute) =>
        new(who, DayOfWeek.Tuesday, new TimeOnly(fromHour, fromMinute), new TimeOnly(untilHour, untilMinute));

    private static TimeSlot Wall(DateOnly day, int hour, int minute, int minutes)
    {
        var start = Winnipeg.ToInstant(day, new TimeOnly(hour, minute))!.Value;
        return new TimeSlot(start, start.AddMinutes(minutes));
    }

    private static string Wall(OpenSlot slot) =>
        Winnipeg.ToWall(slot.Visit.Start).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Starts(AvailabilityFacts facts, DateOnly day) => OpenSlots.For(facts, day, 1, LongBefore).Select(Wall);
}
