using System.Diagnostics;

namespace Clinic.Browser.Tests.HomeCare;

/// <summary>Reads a PDF back with the tools of Poppler; skips the test where they are missing, or fails it where CI=true.</summary>
internal static class PdfFile
{
    public static Task<string> TextAsync(byte[] pdf) => RunAsync("pdftotext", pdf, "-layout", "-", "-");

    /// <summary>Title, tags, pages and paper, a line each.</summary>
    public static Task<string> FactsAsync(byte[] pdf) => RunAsync("pdfinfo", pdf, "-");

    /// <summary>The tree of tags with its alternative texts.</summary>
    public static Task<string> TagsAsync(byte[] pdf) => RunAsync("pdfinfo", pdf, "-struct-text", "-");

    /// <summary>Its fonts, a line each after two of head: name, type, encoding, embedded, subset, with a map to Unicode.</summary>
    public static Task<string> FontsAsync(byte[] pdf) => RunAsync("pdffonts", pdf, "-");

    /// <summary>Every word with its box in points.</summary>
    public static Task<string> BoxesAsync(byte[] pdf) => RunAsync("pdftotext", pdf, "-bbox", "-", "-");

    /// <summary>The first page as it looks: three bytes a pixel, 50 pixels an inch.</summary>
    public static async Task<byte[]> PixelsAsync(byte[] pdf)
    {
        var picture = await BytesAsync("pdftoppm", pdf, "-r", "50", "-singlefile", "-");
        // "P6", width and height, and the largest value, a line each.
        var start = 0;
        for (var line = 0; line < 3; line++)
        {
            start = Array.IndexOf(picture, (byte)'\n', start) + 1;
        }

        return picture[start..];
    }

    private static async Task<string> RunAsync(string tool, byte[] pdf, params string[] arguments) =>
        System.Text.Encoding.UTF8.GetString(await BytesAsync(tool, pdf, arguments));

    private static async Task<byte[]> BytesAsync(string tool, byte[] pdf, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            using var answer = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(answer);
            await process.StandardInput.BaseStream.WriteAsync(pdf);
            process.StandardInput.Close();
            await reading;
            return answer.ToArray();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            var reason = $"The program {tool} (poppler-utils) was not found on this machine.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Fail(reason);
            return [];
        }
    }
}
