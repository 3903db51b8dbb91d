using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Clinic.Domain.Tests.Charting.Attachments;

/// <summary>Small PDF files, put together object by object.</summary>
internal static class GivenPdf
{
    public const string Catalogue = "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n";
    public const string Pages = "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n";
    public const string End = "startxref\n9\n%%EOF\n";

    /// <summary>With a catalogue and a page, and what else is given.</summary>
    public static byte[] Of(string objects = "", string trailer = "/Root 1 0 R") =>
        Bytes($"%PDF-1.4\n{Catalogue}{Pages}{objects}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 9 {trailer} >>\n{End}");

    /// <summary>A stream object of packed bytes.</summary>
    public static string Stream(int number, byte[] packed, string entries) => string.Create(
        CultureInfo.InvariantCulture, $"{number} 0 obj\n<< /Length {packed.Length} {entries} >>\nstream\n{Encoding.Latin1.GetString(packed)}\nendstream\nendobj\n");

    public static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
