namespace Clinic.Domain;

/// <summary>What people type. PostgreSQL stores no NUL and UTF-8 has no lone surrogate, so such text is refused before it gets there.</summary>
public static class PlainText
{
    /// <summary>True when the text can be stored and shown: no control character but line breaks and tabs, no lone surrogate.</summary>
    public static bool IsStorable(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(letter) || (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same text without blanks at both ends; null when nothing is left.</summary>
    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
