using System.Collections.Frozen;
using System.Text.Json;

namespace Clinic.Domain;

/// <summary>
/// The words by which an enum is written outside the program, in the database, in data files, addresses and JSON:
/// <c>KnotKind.OverStretched</c> is <c>over_stretched</c>, and with hyphens <c>over-stretched</c>. Numbers are never accepted.
/// </summary>
public static class WireName
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Names<TEnum>.ByValue.TryGetValue(value, out var name)
            ? name
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a {typeof(TEnum).Name}.");

    /// <summary>The word with hyphens, as the parts of the API about booking write it: "in-person".</summary>
    public static string Kebab<TEnum>(this TEnum value)
        where TEnum : struct, Enum => Of(value).Replace('_', '-');

    /// <summary>All words of an enum in the order it is declared.</summary>
    public static IReadOnlyList<string> All<TEnum>()
        where TEnum : struct, Enum => Names<TEnum>.InOrder;

    /// <summary>Exact lower case words only; false for anything else, null included.</summary>
    public static bool TryParse<TEnum>(string? name, out TEnum value)
        where TEnum : struct, Enum
    {
        value = default;
        return name is not null && Names<TEnum>.ByName.TryGetValue(name, out value);
    }

    /// <summary>Reads the word with hyphens, in any case; false for anything else, null included.</summary>
    public static bool TryParseKebab<TEnum>(string? name, out TEnum value)
        where TEnum : struct, Enum => TryParse(name?.ToLowerInvariant().Replace('-', '_'), out value);

    /// <exception cref="ArgumentException">The word is not one of the enum's.</exception>
    public static TEnum Parse<TEnum>(string name)
        where TEnum : struct, Enum =>
        TryParse<TEnum>(name, out var value)
            ? value
            : throw new ArgumentException($"'{name}' is not a {typeof(TEnum).Name}.", nameof(name));

    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
        internal static readonly FrozenDictionary<TEnum, string> ByValue = Enum.GetValues<TEnum>()
            .ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

        internal static readonly FrozenDictionary<string, TEnum> ByName =
            ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        internal static readonly IReadOnlyList<string> InOrder = [.. Enum.GetValues<TEnum>().Select(value => ByValue[value])];
    }
}
