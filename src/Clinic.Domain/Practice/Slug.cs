using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Clinic.Domain.Practice;

/// <summary>The name of a service or therapist in addresses.</summary>
public static class Slug
{
    /// <summary>Words that mean something else in the same place of an address: whoever is free, and one that is not made yet.</summary>
    private static readonly string[] Reserved = ["any", "new"];

    /// <summary>True for lower case letters, digits and hyphens; nothing else can be the slug of anything.</summary>
    public static bool IsSlug([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= Service.SlugMaxLength }
        && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>A name as it stands in an address, such as "zoe-muller"; numbered when that one is taken.</summary>
    /// <param name="fallback">For a name that has no letter an address can hold.</param>
    public static string Of(string name, IReadOnlyCollection<string> taken, string fallback = "therapist")
    {
        var plain = new StringBuilder();
        foreach (var sign in name.Normalize(NormalizationForm.FormD).Where(sign => char.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark))
        {
            plain.Append(char.IsAsciiLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' ');
        }

        var words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = words.Length == 0 ? fallback : string.Join('-', words);
        slug = slug[..Math.Min(slug.Length, Therapist.SlugMaxLength - 4)].TrimEnd('-');
        return Enumerable.Range(1, taken.Count + Reserved.Length + 1)
            .Select(number => number == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}"))
            .First(candidate => !taken.Contains(candidate) && !Reserved.Contains(candidate));
    }
}
