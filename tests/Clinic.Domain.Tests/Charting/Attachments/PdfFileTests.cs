using System.Text;
using Clinic.Domain.Charting.Attachments;

namespace Clinic.Domain.Tests.Charting.Attachments;

public sealed class PdfFileTests
{
    [Fact]
    public void Clean_PlainFile_KeepsItsObjectsWithPlacesThatAreTrue()
    {
        var text = GivenPdf.Text(Clean(GivenPdf.Of(GivenPdf.Stream(4, GivenPdf.Packed("BT (Hello) Tj ET"u8.ToArray()), "/Filter /FlateDecode"))));

        Assert.StartsWith("%PDF-1.7\n", text, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", text, StringComparison.Ordinal);
        var start = int.Parse(text.Split("startxref\n")[1].Split('\n')[0], provider: null);
        Assert.Equal("xref", text[start..(start + 4)]);
        // The table holds a free entry and then the four objects: each entry is twenty letters.
        var entries = text[start..].Split("1 4\n")[1];
        for (var number = 1; number <= 4; number++)
        {
            var at = int.Parse(entries[((number - 1) * 20)..((number - 1) * 20 + 10)], provider: null);
            Assert.StartsWith(FormattableString.Invariant($"{number} 0 obj"), text[at..], StringComparison.Ordinal);
        }

        Assert.Equal(text, GivenPdf.Text(Clean(GivenPdf.Bytes(text))));
    }

    [Fact]
    public void Clean_Properties_AreGoneAndSoIsWhatStandsBehindTheEnd()
    {
        var file = GivenPdf.Of(
            "4 0 obj\n<< /Author (Jane Secret) >>\nendobj\n" + GivenPdf.Stream(5, "<x>Jane Secret</x>"u8.ToArray(), "/Type /Metadata /Subtype /XML")
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>\nendobj\n",
            "/Root 1 0 R /Info 4 0 R /ID [<00> <00>]");

        var text = GivenPdf.Text(Clean([.. file, .. "PK a program Jane Secret"u8]));

        Assert.DoesNotContain("Secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("program", text, StringComparison.Ordinal);
        // What a later edit replaced is not kept beside it.
        Assert.DoesNotContain("200 200", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_PackedObjects_AreUnpacked()
    {
        const string packed = "1 0 2 34 << /Type /Catalog /Pages 2 0 R >> << /Type /Pages /Kids [] /Count 0 >>";
        var file = GivenPdf.Bytes(
            $"%PDF-1.5\n{GivenPdf.Stream(7, GivenPdf.Packed(GivenPdf.Bytes(packed)), "/Type /ObjStm /N 2 /First 9 /Filter /FlateDecode")}" +
            $"{GivenPdf.Stream(8, GivenPdf.Packed([0]), "/Type /XRef /Size 9 /W [1 1 1] /Root 1 0 R /Filter /FlateDecode")}{GivenPdf.End}");

        var text = GivenPdf.Text(Clean(file));

        Assert.Contains("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj", text, StringComparison.Ordinal);
        Assert.Contains("2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ObjStm", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<< /S /JavaScript /JS (app.alert(1)) >>")]
    [InlineData("<< /S /J#61vaScript >>")]
    [InlineData("<< /A [ << /S /Launch /F (cmd.exe) >> ] >>")]
    [InlineData("<< /Names << /EmbeddedFiles 5 0 R >> >>")]
    [InlineData("<< /AcroForm << /XFA 5 0 R >> >>")]
    [InlineData("<< /Subtype /RichMedia >>")]
    public void Clean_WhatRunsOrCarriesSomething_IsRefused(string value) => AssertRefused(AttachmentTrouble.Active, $"4 0 obj\n{value}\nendobj\n");

    [Fact]
    public void Clean_ScriptInPackedObjects_IsRefused() => AssertRefused(
        AttachmentTrouble.Active,
        GivenPdf.Stream(4, GivenPdf.Packed("5 0 << /S /JavaScript >>"u8.ToArray()), "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"));

    [Fact]
    public void Clean_SmallHereAndHugeInside_IsRefused()
    {
        var bomb = GivenPdf.Packed(new byte[120_000_000]);

        AssertRefused(AttachmentTrouble.TooMuchInside, GivenPdf.Stream(4, bomb, "/Filter /FlateDecode"));
        AssertRefused(AttachmentTrouble.TooMuchInside, GivenPdf.Stream(4, bomb, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"));
        AssertRefused(AttachmentTrouble.TooMuchInside, GivenPdf.Stream(4, GivenPdf.Packed(bomb), "/Filter [/FlateDecode /FlateDecode]"));
        AssertRefused(AttachmentTrouble.TooMuchInside, GivenPdf.Stream(4, [1, 2], "/Filter /LZWDecode"));
        AssertRefused(AttachmentTrouble.TooMuchInside, GivenPdf.Stream(4, [1, 2], "/Subtype /Image /Width 60000 /Height 60000 /Filter /JPXDecode"));
        AssertRefused(AttachmentTrouble.TooMuchInside, string.Concat(Enumerable.Repeat("4 0 obj 1 endobj\n", 50_001)));
    }

    [Fact]
    public void Clean_NestedWithoutEnd_IsBroken() => AssertRefused(AttachmentTrouble.Broken, "4 0 obj " + new string('[', 100_000));

    [Theory]
    [InlineData("[[[[")]
    [InlineData("4 0 obj (never closed")]
    [InlineData("4 0 obj << /Length 9 >> stream\nabc")]
    [InlineData("MZ a program")]
    public void Clean_WhatIsNoDocument_IsBroken(string objects) => AssertRefused(AttachmentTrouble.Broken, objects);

    [Fact]
    public void Clean_Locked_IsRefused() => Assert.Equal(AttachmentTrouble.Locked, PdfFile.Clean(GivenPdf.Of(trailer: "/Root 1 0 R /Encrypt 4 0 R"), out _));

    /// <summary>Cut anywhere, it is refused and never throws.</summary>
    [Fact]
    public void Clean_CutAnywhere_IsBroken()
    {
        var file = GivenPdf.Of("4 0 obj\n<< /A (b\\)c) /D <00ff> /E [true null -1.5 (x)] % c\n >>\nendobj\n");
        var end = file.AsSpan().LastIndexOf(">>\nstartxref"u8);
        for (var length = 0; length < end; length++)
        {
            Assert.Equal(AttachmentTrouble.Broken, PdfFile.Clean([.. file[..length], .. Encoding.ASCII.GetBytes($"\n{GivenPdf.End}")], out _));
        }

        Assert.Null(PdfFile.Clean(file, out _));
    }

    private static byte[] Clean(byte[] file)
    {
        Assert.Null(PdfFile.Clean(file, out var clean));
        return clean;
    }

    private static void AssertRefused(AttachmentTrouble trouble, string objects)
    {
        Assert.Equal(trouble, PdfFile.Clean(GivenPdf.Of(objects), out var clean));
        Assert.Empty(clean);
    }
}
