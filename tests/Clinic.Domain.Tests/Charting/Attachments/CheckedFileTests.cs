using System.Buffers.Binary;
using System.Text;
using Clinic.Domain.Charting.Attachments;

namespace Clinic.Domain.Tests.Charting.Attachments;

public sealed class CheckedFileTests
{
    [Fact]
    public void Read_Png_KeepsThePictureAlone()
    {
        var picture = Png(4, 3, GivenPdf.Packed(new byte[3 * 17]));

        var (kind, bytes) = Read([.. picture[..33], .. Chunk("tEXt", "where it was"u8), .. picture[33..], .. "PK a program"u8]);

        Assert.Equal(AttachmentKind.Png, kind);
        Assert.Equal(picture, bytes);
    }

    public static TheoryData<byte[], AttachmentTrouble> Refused { get; } = new()
    {
        { [], AttachmentTrouble.OtherKind },
        { "MZ\u0090 This program cannot be run in DOS mode, and goes on for a while"u8.ToArray(), AttachmentTrouble.OtherKind },
        { "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), AttachmentTrouble.OtherKind },
        { "<!doctype html><script>alert(1)</script> and more words than a head has"u8.ToArray(), AttachmentTrouble.OtherKind },
        { "GIF89a and more words than the head of a picture has, to be sure of it"u8.ToArray(), AttachmentTrouble.OtherKind },
        { "MZ before %PDF-1.4 and more words than the head of a picture has"u8.ToArray(), AttachmentTrouble.OtherKind },
        // The head of a picture, and a program where the pixels are.
        { Png(4, 3, "MZ This program cannot be run in DOS mode"u8.ToArray()), AttachmentTrouble.Broken },
        { Png(4, 3, GivenPdf.Packed([])), AttachmentTrouble.Broken },
        { Png(4, 3, GivenPdf.Packed(new byte[3 * 17]))[..50], AttachmentTrouble.Broken },
        { Png(0, 3, GivenPdf.Packed(new byte[9])), AttachmentTrouble.Broken },
        { Png(4, 3, GivenPdf.Packed(new byte[100_000])), AttachmentTrouble.TooMuchInside },
        { Png(30_000, 30_000, GivenPdf.Packed(new byte[9])), AttachmentTrouble.TooMuchInside },
        { Png(17_000, 10, GivenPdf.Packed(new byte[9])), AttachmentTrouble.TooMuchInside },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_AnythingElse_IsRefused(byte[] content, AttachmentTrouble trouble)
    {
        Assert.Equal(trouble, CheckedFile.Read(content, out var file));
        Assert.Null(file);
    }

    [Fact]
    public void Read_TooLarge_IsRefused() => Assert.Equal(AttachmentTrouble.TooLarge, CheckedFile.Read(new byte[CheckedFile.MaxBytes + 1], out _));

    [Theory]
    [InlineData("C:\\photos\\Back left.JPG", "Back left.jpg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData("invoice\u202Egpj.exe", "invoice gpj.exe.jpg")]
    [InlineData("<script>alert(1)</script>.png", "script .png.jpg")]
    [InlineData("a\0b\r\nc.jpeg", "a b c.jpg")]
    [InlineData("ظهر 背中.jpg", "ظهر 背中.jpg")]
    [InlineData("....", "File.jpg")]
    [InlineData(null, "File.jpg")]
    public void FileName_AsSent_IsFitToBeShown(string? sent, string shown) => Assert.Equal(shown, FileName.Clean(sent, AttachmentKind.Jpeg));

    [Fact]
    public void FileName_ThatIsLong_IsCutBetweenSigns()
    {
        var name = FileName.Clean(new string('a', 195) + "😀😀😀.jpg", AttachmentKind.Jpeg);

        Assert.Equal(new string('a', 195) + ".jpg", name);
        Assert.InRange(FileName.Clean(new string('b', 5000), AttachmentKind.Webp).Length, 1, Attachment.NameMaxLength);
    }

    private static (AttachmentKind Kind, byte[] Bytes) Read(byte[] content)
    {
        Assert.Null(CheckedFile.Read(content, out var file));
        return (file!.Kind, file.Bytes);
    }

    private static byte[] Png(int width, int height, byte[] pixels)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 6);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", head), .. Chunk("IDAT", pixels), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, ReadOnlySpan<byte> content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];
    }
}
