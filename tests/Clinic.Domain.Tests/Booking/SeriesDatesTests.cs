using System.Globalization;
using Clinic.Domain.Booking.Series;
using Clinic.Domain.Time;

namespace Clinic.Domain.Tests.Booking;

public sealed class SeriesDatesTests
{
    private static readonly ClinicTime Toronto = new("America/Toronto");

    [Theory]
    // The clock goes forward on 14 March 2027, and back on 7 November 2027.
    [InlineData("2027-03-03T14:30Z", SeriesRhythm.Weekly, 4, "3 Mar 09:30 -05, 10 Mar 09:30 -05, 17 Mar 09:30 -04, 24 Mar 09:30 -04")]
    [InlineData("2027-10-27T13:30Z", SeriesRhythm.Fortnightly, 3, "27 Oct 09:30 -04, 10 Nov 09:30 -05, 24 Nov 09:30 -05")]
    public void Of_AcrossAClockChange_KeepsTheTimeOnTheWall(string first, SeriesRhythm rhythm, int count, string expected)
    {
        var dates = SeriesDates.Of(DateTimeOffset.Parse(first, CultureInfo.InvariantCulture), rhythm, count, Toronto);

        Assert.Equal(expected, string.Join(", ", dates.Select(date => Toronto.ToWall(date.Start!.Value).ToString("d MMM HH:mm zz", CultureInfo.InvariantCulture))));
        Assert.Equal(dates.Select(date => Toronto.DayOf(date.Start!.Value)), dates.Select(date => date.Day));
    }

    [Fact]
    public void Of_TimeThatTheClockSkips_NamesTheDayWithoutATime()
    {
        // Sundays at half past two in the night; on 14 March there is no such time.
        var first = Toronto.ToInstant(new DateOnly(2027, 3, 7), new TimeOnly(2, 30))!.Value;

        var dates = SeriesDates.Of(first, SeriesRhythm.Weekly, 3, Toronto);

        Assert.Equal([false, true, false], dates.Select(date => date.Start is null));
        Assert.Equal(new DateOnly(2027, 3, 14), dates[1].Day);
    }

    [Fact]
    public void Of_TimeThatTheClockShowsTwice_IsThereOnce()
    {
        var first = Toronto.ToInstant(new DateOnly(2027, 10, 31), new TimeOnly(1, 30))!.Value;

        var dates = SeriesDates.Of(first, SeriesRhythm.Weekly, 2, Toronto);

        // The first of the two: still summer time.
        Assert.Equal(new DateTimeOffset(2027, 11, 7, 5, 30, 0, TimeSpan.Zero), dates[1].Start);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    public void Of_CountOutsideItsBounds_Throws(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SeriesDates.Of(DateTimeOffset.UnixEpoch, SeriesRhythm.Weekly, count, Toronto));
}
