namespace Clinic.Domain.Booking;

/// <summary>A site that may show the booking in a frame, as browsers write it: scheme, host, and a port if it is an odd one.</summary>
public static class EmbedOrigin
{
    /// <summary>Whether a text is such an origin and nothing more: no path, no star, nothing that could end a header's line.</summary>
    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url.IdnHost.Length > 0
        && url.IdnHost.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-')
        && string.Equals(text, url.IsDefaultPort ? $"{url.Scheme}://{url.IdnHost}" : $"{url.Scheme}://{url.IdnHost}:{url.Port}", StringComparison.OrdinalIgnoreCase);
}
