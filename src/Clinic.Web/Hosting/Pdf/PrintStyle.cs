using System.Text;
using System.Text.RegularExpressions;

namespace Clinic.Web.Hosting.Pdf;

/// <summary>A style sheet of print as one text that needs nothing else: its fonts are inside it.</summary>
internal sealed partial class PrintStyle(IWebHostEnvironment environment)
{
    /// <param name="styleSheet">Its path in wwwroot.</param>
    public async Task<string> ReadAsync(string styleSheet, CancellationToken cancellationToken)
    {
        var style = Encoding.UTF8.GetString(await BytesAsync(styleSheet, cancellationToken));
        foreach (var font in FontAddress().Matches(style).DistinctBy(match => match.Value))
        {
            var bytes = await BytesAsync(font.Groups["path"].Value, cancellationToken);
            style = style.Replace(font.Value, $"url(\"data:font/woff2;base64,{Convert.ToBase64String(bytes)}\")", StringComparison.Ordinal);
        }

        return style;
    }

    private async Task<byte[]> BytesAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = environment.WebRootFileProvider.GetFileInfo(path).CreateReadStream();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    [GeneratedRegex("""url\("\.\./(?<path>lib/fonts/[^"]+)"\)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FontAddress();
}
