using System.Globalization;
using Clinic.Domain.Availability;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Tests.Availability;

/// <summary>What may be booked and where a therapist works follow from the same hours: each case is asked of both.</summary>
public sealed class HoursRulesTests
{
    private static readonly ClinicTime Winnipeg = new("America/Winnipeg");
    private static readonly Id<Therapist> Ines = Id<Therapist>.New();
    private static readonly DateOnly Tuesday = new(2026, 11, 24);
    private static readonly DateTimeOffset LongBefore = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Exception_WithBlocks_StandsInPlaceOfTheWeeklyHours()
    {
        var therapist = Works(9, 12) with { Exceptions = [new HoursException(Ines, Tuesday, new TimeOnly(14, 0), new TimeOnly(16, 0))] };

        Assert.Equal(["14:00", "15:00"], Starts(therapist, Tuesday));
        Assert.Equal(["09:00", "10:00", "11:00"], Starts(therapist, Tuesday.AddDays(7)));
    }

    [Fact]
    public void Exception_OnADayWithoutHours_OpensIt()
    {
        var sunday = Tuesday.AddDays(5);
        var therapist = Works(9, 12) with { Exceptions = [new HoursException(Ines, sunday, new TimeOnly(10, 0), new TimeOnly(11, 0))] };

        Assert.Equal(["10:00"], Starts(therapist, sunday));
    }

    [Fact]
    public void Exception_WithoutTimes_ClosesTheDay() =>
        Assert.Empty(Starts(Works(9, 12) with { Exceptions = [new HoursException(Ines, Tuesday, null, null)] }, Tuesday));

    [Fact]
    public void WeeklyHours_WithDays_HoldFromTheFirstToTheLastOfThem()
    {
        var therapist = Therapist(new WeeklyHours(Ines, DayOfWeek.Tuesday, new TimeOnly(9, 0), new TimeOnly(10, 0))
        {
            ValidFrom = Tuesday.AddDays(7),
            ValidUntil = Tuesday.AddDays(14),
        });

        Assert.Empty(Starts(therapist, Tuesday));
        Assert.Equal(["09:00"], Starts(therapist, Tuesday.AddDays(7)));
        Assert.Equal(["09:00"], Starts(therapist, Tuesday.AddDays(14)));
        Assert.Empty(Starts(therapist, Tuesday.AddDays(21)));
    }

    [Fact]
    public void Block_UntilMidnight_IsOpenToTheEndOfTheDay() =>
        Assert.Equal(["22:00", "23:00"], Starts(Therapist(new WeeklyHours(Ines, DayOfWeek.Tuesday, new TimeOnly(22, 0), TimeOnly.MinValue)), Tuesday));

    [Fact]
    public void TimeOff_InTheMiddleOfABlock_LeavesWhatLiesBeforeAndAfter() =>
        Assert.Equal(["09:00", "12:00"], Starts(Works(9, 13) with { Off = [Wall(Tuesday, 10, 120)] }, Tuesday));

    [Fact]
    public void TimeOff_OverDays_ClosesThemAll()
    {
        var therapist = Works(9, 12) with { Off = [Wall(Tuesday, 10, 8 * 24 * 60)] };

        Assert.Equal(["09:00"], Starts(therapist, Tuesday));
        Assert.Empty(Starts(therapist, Tuesday.AddDays(7)));
        Assert.Equal(3, Starts(therapist, Tuesday.AddDays(14)).Count);
    }

    [Fact]
    public void Closure_OfTheClinic_ClosesItsFirstAndItsLastDay()
    {
        ClinicClosure[] closures = [new() { FirstDay = Tuesday, LastDay = Tuesday.AddDays(7) }];

        Assert.Empty(Starts(Works(9, 12), Tuesday, closures));
        Assert.Empty(Starts(Works(9, 12), Tuesday.AddDays(7), closures));
        Assert.Equal(3, Starts(Works(9, 12), Tuesday.AddDays(14), closures).Count);
    }

    [Theory]
    [InlineData(2, null, 0)]
    [InlineData(3, null, 2)]
    [InlineData(null, 120, 0)]
    [InlineData(null, 179, 0)]
    [InlineData(null, 180, 2)]
    public void DailyLimit_OfVisitsOrMinutes_ClosesTheDayWhenOneMoreWouldBeOverIt(int? visits, int? minutes, int open)
    {
        TimeSlot[] booked = [Wall(Tuesday, 9, 60), Wall(Tuesday, 10, 60)];
        var therapist = new TherapistFacts(Ines, Works(9, 13).Hours, booked)
        {
            Visits = booked,
            DailyVisitLimit = visits,
            DailyTimeLimit = minutes is { } most ? TimeSpan.FromMinutes(most) : null,
        };

        Assert.Equal(open, OpenSlots.For(Facts(therapist, []), Tuesday, 1, LongBefore).Count);
    }

