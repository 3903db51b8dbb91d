using System.Buffers.Binary;
using System.Text;

namespace Clinic.Domain.Practice.Photos;

/// <summary>
/// Takes out of a picture what a camera or a program wrote beside its pixels: the place, the time, the device, a smaller copy of it.
/// The pixels stay as they are, bit for bit, and so do their colours and which way is up.
/// </summary>
public static class PhotoMetadata
{
    private static readonly HashSet<string> PngChunks =
        new(StringComparer.Ordinal) { "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT" };

    private static readonly HashSet<string> WebPChunks =
        new(StringComparer.Ordinal) { "VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF" };

    /// <returns>The picture without it; null for one that is cut off or broken.</returns>
    public static byte[]? Without(PhotoFile file, ReadOnlySpan<byte> content) => file.MediaType switch
    {
        "image/jpeg" => Jpeg(content),
        "image/png" => Png(content),
        _ => WebP(content),
    };

    /// <summary>Chunk after chunk up to the last one (PNG, 5.3); nothing behind it is kept.</summary>
    private static byte[]? Png(ReadOnlySpan<byte> content)
    {
        const int start = 8;
        const int frame = 12;
        using var kept = new MemoryStream(content.Length);
        kept.Write(content[..start]);
        for (var at = start; at + frame <= content.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            if (length > content.Length - at - frame)
            {
                return null;
            }

            var chunk = content.Slice(at, frame + (int)length);
            var name = Name(chunk[4..]);
            if (PngChunks.Contains(name))
            {
                kept.Write(chunk);
            }

            if (name == "IEND")
            {
                return kept.ToArray();
            }

            at += chunk.Length;
        }

        return null;
    }

    /// <summary>The chunks of the file's own length (RFC 9649, 2.4), which is written anew; the header says no longer that there is more.</summary>
    private static byte[]? WebP(ReadOnlySpan<byte> content)
    {
        const int start = 12;
        const int head = 8;
        const byte exifAndXmp = 0b0000_1100;
        var end = BinaryPrimitives.ReadUInt32LittleEndian(content[4..]) + (uint)head;
        if (end > content.Length)
        {
            return null;
        }

        using var kept = new MemoryStream(content.Length);
        kept.Write(content[..start]);
        for (var at = start; at + head <= end;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(content[(at + 4)..]);
            if (length > end - at - head)
            {
                return null;
            }

            // A chunk of odd length is followed by one byte more, which the last one may lack.
            var chunk = content.Slice(at, (int)Math.Min(head + length + (length & 1), end - at));
            if (WebPChunks.Contains(Name(chunk)))
            {
                kept.Write(chunk);
            }

            at += chunk.Length;
        }

        var picture = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(picture.AsSpan(4), (uint)(picture.Length - head));
        if (picture.Length > start + head && Name(picture.AsSpan(start)) == "VP8X")
        {
            picture[start + head] &= unchecked((byte)~exifAndXmp);
        }

        return picture.Length > start ? picture : null;
    }

    /// <summary>
    /// Segment after segment and scan after scan up to the end of the picture (ITU T.81, B.1); nothing behind it is kept, where some cameras put
    /// more pictures.
    /// </summary>
    private static byte[]? Jpeg(ReadOnlySpan<byte> content)
    {
        const byte fill = 0xFF;
        const byte end = 0xD9;
        const byte scan = 0xDA;
        using var kept = new MemoryStream(content.Length);
        kept.Write(content[..2]);
        for (var at = 2; at + 1 < content.Length && content[at] == fill;)
        {
            var marker = content[at + 1];
            if (marker == fill)
            {
                at++;
                continue;
            }

            if (marker == end)
            {
                kept.Write(content.Slice(at, 2));
                return kept.ToArray();
            }

            var length = at + 4 > content.Length ? 0 : BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
            if (length < 2 || at + 2 + length > content.Length)
            {
                return null;
            }

            var segment = content.Slice(at, 2 + length);
            at += segment.Length;
            kept.Write(KeptOf(segment));
            if (marker == scan)
            {
                var coded = CodedLength(content[at..]);
                kept.Write(content.Slice(at, coded));
                at += coded;
            }
        }

        return null;
    }

    /// <summary>Up to the next marker; a zero behind the byte of a marker, and the marks to start anew, belong to the scan.</summary>
    private static int CodedLength(ReadOnlySpan<byte> from)
    {
        var at = 0;
        while (at + 1 < from.Length && (from[at] != 0xFF || from[at + 1] is 0x00 or (>= 0xD0 and <= 0xD7)))
        {
            at++;
        }

        return at;
    }

    /// <summary>What stays of a segment: of the applications' the colours' alone, and which way is up; no comment; the rest is the picture.</summary>
    private static ReadOnlySpan<byte> KeptOf(ReadOnlySpan<byte> segment)
    {
        const byte exif = 0xE1;
        const byte colourProfile = 0xE2;
        const byte colourTransform = 0xEE;
        const byte comment = 0xFE;
        var body = segment[4..];
        return segment[1] switch
        {
            exif when OrientationOf(body) is var turned and > 1 => Orientation(turned),
            colourProfile when body.StartsWith("ICC_PROFILE\0"u8) => segment,
            colourTransform when body.StartsWith("Adobe"u8) => segment,
            (>= exif and <= 0xEF) or comment => [],
            _ => segment,
        };
    }

    /// <summary>1, upright, to 8; 0 where it is not said (Exif 3.0, 4.6.5).</summary>
    private static int OrientationOf(ReadOnlySpan<byte> body)
    {
        const int start = 6;
        const int entryLength = 12;
        if (body.Length < start + 8 || !body.StartsWith("Exif\0\0"u8))
        {
            return 0;
        }

        var tiff = body[start..];
        var isLittle = tiff.StartsWith("II"u8);
        var at = Number(tiff, 4, 4, isLittle);
        var entries = at <= tiff.Length - 2 ? Number(tiff, (int)at, 2, isLittle) : 0;
        for (at += 2; entries > 0 && at <= tiff.Length - entryLength; at += entryLength, entries--)
        {
            if (Number(tiff, (int)at, 2, isLittle) == 0x0112)
            {
                return Number(tiff, (int)at + 8, 2, isLittle) is var turned and <= 8 ? (int)turned : 0;
            }
        }

        return 0;
    }

    private static long Number(ReadOnlySpan<byte> from, int at, int bytes, bool isLittle) => (bytes, isLittle) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(from[at..]),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(from[at..]),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(from[at..]),
        _ => BinaryPrimitives.ReadUInt32BigEndian(from[at..]),
    };

    /// <summary>A segment with one entry: browsers turn the picture by it.</summary>
    private static byte[] Orientation(int turned) =>
        [0xFF, 0xE1, 0, 34, .. "Exif\0\0II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0"u8, (byte)turned, 0, 0, 0, 0, 0, 0, 0];

    private static string Name(ReadOnlySpan<byte> from) => Encoding.Latin1.GetString(from[..4]);
}
