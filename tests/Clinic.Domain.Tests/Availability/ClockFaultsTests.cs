using System.Globalization;
using Clinic.Domain.Availability;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Tests.Availability;

/// <summary>Faults with clocks that users of other booking programs reported, with the reports' own days and hours, and zones that do odd things.</summary>
public sealed class ClockFaultsTests
{
    private static readonly Id<Therapist> Ines = Id<Therapist>.New();

    /// <summary>Times of the change day were looked for by their twelve-hour names, and the afternoon vanished.</summary>
    [Fact]
    public void CalCom30021_NewYorkAfternoonOfTheSpringChange_IsOfferedWhole()
    {
        var open = Open("America/New_York", "2026-03-08", "13:00", "18:00", minutes: 60);

        Assert.Equal(["17:00", "18:00", "19:00", "20:00", "21:00"], open.Select(Utc));
        Assert.Equal(new DateTimeOffset(2026, 3, 8, 22, 0, 0, TimeSpan.Zero), open[^1].Visit.End);
    }

    /// <summary>Hours from 7:30 am in Chicago were offered from 6:30 am after the autumn change.</summary>
    [Theory]
    [InlineData("2022-11-01", "12:30")]
    [InlineData("2022-11-08", "13:30")]
    public void CalCom4702_ChicagoHalfPastSeven_StaysSoAfterTheChange(string day, string utc)
    {
        var open = Open("America/Chicago", day, "07:30", "16:00", minutes: 30);

        Assert.Equal((utc, "07:30"), (Utc(open[0]), Wall("America/Chicago", open[0])));
    }

    /// <summary>One half hour a week was shown an hour off on both change days; and nine o'clock after the change could not be booked from before it.</summary>
    [Theory]
    [InlineData("2023-03-05", "12:30", "13:00", "17:30")]
    [InlineData("2023-03-12", "12:30", "13:00", "16:30")]
    [InlineData("2023-11-05", "12:30", "13:00", "17:30")]
    [InlineData("2023-03-16", "09:00", "09:30", "13:00")]
    public void CalCom6217_OneHalfHour_IsThatHalfHourOnChangeDaysToo(string day, string from, string until, string utc)
    {
        var open = Assert.Single(Open("America/Toronto", day, from, until, minutes: 30, now: "2023-02-26T15:00:00Z"));

        Assert.Equal((utc, from), (Utc(open), Wall("America/Toronto", open)));
    }

    /// <summary>November's days after the change began at eight, December's at nine again.</summary>
    [Theory]
    [InlineData("2023-11-03", "13:00")]
    [InlineData("2023-11-06", "14:00")]
    [InlineData("2023-11-30", "14:00")]
    [InlineData("2023-12-01", "14:00")]
    public void CalCom10517_NewYorkNine_IsNineAllNovember(string day, string utc)
    {
        var open = Open("America/New_York", day, "09:00", "17:00", minutes: 60, now: "2023-08-01T15:00:00Z");

        Assert.Equal((utc, "09:00"), (Utc(open[0]), Wall("America/New_York", open[0])));
        Assert.Equal(8, open.Count);
    }

    /// <summary>Seven days of notice that ended on the change day moved the times of the days after it.</summary>
    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void CalCom12137_NoticeThatEndsAtTheChange_MovesNothing(int daysOfNotice)
    {
        var zone = "America/New_York";
        var now = new DateTimeOffset(2023, 10, 29, 14, 20, 0, TimeSpan.Zero);
        var facts = Facts(zone, "09:00", "17:00", minutes: 30, [.. Enum.GetValues<DayOfWeek>()]) with { MinimumNotice = TimeSpan.FromDays(daysOfNotice) };

        var open = OpenSlots.For(facts, new DateOnly(2023, 10, 29), 21, now);

        Assert.All(open.GroupBy(slot => Day(zone, slot)).Skip(1), day => Assert.Equal(("09:00", 16), (Wall(zone, day.First()), day.Count())));
        Assert.Equal(open.Where(slot => slot.Visit.Start >= now + facts.MinimumNotice), open);
        // Seven times 24 hours after 10:20 am of summer time it is 9:20 am of winter time.
        Assert.Equal(daysOfNotice == 6 ? "10:30" : "09:30", Wall(zone, open[0]));
    }

