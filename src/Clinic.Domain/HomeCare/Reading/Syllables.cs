using System.Text.RegularExpressions;

namespace Clinic.Domain.HomeCare.Reading;

/// <summary>
/// Counts the syllables of English words: groups of vowels, less those that nobody speaks, more where two in a row are spoken apart. No
/// list of words is as long as what a clinic may write, so a rare word may be one off; a grade over sentences hardly moves by that.
/// </summary>
internal static partial class Syllables
{
    /// <summary>Words of home care that the rules get wrong.</summary>
    private static readonly Dictionary<string, int> Exceptions = new(StringComparer.Ordinal)
    {
        ["area"] = 3, ["areas"] = 3, ["create"] = 2, ["react"] = 2, ["idea"] = 3, ["ideas"] = 3, ["every"] = 2, ["everything"] = 3, ["everyone"] = 3,
        ["eyes"] = 1, ["forearm"] = 2, ["forearms"] = 2, ["forehead"] = 2, ["breastbone"] = 2, ["sideways"] = 2, ["something"] = 2, ["sometimes"] = 2,
        ["somebody"] = 3, ["somewhere"] = 2, ["people"] = 2, ["recipe"] = 3, ["fluid"] = 2, ["baseline"] = 2, ["homework"] = 2, ["cannot"] = 2,
        ["someone"] = 2, ["element"] = 3, ["elements"] = 3, ["calorie"] = 3, ["business"] = 2, ["therefore"] = 2, ["clothes"] = 1, ["leisure"] = 2,
    };

    /// <param name="word">Letters and digits, with apostrophes if any; a word with a hyphen counts as its parts.</param>
    /// <returns>At least 1.</returns>
    public static int In(string word) => Math.Max(1, word.ToLowerInvariant().Split('-').Sum(OfPart));

    private static int OfPart(string part)
    {
        var plain = part.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        return plain switch
        {
            "" => 0,
            _ when Exceptions.TryGetValue(plain, out var known) => known,
            _ when plain.All(char.IsAsciiDigit) => OfNumber(plain),
            _ => Math.Max(1, Vowels().Count(plain) + Apart().Count(plain) - SilentEnd().Count(plain) - SilentInside().Count(plain)),
        };
    }

    /// <summary>As it is spoken: "30" is two, "45" is three.</summary>
    private static int OfNumber(string digits) => digits switch
    {
        "0" or "7" => 2,
        "11" or "17" => 3,
        "12" => 1,
        "10" => 1,
        { Length: 1 } => 1,
        { Length: 2 } => digits[0] == '1' || digits[1] == '0' ? 2 : 3,
        _ => digits.Length + 1,
    };

    [GeneratedRegex("[aeiouy]+", RegexOptions.CultureInvariant)]
    private static partial Regex Vowels();

    // Silent: take, whole, times, moved, rolled. Spoken: table, muscles, pages, wanted, handled, the.
    [GeneratedRegex(
        "(?<=[aeiouy].*[^aeiouyl])e$|(?<=[aeiouy]l|ll)e$|(?<=[aeiouy].*[^aeiouylscgxzh])es$|(?<=[aeiouy]l|[aeiouy]th)es$"
        + "|(?<=[aeiouy].*[^aeiouyltd])ed$|(?<=[aeiouy]l|ll|rl)ed$",
        RegexOptions.CultureInvariant)]
    private static partial Regex SilentEnd();

    // Safely, careful, movement.
    [GeneratedRegex("(?<=[aeiouy][^aeiouy]+)e(?=ly$|full?y?$|less$|ness$|ments?$)", RegexOptions.CultureInvariant)]
    private static partial Regex SilentInside();

    // Lying, beyond, anyone, serious, media, client, usual, video, medium.
    [GeneratedRegex(
        "(?<=[aeiouy])ing(?=s?$)|(?<=[aeiou])y(?=[aeou])|(?<=[^aeiou])y(?=[aeo])(?!^)|(?<=[^tscgx])i(?=ou|o[^n]|a|u)|(?<=[^tscgx])i(?=o$|on$)"
        + "|(?<=[^tcs])i(?=et|ent|enc)|(?<=[^qg])u(?=a[^r])|e(?=os?$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Apart();
}
