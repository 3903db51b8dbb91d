using System.Buffers.Binary;
using System.Text;
using Clinic.Domain.Practice.Photos;

namespace Clinic.Domain.Tests.Practice.Photos;

public sealed class PhotoMetadataTests
{
    private static readonly byte[] Start = [0xFF, 0xD8];
    private static readonly byte[] End = [0xFF, 0xD9];
    private static readonly byte[] Frame = Segment(0xC0, 8, 1, 0x2C, 1, 0x90, 1, 1, 0x11, 0);
    private static readonly byte[] Tables = Segment(0xC4, 1, 2, 3);

    // A scan with a byte that looks like a marker, and a mark to start anew.
    private static readonly byte[] Scan = [.. Segment(0xDA, 1, 1, 0, 0, 0x3F, 0), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56];
    private static readonly byte[] Jfif = Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
    private static readonly byte[] Profile = Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 7]);
    private static readonly byte[] Adobe = Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]);
    private static readonly byte[] Where = "GPS 49.88 N 97.15 W"u8.ToArray();

    [Fact]
    public void Without_Jpeg_KeepsPictureAndColoursAndNothingElse()
    {
        byte[] photo =
        [
            .. Start, .. Jfif, .. Segment(0xE1, [.. "Exif\0\0"u8, .. Where]), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Where]), .. Profile,
            .. Segment(0xE2, [.. "MPF\0"u8, .. Where]), .. Segment(0xED, Where), .. Adobe, .. Segment(0xFE, Where), .. Frame, 0xFF, .. Tables, .. Scan,
            .. Segment(0xFE, Where), .. Tables, .. Scan, .. End, .. Start, .. Segment(0xE1, Where), .. End,
        ];

        Assert.Equal([.. Start, .. Jfif, .. Profile, .. Adobe, .. Frame, .. Tables, .. Scan, .. Tables, .. Scan, .. End], Without(photo)!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_JpegThatIsTurned_StaysTurned(bool isLittle)
    {
        byte[] photo = [.. Start, .. Exif(6, isLittle), .. Frame, .. Scan, .. End];

        var bare = Without(photo)!;

        Assert.Equal([.. Start, .. Exif(6, isLittle: true, withPlace: false), .. Frame, .. Scan, .. End], bare);
        Assert.Equal(bare, Without(bare));
    }

    [Fact]
    public void Without_JpegThatIsUpright_HasNoExif() =>
        Assert.Equal([.. Start, .. Frame, .. Scan, .. End], Without([.. Start, .. Exif(1, isLittle: true), .. Frame, .. Scan, .. End])!);

    [Fact]
    public void Without_Png_KeepsPictureAndColoursAndNothingElse()
    {
        byte[] start = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A];
        byte[] header = Chunk("IHDR", 0, 0, 1, 0x90, 0, 0, 1, 0x2C, 8, 6, 0, 0, 0), colours = Chunk("sRGB", 0), pixels = Chunk("IDAT", 1, 2, 3), end = Chunk("IEND");
        byte[] photo =
        [
            .. start, .. header, .. Chunk("eXIf", Where), .. colours, .. Chunk("tEXt", Where), .. Chunk("iTXt", Where), .. Chunk("zTXt", Where), .. Chunk("tIME", 1),
            .. pixels, .. pixels, .. end, .. Where,
        ];

        Assert.Equal([.. start, .. header, .. colours, .. pixels, .. pixels, .. end], Without(photo)!);
    }

    [Fact]
    public void Without_WebP_KeepsPictureAndColoursAndNothingElse()
    {
        byte[] header = Part("VP8X", 0b0011_1100, 0, 0, 0, 0x8F, 1, 0, 0x2B, 1, 0), bareHeader = Part("VP8X", 0b0011_0000, 0, 0, 0, 0x8F, 1, 0, 0x2B, 1, 0);
        byte[] colours = Part("ICCP", 1, 2, 3), pixels = Part("VP8 ", 1, 2, 3, 4);

        Assert.Equal(Riff(bareHeader, colours, pixels), Without([.. Riff(header, colours, pixels, Part("EXIF", Where), Part("XMP ", Where)), .. Where])!);
    }

    [Theory]
    [InlineData("FFD8FFC0001108012C0190030122000211031101")]
    [InlineData("FFD8FFC0000B08012C01900101110000FFE1FFFF4578")]
    [InlineData("FFD8FFC0000B08012C01900101110000FFDA000801010000003F0012")]
    [InlineData("FFD8FFC0000B08012C01900101110000FFDA")]
    [InlineData("89504E470D0A1A0A0000000D49484452000001900000012C0806000000000000000000FFFF49444154")]
    [InlineData("89504E470D0A1A0A0000000D49484452000001900000012C08060000000000000000")]
    [InlineData("52494646FFFFFFFF57454250565038580A000000000000008F01002B010000000000")]
    [InlineData("524946461A0000005745425056503858FFFFFFFF000000008F01002B010000000000")]
    public void Without_CutOffOrBroken_IsNull(string content) => Assert.Null(Without(Convert.FromHexString(content)));

    [Fact]
    public void Without_AnyPhotoCutAnywhere_DoesNotThrow()
    {
        byte[] photo = [.. Start, .. Exif(6, isLittle: false), .. Profile, .. Frame, .. Tables, .. Scan, .. End];

        Assert.All(Enumerable.Range(2, photo.Length - 3), length => Assert.Null(PhotoMetadata.Without(new PhotoFile("image/jpeg", 400, 300), photo.AsSpan(0, length))));
    }

    private static byte[]? Without(byte[] content) => PhotoMetadata.Without(PhotoFile.Read(content)!, content);

    private static byte[] Segment(byte marker, params byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static byte[] Exif(byte turned, bool isLittle, bool withPlace = true)
    {
        byte[] Short(int number) => isLittle ? [(byte)number, 0] : [0, (byte)number];
        byte[] Long(int number) => isLittle ? [(byte)number, 0, 0, 0] : [0, 0, 0, (byte)number];
        byte[] tag = isLittle ? [0x12, 0x01] : [0x01, 0x12];
        byte[] entry = [.. tag, .. Short(3), .. Long(1), .. Short(turned), 0, 0];
        byte[] other = [0, 0, .. Short(3), .. Long(1), .. Short(9), 0, 0];
        return Segment(0xE1,
        [
            .. "Exif\0\0"u8, .. isLittle ? "II*\0"u8.ToArray() : "MM\0*"u8.ToArray(), .. Long(8), .. Short(withPlace ? 2 : 1), .. withPlace ? other : [], .. entry,
            0, 0, 0, 0, .. withPlace ? Where : [],
        ]);
    }

    private static byte[] Chunk(string name, params byte[] body)
    {
        byte[] chunk = [0, 0, 0, 0, .. Encoding.Latin1.GetBytes(name), .. body, 1, 2, 3, 4];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        return chunk;
    }

    private static byte[] Part(string name, params byte[] body)
    {
        byte[] part = [.. Encoding.Latin1.GetBytes(name), 0, 0, 0, 0, .. body, .. body.Length % 2 == 0 ? Array.Empty<byte>() : [0]];
        BinaryPrimitives.WriteInt32LittleEndian(part.AsSpan(4), body.Length);
        return part;
    }

    private static byte[] Riff(params byte[][] parts)
    {
        byte[] file = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. parts.SelectMany(part => part)];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        return file;
    }
}
