using System.Text;
using System.Text.RegularExpressions;

namespace Clinic.Testing.Messages;

/// <summary>One part of a mail, read as RFC 2045 to 2047 say; nothing of the program's own code reads along.</summary>
public sealed partial class MimePart
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<(string Name, string Value)> headers = [];

    private MimePart(string text)
    {
        var blank = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = blank < 0 ? text : text[..blank];
        foreach (var line in Fold().Replace(head, " ").Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add((line[..colon], line[(colon + 1)..].Trim()));
        }

        var body = blank < 0 ? "" : text[(blank + 4)..];
        var boundary = Boundary().Match(Header("Content-Type") ?? "");
        if (boundary.Success)
        {
            var sections = ("\r\n" + body).Split("\r\n--" + boundary.Groups["name"].Value);
            Parts = [.. sections[1..^1].Select(section => new MimePart(section.TrimStart('\r', '\n')))];
        }

        Bytes = (Header("Content-Transfer-Encoding") ?? "7bit").ToLowerInvariant() switch
        {
            "base64" => Convert.FromBase64String(body.Replace("\r\n", "", StringComparison.Ordinal)),
            "quoted-printable" => FromQuoted(SoftBreak().Replace(body, "")),
            _ => Encoding.Latin1.GetBytes(body),
        };
    }

    public IReadOnlyList<MimePart> Parts { get; } = [];

    public byte[] Bytes { get; }

    public string Text => Strict.GetString(Bytes);

    /// <summary>"text/plain", without its parameters.</summary>
    public string MediaType => (Header("Content-Type") ?? "text/plain").Split(';')[0].Trim();

    public static MimePart Read(byte[] message) => new(Encoding.Latin1.GetString(message));

    /// <summary>A header's value, unfolded and in letters; null when there is none. Throws when there are two.</summary>
    public string? Header(string name)
    {
        var found = headers.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).SingleOrDefault();
        return found is null ? null : InLetters(found);
    }

    public IEnumerable<string> HeaderNames => headers.Select(header => header.Name);

    /// <summary>The one part of this type at any depth; null when there is none.</summary>
    public MimePart? Find(string mediaType) => All().SingleOrDefault(part => part.MediaType == mediaType);

    private IEnumerable<MimePart> All() => Parts.Aggregate(Enumerable.Repeat(this, 1), (found, part) => found.Concat(part.All()));

    // Each encoded word is read by itself, as mail programs do: a letter that was torn in two shows.
    private static string InLetters(string value) => EncodedWord().Replace(BetweenWords().Replace(value, "?="), word => Strict.GetString(
        word.Groups["kind"].Value is "B" or "b"
            ? Convert.FromBase64String(word.Groups["text"].Value)
            : FromQuoted(word.Groups["text"].Value.Replace('_', ' '))));

    private static byte[] FromQuoted(string text) => Encoding.Latin1.GetBytes(
        QuotedByte().Replace(text, quoted => ((char)Convert.ToByte(quoted.Groups[1].Value, 16)).ToString()));

    [GeneratedRegex(@"\r\n[ \t]")]
    private static partial Regex Fold();

    [GeneratedRegex("boundary=\"?(?<name>[^\";]+)\"?", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\r\n")]
    private static partial Regex SoftBreak();

    [GeneratedRegex("=([0-9A-F]{2})", RegexOptions.IgnoreCase)]
    private static partial Regex QuotedByte();

    [GeneratedRegex(@"=\?utf-8\?(?<kind>[BQ])\?(?<text>[^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\?=\s+(?==\?)")]
    private static partial Regex BetweenWords();
}
