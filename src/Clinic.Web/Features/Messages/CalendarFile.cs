using System.Globalization;
using System.Text;
using Clinic.Web.Features.Messages.CalendarFeeds;

namespace Clinic.Web.Features.Messages;

/// <summary>Writes visits as an iCalendar file (RFC 5545) that Apple, Google and Outlook can take in.</summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";
    public const string Name = "visit.ics";

    /// <summary>
    /// Here is an entry, take it or not (RFC 5546, 3.2.1). With REQUEST mail programs would offer to decline, and whoever does
    /// believes that the visit is cancelled; nobody would read it.
    /// </summary>
    private const string Publish = "PUBLISH";

    /// <summary>
    /// What was published is taken back (RFC 5546, 3.2.5). Status and method both say so: some programs read the one, some the other, and a
    /// calendar that took the file in by hand knows no method at all.
    /// </summary>
    private const string Cancel = "CANCEL";

    /// <summary>A line holds at most so many bytes of UTF-8, its end not counted (RFC 5545, 3.1).</summary>
    private const int MaxLineBytes = 75;

    /// <summary>What the file asks of a calendar; mail names it a second time.</summary>
    public static string MethodOf(CalendarEntry entry) => entry.IsCancelled ? Cancel : Publish;

    public static byte[] Write(CalendarEntry entry, DateTimeOffset now) => Write([entry], now);

    /// <summary>Several visits in one file, such as those of a series. All are taken in, or all are taken back.</summary>
    /// <param name="entries">At least one.</param>
    public static byte[] Write(IReadOnlyList<CalendarEntry> entries, DateTimeOffset now)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//Clinic//Booking//EN");
        Line(file, $"METHOD:{MethodOf(entries[0])}");
        foreach (var entry in entries)
        {
            Event(file, entry, now);
        }

        Line(file, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static void Event(StringBuilder file, CalendarEntry entry, DateTimeOffset now)
    {
        Line(file, "BEGIN:VEVENT");
        Line(file, $"UID:{entry.Id:D}");
        Line(file, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}"));
        Line(file, $"DTSTAMP:{Instant(now)}");
        Line(file, $"DTSTART:{Instant(entry.StartsAt)}");
        Line(file, $"DTEND:{Instant(entry.EndsAt)}");
        Line(file, $"SUMMARY:{Text(entry.Summary)}");
        Line(file, $"LOCATION:{Text(entry.Location)}");
        Line(file, $"DESCRIPTION:{Text(entry.Description)}");
        if (Uri.TryCreate(entry.Url, UriKind.Absolute, out var url))
        {
            Line(file, $"URL:{url.AbsoluteUri}");
        }

        Line(file, $"STATUS:{(entry.IsCancelled ? "CANCELLED" : "CONFIRMED")}");
        Line(file, "END:VEVENT");
    }

    /// <summary>
    /// Several visits as one calendar that a program subscribes to and asks for again and again. The same visits make the same file: its
    /// stamps are the visits' own.
    /// </summary>
    public static byte[] Write(string name, IEnumerable<FeedEntry> entries)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//Clinic//Booking//EN");
        Line(file, "METHOD:PUBLISH");
        // RFC 7986, 5.1 and 5.7, and under the names that programs knew before it.
        Line(file, $"NAME:{Text(name)}");
        Line(file, $"X-WR-CALNAME:{Text(name)}");
        Line(file, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        Line(file, "X-PUBLISHED-TTL:PT1H");
        foreach (var entry in entries)
        {
            Line(file, "BEGIN:VEVENT");
            Line(file, $"UID:{entry.Uid}");
            Line(file, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}"));
            Line(file, $"DTSTAMP:{Instant(entry.ChangedAt)}");
            Line(file, $"DTSTART:{Instant(entry.StartsAt)}");
            Line(file, $"DTEND:{Instant(entry.EndsAt)}");
            Line(file, $"SUMMARY:{Text(entry.Summary)}");
            Line(file, $"LOCATION:{Text(entry.Location)}");
            Line(file, $"STATUS:{(entry.IsCancelled ? "CANCELLED" : "CONFIRMED")}");
            Line(file, "END:VEVENT");
        }

        Line(file, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Text(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    /// <summary>Folds a long line: what follows begins with a blank that belongs to the fold. No letter is torn apart.</summary>
    private static void Line(StringBuilder file, string line)
    {
        var bytes = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (bytes + letter.Utf8SequenceLength > MaxLineBytes)
            {
                file.Append("\r\n ");
                bytes = 1;
            }

            file.Append(letter.ToString());
            bytes += letter.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
