namespace Clinic.Domain.Booking;

/// <summary>A site that may show the booking in a frame, as browsers write it: https, a host, and a port if it is an odd one.</summary>
public static class EmbedOrigin
{
    public const int MaxLength = 200;

    /// <summary>The origin that was written, as browsers write it. Null for anything more or less: a path, a star, what could end a header's line.</summary>
    public static string? Read(string text) =>
        text.Length <= MaxLength
        && text.All(char.IsAscii)
        && Uri.TryCreate(text, UriKind.Absolute, out var site)
        && site.Scheme == Uri.UriSchemeHttps
        && site is { UserInfo: "", PathAndQuery: "/", Fragment: "" }
        && site.IdnHost.Length > 0
        && site.IdnHost.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-')
            ? site.IsDefaultPort ? $"https://{site.IdnHost}" : FormattableString.Invariant($"https://{site.IdnHost}:{site.Port}")
            : null;

    /// <summary>Whether a text is such an origin in the form of <see cref="Read"/>, and nothing more.</summary>
    public static bool IsOrigin(string text) => Read(text) == text;
}
