namespace Clinic.Domain.Charting.Signing;

/// <summary>As what somebody signs, in words.</summary>
public static class SignedAs
{
    /// <summary>"RMT, owner and therapist"; "therapist" where the practice gives her no title.</summary>
    /// <param name="title">Her professional title; null or empty for none.</param>
    /// <param name="roles">Names of roles.</param>
    public static string Words(string? title, IEnumerable<string> roles)
    {
        var named = roles.Order(StringComparer.Ordinal).ToList();
        var words = named.Count > 1 ? $"{string.Join(", ", named.SkipLast(1))} and {named[^1]}" : string.Concat(named);
        return string.IsNullOrEmpty(title) ? words : $"{title}, {words}";
    }
}
