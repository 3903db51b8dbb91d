namespace Clinic.Domain;

/// <summary>
/// The word that stands for an enum value in the database, in addresses and in the API: lower case, with
/// <c>_</c> or <c>-</c> between its parts ("over_stretched", "in-person").
/// </summary>
public static class EnumWords
{
    public static string Snake<T>(this T value)
        where T : struct, Enum => Join(value, '_');

    public static string Kebab<T>(this T value)
        where T : struct, Enum => Join(value, '-');

    /// <summary>Reads either form, in any case. Numbers and unknown words are refused.</summary>
    public static bool TryParse<T>(string? word, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (string.Equals(word, Join(candidate, '_'), StringComparison.OrdinalIgnoreCase)
                || string.Equals(word, Join(candidate, '-'), StringComparison.OrdinalIgnoreCase))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <exception cref="FormatException">The word names no value.</exception>
    public static T Parse<T>(string word)
        where T : struct, Enum =>
        TryParse<T>(word, out var value) ? value : throw new FormatException($"'{word}' is not a {typeof(T).Name}.");

    private static string Join<T>(T value, char separator)
        where T : struct, Enum
    {
        var name = value.ToString();
        return string.Concat(name.Select((letter, index) =>
            char.IsUpper(letter) && index > 0 ? $"{separator}{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
    }
}
