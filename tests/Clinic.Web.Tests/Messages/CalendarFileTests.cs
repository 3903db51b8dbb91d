using System.Text;
using Clinic.Web.Features.Messages;

namespace Clinic.Web.Tests.Messages;

public sealed class CalendarFileTests
{
    private static readonly Guid Id = new("01990000-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(-6));

    [Fact]
    public void Write_Visit_IsOneEventInUtcWithAStableId()
    {
        var lines = Write("Riverbend", "214 Osborne Street", "").Split("\r\n");

        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Contains("METHOD:PUBLISH", lines);
        Assert.Contains("UID:01990000-0000-7000-8000-000000000001", lines);
        Assert.Contains("SEQUENCE:0", lines);
        Assert.Contains("DTSTAMP:20261120T150000Z", lines);
        Assert.Contains("DTSTART:20261124T153000Z", lines);
        Assert.Contains("DTEND:20261124T154500Z", lines);
        Assert.Equal(["END:VCALENDAR", ""], lines[^2..]);
    }

    [Fact]
    public void Write_SignsWithAMeaning_AreEscaped()
    {
        var file = Write("a,b;c\\d", "one\r\ntwo", "three\nfour");

        Assert.Contains("SUMMARY:a\\,b\\;c\\\\d\r\n", file, StringComparison.Ordinal);
        Assert.Contains("LOCATION:one\\ntwo\r\n", file, StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:three\\nfour\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LongText_IsFoldedAtSeventyFiveBytesWithoutTearingALetter()
    {
        var text = string.Concat(Enumerable.Repeat("aé漢😀", 60));

        var file = CalendarFile.Write(new CalendarEntry(Id, Start, Start.AddMinutes(15), text, "", ""), Start);

        var lines = Encoding.UTF8.GetString(file).Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(file));
        Assert.Contains($"SUMMARY:{text}", string.Join("\r\n", lines).Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Write(string summary, string location, string description) => Encoding.UTF8.GetString(CalendarFile.Write(
        new CalendarEntry(Id, Start, Start.AddMinutes(15), summary, location, description),
        new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero)));
}
