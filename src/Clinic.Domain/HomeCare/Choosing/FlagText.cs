using System.Text.RegularExpressions;
using Clinic.Domain.HomeCare.Library;

namespace Clinic.Domain.HomeCare.Choosing;

/// <summary>
/// Reads what an exercise says to a flag: "fine" is nothing, "skip" or "use another one" keeps it away, all else is printed as a sentence.
/// </summary>
internal static partial class FlagText
{
    private const string Fine = "fine";

    /// <summary>It is not given: left out, or another one instead.</summary>
    public static bool IsAvoid(string text) => Avoid().IsMatch(text);

    /// <summary>"Stand tall, do not arch the low back."; null where nothing changes.</summary>
    public static string? Sentence(string text, ExerciseCatalogue catalogue)
    {
        var words = text.Trim().TrimEnd('.');
        if (words.StartsWith(Fine, StringComparison.OrdinalIgnoreCase) && (words.Length == Fine.Length || !char.IsLetter(words[Fine.Length])))
        {
            words = words[Fine.Length..].TrimStart(',', ';', ' ');
        }

        return words.Length == 0 ? null : $"{char.ToUpperInvariant(words[0])}{Named(words[1..], catalogue)}.";
    }

    /// <summary>With names for ids: a client knows no E14.</summary>
    public static string Named(string text, ExerciseCatalogue catalogue) =>
        Id().Replace(text, id => catalogue.Find(id.Value) is { } named ? $"“{named.Exercise.Name}”" : "another one");

    [GeneratedRegex(@"^\s*(skip\b|(use|do) [EC]\d{2,}\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Avoid();

    [GeneratedRegex(@"\b[EC]\d{2,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