    /// <summary>Sundays at three in Chicago were shown at four on the day of the spring change.</summary>
    [Theory]
    [InlineData("2025-03-02", "21:00")]
    [InlineData("2025-03-09", "20:00")]
    [InlineData("2025-03-16", "20:00")]
    public void CalCom19589_SundayAtThree_IsAtThreeOnTheChangeDay(string day, string utc)
    {
        var open = Assert.Single(Open("America/Chicago", day, "15:00", "16:30", minutes: 90));

        Assert.Equal((utc, "15:00"), (Utc(open), Wall("America/Chicago", open)));
    }

    /// <summary>Occurrences of a repeated visit were an hour off after the change, in pacific time.</summary>
    [Fact]
    public void CalCom4400_WeeklyVisit_KeepsItsWallTime()
    {
        var zone = "America/Los_Angeles";
        var facts = Facts(zone, "10:00", "11:00", minutes: 60, DayOfWeek.Monday);

        var open = OpenSlots.For(facts, new DateOnly(2022, 10, 17), 36, new DateTimeOffset(2022, 9, 12, 15, 0, 0, TimeSpan.Zero));

        Assert.Equal(["17:00", "17:00", "17:00", "18:00", "18:00", "18:00"], open.Select(Utc));
        Assert.All(open, slot => Assert.Equal("10:00", Wall(zone, slot)));
    }

    /// <summary>The hours of a zone with summer time were counted with the offset of another day. The zone and the days are ours.</summary>
    [Theory]
    [InlineData("2021-03-27", "08:00")]
    [InlineData("2021-03-28", "07:00")]
    [InlineData("2021-10-30", "07:00")]
    [InlineData("2021-10-31", "08:00")]
    public void EasyAppointments910_BerlinNine_HasTheOffsetOfItsOwnDay(string day, string utc)
    {
        var open = Open("Europe/Berlin", day, "09:00", "12:00", minutes: 60, now: "2021-03-20T12:00:00Z");

        Assert.Equal((utc, "09:00", 3), (Utc(open[0]), Wall("Europe/Berlin", open[0]), open.Count));
    }

    /// <summary>A repeated meeting that was made in one half of the year was an hour off in the other. The zone and the days are ours.</summary>
    [Fact]
    public void Oca919_MeetingMadeInWinter_IsAtTheSameHourInSummer()
    {
        var zone = "Europe/Madrid";
        var facts = Facts(zone, "16:00", "17:00", minutes: 60, DayOfWeek.Wednesday);

        var open = OpenSlots.For(facts, new DateOnly(2024, 3, 20), 15, new DateTimeOffset(2024, 1, 10, 9, 0, 0, TimeSpan.Zero));

        Assert.Equal(["15:00", "15:00", "14:00"], open.Select(Utc));
    }

    [Fact]
    public void LordHowe_HalfAnHour_IsSkippedInSpringAndOfferedOnceInAutumn()
    {
        var zone = "Australia/Lord_Howe";

        Assert.Equal(["01:00", "01:15", "01:30", "01:45", "02:30", "02:45"], Open(zone, "2027-10-03", "01:00", "03:00", minutes: 15).Select(slot => Wall(zone, slot)));
        var autumn = Open(zone, "2027-04-04", "01:00", "03:00", minutes: 15);
        Assert.Equal(["01:00", "01:15", "01:30", "01:45", "02:00", "02:15", "02:30", "02:45"], autumn.Select(slot => Wall(zone, slot)));
        // 1:30 to 2:00 passes twice: half an hour lies between the end of 1:45 am and two o'clock.
        Assert.Equal(TimeSpan.FromMinutes(30), autumn[4].Visit.Start - autumn[3].Visit.End);
    }

