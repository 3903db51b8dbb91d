namespace Clinic.Domain.Clients;

/// <summary>What an email address and a phone number must have so that we can reach the person; not whether they exist.</summary>
public static class ContactRules
{
    /// <summary>Fewer digits than any number that can be called.</summary>
    public const int PhoneMinDigits = 6;

    /// <summary>One @ with something before it, a dot inside what comes after it, no blanks.</summary>
    public static bool IsEmail(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at != email.LastIndexOf('@') || email.Length > Client.EmailMaxLength || email.Any(IsOutOfPlace))
        {
            return false;
        }

        var domain = email[(at + 1)..];
        return domain.Split('.') is { Length: > 1 } labels && labels.All(label => label.Length > 0);
    }

    public static bool IsPhone(string phone) =>
        phone.Length <= Client.PhoneMaxLength
        && phone.Count(char.IsAsciiDigit) >= PhoneMinDigits
        && phone.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is ' ' or '+' or '-' or '.' or '/' or '(' or ')' or '#' or '*' or ',');

    private static bool IsOutOfPlace(char sign) =>
        char.IsWhiteSpace(sign) || char.IsControl(sign) || sign is '<' or '>' or '"' or ',' or ';' or '\\';
}
