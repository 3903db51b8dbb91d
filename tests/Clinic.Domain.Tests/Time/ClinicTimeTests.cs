using System.Globalization;
using Clinic.Domain.Time;

namespace Clinic.Domain.Tests.Time;

public sealed class ClinicTimeTests
{
    [Theory]
    [InlineData("America/Toronto", "2027-03-14 01:59", "2027-03-14 06:59")]
    [InlineData("America/Toronto", "2027-03-14 02:00", null)]
    [InlineData("America/Toronto", "2027-03-14 02:59", null)]
    [InlineData("America/Toronto", "2027-03-14 03:00", "2027-03-14 07:00")]
    [InlineData("America/Toronto", "2027-11-07 01:30", "2027-11-07 05:30")]
    [InlineData("Australia/Lord_Howe", "2027-10-03 02:15", null)]
    [InlineData("Australia/Lord_Howe", "2027-10-03 02:30", "2027-10-02 15:30")]
    [InlineData("Australia/Lord_Howe", "2027-04-04 01:45", "2027-04-03 14:45")]
    [InlineData("Pacific/Apia", "2011-12-29 23:59", "2011-12-30 09:59")]
    [InlineData("Pacific/Apia", "2011-12-30 12:00", null)]
    [InlineData("Pacific/Apia", "2011-12-31 00:00", "2011-12-30 10:00")]
    [InlineData("Africa/Casablanca", "2026-02-15 02:30", "2026-02-15 01:30")]
    [InlineData("Africa/Casablanca", "2026-03-22 02:30", null)]
    [InlineData("Asia/Almaty", "2024-02-29 23:30", "2024-02-29 17:30")]
    public void ToInstant_AroundAChange_IsTheFirstReadingOrNone(string zone, string wall, string? utc)
    {
        var read = DateTime.Parse(wall, CultureInfo.InvariantCulture);

        var instant = new ClinicTime(zone).ToInstant(DateOnly.FromDateTime(read), TimeOnly.FromDateTime(read));

        Assert.Equal(utc, instant?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("America/Toronto", "2027-03-14 02:30", "2027-03-14 07:00")]
    [InlineData("Australia/Lord_Howe", "2027-10-03 02:15", "2027-10-02 15:30")]
    [InlineData("Pacific/Apia", "2011-12-30 09:00", "2011-12-30 10:00")]
    [InlineData("Africa/Cairo", "2027-04-30 00:00", "2027-04-29 22:00")]
    public void FirstInstantFrom_SkippedTime_IsTheMomentOfTheJump(string zone, string wall, string utc)
    {
        var read = DateTime.Parse(wall, CultureInfo.InvariantCulture);

        var instant = new ClinicTime(zone).FirstInstantFrom(DateOnly.FromDateTime(read), TimeOnly.FromDateTime(read));

        Assert.Equal(utc, instant.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("America/Toronto", "2027-11-07T05:30:00Z", true)]
    [InlineData("America/Toronto", "2027-11-07T06:30:00Z", true)]
    [InlineData("America/Toronto", "2027-11-07T07:00:00Z", false)]
    [InlineData("America/Toronto", "2027-11-07T04:59:00Z", false)]
    [InlineData("America/Toronto", "2027-03-14T07:30:00Z", false)]
    [InlineData("Asia/Almaty", "2024-02-29T17:30:00Z", true)]
    [InlineData("Asia/Almaty", "2024-02-29T18:30:00Z", true)]
    public void IsAmbiguous_TimeShownTwice_IsBothTimes(string zone, string instant, bool isShownTwice) =>
        Assert.Equal(isShownTwice, new ClinicTime(zone).IsAmbiguous(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));

    [Fact]
    public void SteadyOffset_DaysAboutAChange_IsNull()
    {
        var toronto = new ClinicTime("America/Toronto");

        Assert.Null(toronto.SteadyOffset(new DateOnly(2027, 3, 14)));
        Assert.Equal(TimeSpan.FromHours(-5), toronto.SteadyOffset(new DateOnly(2027, 3, 1)));
        Assert.Equal(TimeSpan.FromHours(-4), toronto.SteadyOffset(new DateOnly(2027, 7, 1)));
    }
}
