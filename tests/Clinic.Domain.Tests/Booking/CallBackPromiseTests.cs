using System.Globalization;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Tests.Booking;

/// <summary>By when we call: the end of the clinic's opening on its next working day. Wall times are Winnipeg's unless said otherwise.</summary>
public sealed class CallBackPromiseTests
{
    private static readonly ClinicTime Winnipeg = new("America/Winnipeg");
    private static readonly Id<Therapist> Ines = Id<Therapist>.New();
    private static readonly Id<Therapist> Tom = Id<Therapist>.New();

    [Theory]
    // A Friday morning, and long after closing: Tom works on Saturday.
    [InlineData("2026-11-20 09:00", "2026-11-21 18:00")]
    [InlineData("2026-11-20 23:59", "2026-11-21 18:00")]
    // Saturday and Sunday: both are here on Monday, and Ines is the last to leave.
    [InlineData("2026-11-21 10:00", "2026-11-23 17:30")]
    [InlineData("2026-11-22 00:00", "2026-11-23 17:30")]
    public void DueAt_Hours_IsWhenTheLastOneLeavesOnTheNextWorkingDay(string asked, string due) =>
        Assert.Equal(due, Due(asked, [Weekdays(Ines, "08:30", "17:30"), Weekdays(Tom, "09:00", "12:00") with { Hours = [Block(Tom, DayOfWeek.Monday, "09:00", "12:00"), Block(Tom, DayOfWeek.Saturday, "09:00", "18:00")] }]));

    [Fact]
    public void DueAt_Holiday_IsTheDayAfterIt() => Assert.Equal(
        "2026-12-29 17:30",
        Due("2026-12-24 10:00", [Weekdays(Ines, "08:30", "17:30")], Closed("2026-12-25", "2026-12-25"), Closed("2026-12-28", "2026-12-28")));

    [Fact]
    public void DueAt_Exceptions_AreKept()
    {
        var ines = Weekdays(Ines, "08:30", "17:30");

        Assert.Equal("2026-11-24 17:30", Due("2026-11-20 10:00", [ines with { Exceptions = [new(Ines, Day("2026-11-23"), null, null)] }]));
        Assert.Equal("2026-11-23 13:00", Due("2026-11-20 10:00", [ines with { Exceptions = [new(Ines, Day("2026-11-23"), new(9, 0), new(13, 0))] }]));
        Assert.Equal("2026-11-22 14:00", Due("2026-11-20 10:00", [ines with { Exceptions = [new(Ines, Day("2026-11-22"), new(9, 0), new(14, 0))] }]));
    }

    [Fact]
    public void DueAt_HoursOfLaterWeeks_DoNotCountYet()
    {
        var from = Block(Ines, DayOfWeek.Monday, "09:00", "19:00");
        from.ValidFrom = Day("2026-11-30");

        Assert.Equal("2026-11-30 19:00", Due("2026-11-20 10:00", [new TherapistFacts(Ines, [from], [])]));
    }

    [Fact]
    public void DueAt_TimeOff_IsNoWork()
    {
        var ines = Weekdays(Ines, "08:30", "17:30");

        Assert.Equal("2026-11-24 17:30", Due("2026-11-20 10:00", [ines with { Off = [Off("2026-11-23 00:00", "2026-11-24 00:00")] }]));
        // Away for the afternoon: the clinic closes at noon.
        Assert.Equal("2026-11-23 12:00", Due("2026-11-20 10:00", [ines with { Off = [Off("2026-11-23 12:00", "2026-11-23 18:00")] }]));
        // Away in the middle, twice: the end is as ever.
        Assert.Equal("2026-11-23 17:30", Due("2026-11-20 10:00", [ines with { Off = [Off("2026-11-23 08:00", "2026-11-23 10:00"), Off("2026-11-23 12:00", "2026-11-23 13:00")] }]));
    }

    [Theory]
    // The clock jumps on Sunday 8 March 2026 from 2:00 to 3:00, and goes back on Sunday 1 November from 2:00 to 1:00.
    [InlineData("2026-03-07 12:00", "09:00", "17:00", "2026-03-08 17:00")]
    [InlineData("2026-03-07 12:00", "00:30", "02:30", "2026-03-08 03:00")]
    [InlineData("2026-10-31 12:00", "09:00", "17:00", "2026-11-01 17:00")]
    [InlineData("2026-10-31 23:59", "09:00", "00:00", "2026-11-02 00:00")]
    public void DueAt_DayOnWhichTheClockChanges_IsTheWallTimeThatStaffReads(string asked, string from, string until, string due) =>
        Assert.Equal(due, Due(asked, [new TherapistFacts(Ines, [Block(Ines, DayOfWeek.Sunday, from, until)], [])]));

    [Fact]
    public void DueAt_TimeThatComesTwice_IsTheFirst() => Assert.Equal(
        new DateTimeOffset(2026, 11, 1, 1, 30, 0, TimeSpan.FromHours(-5)),
        CallBackPromise.DueAt(At("2026-10-31 12:00"), Winnipeg, [new TherapistFacts(Ines, [Block(Ines, DayOfWeek.Sunday, "00:00", "01:30")], [])], []));

    [Theory]
    [InlineData("2026-11-19 20:00", "2026-11-20 17:00")]
    [InlineData("2026-11-20 08:00", "2026-11-23 17:00")]
    [InlineData("2026-11-22 08:00", "2026-11-23 17:00")]
    public void DueAt_ClinicWithoutHours_IsFiveOnTheNextWeekday(string asked, string due) => Assert.Equal(due, Due(asked, []));

    [Fact]
    public void DueAt_NobodyWorksButTheClinicIsClosedToo_SkipsTheClosure() =>
        Assert.Equal("2026-11-25 17:00", Due("2026-11-20 10:00", [], Closed("2026-11-23", "2026-11-24")));

    [Fact]
    public void DueAt_ClosedForWeeks_StillGivesADay() =>
        Assert.Equal("2026-11-23 17:00", Due("2026-11-20 10:00", [Weekdays(Ines, "08:30", "17:30")], Closed("2026-11-01", "2027-01-31")));

    private static string Due(string asked, TherapistFacts[] therapists, params ClinicClosure[] closures) =>
        Winnipeg.ToWall(CallBackPromise.DueAt(At(asked), Winnipeg, therapists, closures)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static TherapistFacts Weekdays(Id<Therapist> therapist, string from, string until) => new(
        therapist,
        [.. Enumerable.Range(1, 5).Select(day => Block(therapist, (DayOfWeek)day, from, until))],
        []);

    private static WeeklyHours Block(Id<Therapist> therapist, DayOfWeek day, string from, string until) =>
        new(therapist, day, TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(until, CultureInfo.InvariantCulture));

    private static ClinicClosure Closed(string first, string last) => new() { FirstDay = Day(first), LastDay = Day(last) };

    private static TimeSlot Off(string start, string end) => new(At(start), At(end));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string wall)
    {
        var moment = DateTime.Parse(wall, CultureInfo.InvariantCulture);
        return Winnipeg.FirstInstantFrom(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment));
    }
}
