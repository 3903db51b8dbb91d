using System.Buffers.Binary;

namespace Clinic.Domain.Practice.Photos;

/// <summary>What a picture's own first bytes say of it, whatever its name or its sender claims. Sizes in pixels.</summary>
public sealed record PhotoFile(string MediaType, int Width, int Height)
{
    public const int MinSide = 64;
    public const int MaxSide = 6000;

    private static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Whether both sides are of a size that a page can show.</summary>
    public bool HasUsableSize => Width is >= MinSide and <= MaxSide && Height is >= MinSide and <= MaxSide;

    /// <summary>Null for anything else than a JPEG, PNG or WebP picture.</summary>
    public static PhotoFile? Read(ReadOnlySpan<byte> content) => Png(content) ?? WebP(content) ?? Jpeg(content);

    /// <summary>The header chunk is always the first one (PNG, 11.2.1).</summary>
    private static PhotoFile? Png(ReadOnlySpan<byte> content) =>
        content.Length >= 33 && content.StartsWith(PngStart) && content[12..].StartsWith("IHDR"u8)
            ? new PhotoFile("image/png", Size(BinaryPrimitives.ReadUInt32BigEndian(content[16..])), Size(BinaryPrimitives.ReadUInt32BigEndian(content[20..])))
            : null;

    /// <summary>Lossy, lossless or extended (RFC 9649): each says its size in its own way.</summary>
    private static PhotoFile? WebP(ReadOnlySpan<byte> content)
    {
        if (content.Length < 30 || !content.StartsWith("RIFF"u8) || !content[8..].StartsWith("WEBP"u8))
        {
            return null;
        }

        var (width, height) = (0, 0);
        if (content[12..].StartsWith("VP8X"u8))
        {
            (width, height) = (1 + TwentyFourBits(content[24..]), 1 + TwentyFourBits(content[27..]));
        }
        else if (content[12..].StartsWith("VP8L"u8) && content[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[21..]);
            (width, height) = (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }
        else if (content[12..].StartsWith("VP8 "u8) && content[23] == 0x9D && content[24] == 0x01 && content[25] == 0x2A)
        {
            width = BinaryPrimitives.ReadUInt16LittleEndian(content[26..]) & 0x3FFF;
            height = BinaryPrimitives.ReadUInt16LittleEndian(content[28..]) & 0x3FFF;
        }

        return width == 0 ? null : new PhotoFile("image/webp", width, height);
    }

    /// <summary>Walks from marker to marker until the one that begins the frame and says its size (ITU T.81, B.2).</summary>
    private static PhotoFile? Jpeg(ReadOnlySpan<byte> content)
    {
        if (content.Length < 4 || content[0] != 0xFF || content[1] != 0xD8)
        {
            return null;
        }

        var at = 2;
        while (at + 9 < content.Length && content[at] == 0xFF)
        {
            var marker = content[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new PhotoFile(
                    "image/jpeg",
                    BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
            if (length < 2 || marker == 0xDA)
            {
                return null;
            }

            at += 2 + length;
        }

        return null;
    }

    private static int TwentyFourBits(ReadOnlySpan<byte> from) => from[0] | (from[1] << 8) | (from[2] << 16);

    private static int Size(uint pixels) => pixels > int.MaxValue ? int.MaxValue : (int)pixels;
}
