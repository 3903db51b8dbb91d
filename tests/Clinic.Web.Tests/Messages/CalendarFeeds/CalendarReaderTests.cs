using System.Text;
using Clinic.Testing.Messages;

namespace Clinic.Web.Tests.Messages.CalendarFeeds;

/// <summary>The reader that the tests trust refuses what a calendar program may refuse.</summary>
public sealed class CalendarReaderTests
{
    private const string Good = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Clinic//Booking//EN
        METHOD:PUBLISH
        BEGIN:VEVENT
        UID:one
        SEQUENCE:0
        DTSTAMP:20261120T150000Z
        DTSTART:20261201T160000Z
        DTEND:20261201T170000Z
        SUMMARY:A. B.
        LOCATION:Room\, 1
        STATUS:CONFIRMED
        END:VEVENT
        END:VCALENDAR

        """;

    private static string File => Good.ReplaceLineEndings("\r\n");

    [Fact]
    public void ReadOne_GoodFile_TellsWhatStandsInIt()
    {
        var (calendar, visit) = CalendarComponent.ReadOne(Encoding.UTF8.GetBytes(File));

        Assert.Equal(("PUBLISH", "Room, 1"), (calendar.Text("METHOD"), visit.Text("LOCATION")));
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 16, 0, 0, TimeSpan.Zero), visit.Moment("DTSTART"));
    }

    [Theory]
    [InlineData("\r\n", "\n")]
    [InlineData("VERSION:2.0", "VERSION:1.0")]
    [InlineData("METHOD:PUBLISH", "METHOD:CANCEL")]
    [InlineData("UID:one", "UID:one\r\nUID:two")]
    [InlineData("SEQUENCE:0\r\n", "SEQUENCE 0\r\n")]
    [InlineData("DTSTAMP:20261120T150000Z\r\n", "")]
    [InlineData("DTEND:20261201T170000Z", "DTEND:20261201T160000Z")]
    [InlineData("SUMMARY:A. B.", "SUMMARY:A line of more than seventy-five octets, which has to be folded and is not folded here")]
    [InlineData(@"Room\, 1", "Room, 1")]
    [InlineData("END:VEVENT", "END:VALARM")]
    public void ReadOne_FileThatIsNotRight_IsRefused(string right, string wrong) => Assert.Throws<FormatException>(
        () => CalendarComponent.ReadOne(Encoding.UTF8.GetBytes(File.Replace(right, wrong, StringComparison.Ordinal))));
}
