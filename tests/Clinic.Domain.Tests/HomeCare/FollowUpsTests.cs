using Clinic.Domain.HomeCare.FromHome;
using Clinic.Domain.Time;

namespace Clinic.Domain.Tests.HomeCare;

public sealed class FollowUpsTests
{
    private static readonly ClinicTime Winnipeg = new("America/Winnipeg");
    private static readonly DateOnly SheetDay = new(2026, 11, 20);

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, AskedWhen.NextDay)]
    [InlineData(2, AskedWhen.NextDay)]
    [InlineData(3, null)]
    [InlineData(6, null)]
    [InlineData(7, AskedWhen.Week)]
    [InlineData(9, AskedWhen.Week)]
    [InlineData(10, null)]
    [InlineData(13, null)]
    [InlineData(14, AskedWhen.TwoWeeks)]
    [InlineData(17, AskedWhen.TwoWeeks)]
    [InlineData(18, null)]
    [InlineData(400, null)]
    public void Due_OnADay_AsksThatDaysQuestionAndNoOlderOne(int days, AskedWhen? asked) => Assert.Equal(asked, Due(days, new(10, 0)));

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(8, 59, false)]
    [InlineData(9, 0, true)]
    [InlineData(17, 59, true)]
    [InlineData(18, 0, false)]
    [InlineData(23, 59, false)]
    public void Due_ByTheClinicsClock_AsksNobodyAtNight(int hour, int minute, bool isAsked) => Assert.Equal(isAsked, Due(1, new(hour, minute)) is not null);

    [Fact]
    public void Due_AnsweredOrToldByHerself_IsNotAskedAgain()
    {
        Assert.Null(Due(1, new(12, 0), (AskedWhen.NextDay, SheetDay.AddDays(1))));
        Assert.Null(Due(8, new(12, 0), (AskedWhen.AnyTime, SheetDay.AddDays(7))));
        Assert.Equal(AskedWhen.Week, Due(7, new(12, 0), (AskedWhen.NextDay, SheetDay.AddDays(1)), (AskedWhen.AnyTime, SheetDay.AddDays(6))));
    }

    /// <summary>Spring forward: the clock jumps from 2 to 3 on that Sunday.</summary>
    [Theory]
    [InlineData("2027-03-13T07:30", "2027-03-13T09:00")]
    [InlineData("2027-03-13T09:00", "2027-03-13T09:00")]
    [InlineData("2027-03-13T18:00", "2027-03-14T09:00")]
    [InlineData("2027-03-14T00:30", "2027-03-14T09:00")]
    public void DecentAt_AroundTheNight_IsTheNextMorning(string wall, string decent) => Assert.Equal(At(decent), FollowUps.DecentAt(At(wall), Winnipeg));

    private static DateTimeOffset At(string wall)
    {
        var moment = DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture);
        return Winnipeg.ToInstant(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment))!.Value;
    }

    private static AskedWhen? Due(int days, TimeOnly clock, params (AskedWhen, DateOnly)[] answers) =>
        FollowUps.Due(SheetDay, Winnipeg.ToInstant(SheetDay.AddDays(days), clock)!.Value, Winnipeg, answers);
}