    [Fact]
    public void Apia_DayThatNeverWas_HasNoTimesAndIsNoFault()
    {
        var zone = "Pacific/Apia";
        var facts = Facts(zone, "22:00", "00:00", minutes: 60, [.. Enum.GetValues<DayOfWeek>()]);

        var open = OpenSlots.For(facts, new DateOnly(2011, 12, 29), 3, new DateTimeOffset(2011, 12, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(["2011-12-29", "2011-12-29", "2011-12-31", "2011-12-31"], open.Select(slot => Day(zone, slot)));
        Assert.Empty(OpenSlots.For(facts, new DateOnly(2011, 12, 30), 1, new DateTimeOffset(2011, 12, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    /// <summary>Clocks go back for Ramadan and forward after it.</summary>
    [Theory]
    [InlineData("2026-02-14", "08:00")]
    [InlineData("2026-02-15", "09:00")]
    [InlineData("2026-03-21", "09:00")]
    [InlineData("2026-03-22", "08:00")]
    public void Casablanca_AroundRamadan_NineStaysNine(string day, string utc)
    {
        var open = Open("Africa/Casablanca", day, "09:00", "10:00", minutes: 60);

        Assert.Equal(utc, Utc(Assert.Single(open)));
    }

    [Fact]
    public void Toronto_BothChanges_SkipTheMissingHourAndOfferTheDoubleOneOnce()
    {
        var zone = "America/Toronto";

        Assert.Equal(["01:00", "01:30", "03:00", "03:30"], Open(zone, "2027-03-14", "01:00", "04:00", minutes: 30).Select(slot => Wall(zone, slot)));
        var autumn = Open(zone, "2027-11-07", "01:00", "03:00", minutes: 30);
        Assert.Equal(["01:00", "01:30", "02:00", "02:30"], autumn.Select(slot => Wall(zone, slot)));
        Assert.Equal(["05:00", "05:30", "07:00", "07:30"], autumn.Select(Utc));
    }

    /// <summary>
    /// Zone data that changed after a booking: the stored moment stays, the hours are wall time, so what is offered follows the new rule at
    /// once, and a visit that was booked under the old one keeps blocking the moment it was booked for.
    /// </summary>
    [Fact]
    public void ZoneRuleThatChanged_OpenTimes_FollowTheClockOnTheWall()
    {
        var day = new DateOnly(2027, 1, 13);
        // As if Winnipeg had gone over to summer time for good: in winter that is Toronto's clock.
        var (before, after) = (new ClinicTime("America/Winnipeg"), new ClinicTime("America/Toronto"));
        var bookedAtTen = new TimeSlot(before.ToInstant(day, new TimeOnly(10, 0))!.Value, before.ToInstant(day, new TimeOnly(11, 0))!.Value);
        var facts = Facts("America/Winnipeg", "09:00", "13:00", minutes: 60, DayOfWeek.Wednesday, bookedAtTen);
        var now = new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

        var underTheOldRule = OpenSlots.For(facts, day, 1, now).Select(slot => Wall("America/Winnipeg", slot));
        var underTheNewRule = OpenSlots.For(facts with { Time = after }, day, 1, now).Select(slot => Wall("America/Toronto", slot));

        Assert.Equal(["09:00", "11:00", "12:00"], underTheOldRule);
        Assert.Equal(["09:00", "10:00", "12:00"], underTheNewRule);
    }

    private static IReadOnlyList<OpenSlot> Open(string zone, string day, string from, string until, int minutes, string? now = null)
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var asked = now is null ? new DateTimeOffset(date.AddDays(-10).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)) : DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        return OpenSlots.For(Facts(zone, from, until, minutes, date.DayOfWeek), date, 1, asked);
    }

    private static AvailabilityFacts Facts(string zone, string from, string until, int minutes, DayOfWeek weekday, params TimeSlot[] busy) => Facts(zone, from, until, minutes, [weekday], busy);

    private static AvailabilityFacts Facts(string zone, string from, string until, int minutes, DayOfWeek[] weekdays, params TimeSlot[] busy) => new()
    {
        Time = new ClinicTime(zone),
        Length = TimeSpan.FromMinutes(minutes),
        Prep = TimeSpan.Zero,
        Recovery = TimeSpan.Zero,
        Step = TimeSpan.FromMinutes(minutes),
        MinimumNotice = TimeSpan.Zero,
        HorizonDays = 365,
        Therapists = [new TherapistFacts(
            Ines,
            [.. weekdays.Select(weekday => new WeeklyHours(Ines, weekday, TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(until, CultureInfo.InvariantCulture)))],
            busy)],
    };

    private static string Utc(OpenSlot slot) => slot.Visit.Start.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Wall(string zone, OpenSlot slot) => new ClinicTime(zone).ToWall(slot.Visit.Start).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Day(string zone, OpenSlot slot) => new ClinicTime(zone).ToWall(slot.Visit.Start).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
