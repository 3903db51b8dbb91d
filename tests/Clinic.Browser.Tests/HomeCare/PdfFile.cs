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

    private static async Task<string> RunAsync(string tool, byte[] pdf, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            var text = process.StandardOutput.ReadToEndAsync();
            await process.StandardInput.BaseStream.WriteAsync(pdf);
            process.StandardInput.Close();
            return await text;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            var reason = $"The program {tool} (poppler-utils) was not found on this machine.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Fail(reason);
            return "";
        }
    }
}