    [Fact]
    public void MisfitOf_Visit_SaysWhatIsInItsWay()
    {
        var calendar = new WorkingCalendar(
            Winnipeg,
            Works(9, 13) with { Off = [Wall(Tuesday, 12, 60)] },
            [new ClinicClosure { FirstDay = Tuesday.AddDays(7), LastDay = Tuesday.AddDays(7) }]);

        Assert.Null(calendar.MisfitOf(Wall(Tuesday, 9, 60)));
        Assert.Null(calendar.MisfitOf(Wall(Tuesday, 11, 60)));
        Assert.Equal(HoursMisfit.TimeOff, calendar.MisfitOf(Wall(Tuesday, 11, 61)));
        Assert.Equal(HoursMisfit.OutsideHours, calendar.MisfitOf(Wall(Tuesday, 8, 90)));
        Assert.Equal(HoursMisfit.OutsideHours, calendar.MisfitOf(Wall(Tuesday.AddDays(1), 9, 60)));
        Assert.Equal(HoursMisfit.Closed, calendar.MisfitOf(Wall(Tuesday.AddDays(7), 9, 60)));
    }

    /// <summary>Every five minutes that the calendar calls working time can be booked, and nothing else can.</summary>
    [Theory]
    [InlineData(2026, 11, 24)]
    [InlineData(2027, 3, 14)]
    [InlineData(2027, 11, 7)]
    public void WorkingCalendar_AnyDay_IsWhatOpenSlotsOffer(int year, int month, int day)
    {
        var date = new DateOnly(year, month, day);
        var therapist = Therapist(
            new WeeklyHours(Ines, date.DayOfWeek, new TimeOnly(0, 0), new TimeOnly(2, 30)),
            new WeeklyHours(Ines, date.DayOfWeek, new TimeOnly(2, 30), new TimeOnly(5, 0)),
            new WeeklyHours(Ines, date.DayOfWeek, new TimeOnly(18, 0), TimeOnly.MinValue)) with
        {
            Off = [new TimeSlot(Winnipeg.FirstInstantFrom(date, new TimeOnly(4, 0)), Winnipeg.FirstInstantFrom(date, new TimeOnly(19, 0)))],
        };
        var facts = Facts(therapist, []) with { Length = TimeSpan.FromMinutes(5), Step = TimeSpan.FromMinutes(5) };

        var working = new WorkingCalendar(Winnipeg, therapist, []).On(date);
        var open = OpenSlots.For(facts, date, 1, LongBefore);

        Assert.NotEmpty(open);
        Assert.All(open, slot => Assert.Contains(working, stretch => stretch.Contains(slot.Visit)));
        // An hour that the clock shows twice is offered once: it is the only time that is worked and not offered.
        var offered = open.Sum(slot => slot.Visit.Length.TotalMinutes);
        var twice = working.Sum(stretch => stretch.Length.TotalMinutes) - offered;
        Assert.Equal(month == 11 && day == 7 ? 60 : 0, twice);
    }

    private static TherapistFacts Works(int from, int until) =>
        Therapist(new WeeklyHours(Ines, DayOfWeek.Tuesday, new TimeOnly(from, 0), new TimeOnly(until, 0)));

    private static TherapistFacts Therapist(params WeeklyHours[] hours) => new(Ines, hours, []);

    private static AvailabilityFacts Facts(TherapistFacts therapist, IReadOnlyList<ClinicClosure> closures) => new()
    {
        Time = Winnipeg,
        Length = TimeSpan.FromMinutes(60),
        Prep = TimeSpan.Zero,
        Recovery = TimeSpan.Zero,
        Step = TimeSpan.FromMinutes(60),
        MinimumNotice = TimeSpan.Zero,
        HorizonDays = 400,
        Therapists = [therapist],
        Closures = closures,
    };

    /// <summary>The starts of visits of an hour; each lies in the working time of the day.</summary>
    private static IReadOnlyList<string> Starts(TherapistFacts therapist, DateOnly day, IReadOnlyList<ClinicClosure>? closures = null)
    {
        var open = OpenSlots.For(Facts(therapist, closures ?? []), day, 1, LongBefore);
        var calendar = new WorkingCalendar(Winnipeg, therapist, closures ?? []);
        Assert.Equal(open.Count, calendar.On(day).Sum(stretch => (int)stretch.Length.TotalHours));
        Assert.All(open, slot => Assert.Null(calendar.MisfitOf(slot.Visit)));
        return [.. open.Select(slot => Winnipeg.ToWall(slot.Visit.Start).ToString("HH:mm", CultureInfo.InvariantCulture))];
    }

    private static TimeSlot Wall(DateOnly day, int hour, int minutes)
    {
        var start = Winnipeg.ToInstant(day, new TimeOnly(hour, 0))!.Value;
        return new TimeSlot(start, start.AddMinutes(minutes));
    }
}
