using System.Globalization;
using System.Text;
using Clinic.Domain.Practice;

namespace Clinic.Web.Verbs;

internal static class Slug
{
    /// <summary>A person's name as it stands in an address, such as "zoe-muller"; numbered when that one is taken.</summary>
    public static string Of(string name, IReadOnlyCollection<string> taken)
    {
        var plain = new StringBuilder();
        foreach (var sign in name.Normalize(NormalizationForm.FormD).Where(sign => char.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark))
        {
            plain.Append(char.IsAsciiLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' ');
        }

        var words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = words.Length == 0 ? "therapist" : string.Join('-', words);
        slug = slug[..Math.Min(slug.Length, Therapist.SlugMaxLength - 4)].TrimEnd('-');
        return Enumerable.Range(1, taken.Count + 1)
            .Select(number => number == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}"))
            .First(candidate => !taken.Contains(candidate));
    }
}
