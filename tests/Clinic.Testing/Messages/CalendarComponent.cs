using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Clinic.Testing.Messages;

/// <summary>
/// A calendar file as a program reads it that goes by RFC 5545 and forgives nothing: line ends, lengths of lines, escapes, nesting, how often
/// a property may stand. Nothing of the program's own code reads along.
/// </summary>
public sealed partial class CalendarComponent
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What may stand once at most in an event (3.6.1), and how its value is written.</summary>
    private static readonly HashSet<string> OnceOnly =
    [
        "UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "LOCATION", "DESCRIPTION", "URL", "STATUS", "ORGANIZER", "PRODID", "VERSION", "METHOD", "CALSCALE",
    ];

    private static readonly HashSet<string> Texts = ["SUMMARY", "LOCATION", "DESCRIPTION", "UID", "PRODID"];

    private readonly List<(string Name, string Value)> properties = [];
    private readonly List<CalendarComponent> components = [];

    private CalendarComponent(string name) => Name = name;

    public string Name { get; }

    public IReadOnlyList<CalendarComponent> Components => components;

    /// <summary>The one event of a file, checked as METHOD demands (RFC 5546, 3.2.1 and 3.2.5, without who is invited).</summary>
    /// <exception cref="FormatException">The file is not as the standards have it.</exception>
    public static (CalendarComponent Calendar, CalendarComponent Event) ReadOne(byte[] file)
    {
        var calendar = Read(file);
        Require(calendar is { Name: "VCALENDAR" } && calendar.Text("VERSION") == "2.0" && calendar.Text("PRODID") is { Length: > 0 }, "a calendar of version 2.0");
        Require(calendar.Components is [{ Name: "VEVENT" }], "one event and nothing else");
        var visit = calendar.Components[0];
        Require(visit.Text("UID") is { Length: > 0 } && visit.Moment("DTSTAMP") is not null && visit.Moment("DTSTART") is not null, "UID, DTSTAMP and DTSTART");
        Require(visit.Moment("DTEND") > visit.Moment("DTSTART"), "an end after its start");
        Require(int.Parse(visit.Text("SEQUENCE") ?? "0", NumberStyles.None, CultureInfo.InvariantCulture) >= 0, "a sequence");
        Require(calendar.Text("METHOD") is "PUBLISH" or "CANCEL", "a method");
        Require((calendar.Text("METHOD") == "CANCEL") == (visit.Text("STATUS") == "CANCELLED"), "a status that fits the method");
        Require(visit.Text("URL") is not { } url || Uri.TryCreate(url, UriKind.Absolute, out _), "an address");
        return (calendar, visit);
    }

    /// <summary>The value of a property; null without one.</summary>
    public string? Text(string name) => properties.Where(property => property.Name == name).Select(property => property.Value).SingleOrDefault();

    /// <summary>A moment in UTC (3.3.5, form 2); null without the property.</summary>
    public DateTimeOffset? Moment(string name) => Text(name) is { } text
        ? DateTimeOffset.ParseExact(text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : null;

    private static CalendarComponent Read(byte[] file)
    {
        Require(file is [.., (byte)'\r', (byte)'\n'], "a last line that ends");
        var text = Strict.GetString(file);
        Require(!LoneLineEnd().IsMatch(text), "CR and LF at the end of each line and nowhere else");
        var lines = text[..^2].Split("\r\n");
        Require(lines.All(line => Encoding.UTF8.GetByteCount(line) <= 75), "75 octets in a line at most");
        var open = new Stack<CalendarComponent>();
        CalendarComponent? root = null;
        foreach (var line in Fold().Replace(text[..^2], "").Split("\r\n"))
        {
            Require(root is null, "nothing after the end");
            var parts = ContentLine().Match(line);
            Require(parts.Success, $"a content line instead of '{line}'");
            var (name, value) = (parts.Groups["name"].Value.ToUpperInvariant(), parts.Groups["value"].Value);
            switch (name)
            {
                case "BEGIN":
                    open.Push(new CalendarComponent(value));
                    break;
                case "END":
                    var closed = open.Pop();
                    Require(closed.Name == value, $"the end of {closed.Name}");
                    if (open.TryPeek(out var parent))
                    {
                        parent.components.Add(closed);
                    }
                    else
                    {
                        root = closed;
                    }

                    break;
                default:
                    Require(open.Count > 0 && (!OnceOnly.Contains(name) || open.Peek().Text(name) is null), $"one {name}");
                    open.Peek().properties.Add((name, Texts.Contains(name) ? Unescaped(value) : value));
                    break;
            }
        }

        return root ?? throw new FormatException("The calendar has no end.");
    }

    // 3.3.11: a backslash stands before itself, a comma, a semicolon or an n, and these stand nowhere without one.
    private static string Unescaped(string value)
    {
        Require(EscapedText().IsMatch(value), $"an escaped text instead of '{value}'");
        return Escape().Replace(value, match => match.Value[1] is 'n' or 'N' ? "\n" : match.Value[1..]);
    }

    private static void Require(bool isSo, string what)
    {
        if (!isSo)
        {
            throw new FormatException($"The calendar file lacks {what}.");
        }
    }

    [GeneratedRegex(@"(?<!\r)\n|\r(?!\n)")]
    private static partial Regex LoneLineEnd();

    [GeneratedRegex(@"\r\n[ \t]")]
    private static partial Regex Fold();

    [GeneratedRegex("""^(?<name>[A-Za-z0-9-]+)(?:;[A-Za-z0-9-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*:(?<value>[^\p{Cc}]*)$""")]
    private static partial Regex ContentLine();

    [GeneratedRegex(@"^(?:[^\\,;]|\\[\\,;nN])*$")]
    private static partial Regex EscapedText();

    [GeneratedRegex(@"\\[\\,;nN]")]
    private static partial Regex Escape();
}
