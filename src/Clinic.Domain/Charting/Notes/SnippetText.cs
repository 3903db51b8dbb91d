using System.Globalization;
using System.Text.RegularExpressions;

namespace Clinic.Domain.Charting.Notes;

/// <summary>
/// The text of a snippet with its fields in braces: <c>{side}</c> is written, <c>{pain:0-10}</c> is a number of a scale,
/// <c>{which: left|right|both}</c> is chosen. <see cref="Known"/> ones fill themselves. Other braces are text.
/// </summary>
public static partial class SnippetText
{
    public const int AnswerMaxLength = 200;

    /// <summary>What fills itself: the client's name, the day of the visit, the therapist's name.</summary>
    public static IReadOnlyList<string> Known { get; } = ["client", "date", "therapist"];

    private const int LongestScale = 20;

    /// <summary>What it asks for, in the order it is said; a name that comes twice is asked once.</summary>
    public static IReadOnlyList<SnippetField> Fields(string text) =>
    [
        .. Braces().Matches(text)
            .Select(match => Field(match.Groups["name"].Value, match.Groups["rest"].Value))
            .Where(field => !Known.Contains(field.Name, StringComparer.OrdinalIgnoreCase))
            .DistinctBy(field => field.Name),
    ];

    /// <summary>The text with its fields filled. One without an answer stays in its braces, to be seen.</summary>
    /// <param name="answers">By the name of the field, known ones too.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string?> answers) => Braces().Replace(text, match =>
    {
        var name = match.Groups["name"].Value;
        var key = Known.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) ?? name;
        return answers.TryGetValue(key, out var answer) && !string.IsNullOrWhiteSpace(answer) ? answer.Trim() : $"{{{name}}}";
    });

    private static SnippetField Field(string name, string rest)
    {
        if (Scale().Match(rest) is { Success: true } scale)
        {
            var (from, to) = (Number(scale.Groups["from"]), Number(scale.Groups["to"]));
            if (from < to && to - from <= LongestScale)
            {
                return new(name, [.. Enumerable.Range(from, to - from + 1).Select(number => number.ToString(CultureInfo.InvariantCulture))], IsScale: true);
            }
        }

        var choices = rest.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        return new(name, choices.Count > 1 ? choices : []);
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{\s*(?<name>[^{}:|\s][^{}:|\r\n]{0,39}?)\s*(:(?<rest>[^{}\r\n]{0,300}))?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Braces();

    [GeneratedRegex(@"^\s*(?<from>[0-9]{1,3})\s*-\s*(?<to>[0-9]{1,3})\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scale();
}
