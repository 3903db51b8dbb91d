using System.Buffers.Binary;
using System.Text;

namespace Clinic.Web.Hosting.Pdf;

/// <summary>The characters that a font file has a glyph for, read from its cmap table (OpenType 1.9, formats 4 and 12).</summary>
public sealed class FontCoverage
{
    private readonly HashSet<int> signs = [];

    /// <param name="font">A TrueType or OpenType file.</param>
    /// <exception cref="InvalidDataException">It has no table that says so.</exception>
    public FontCoverage(ReadOnlySpan<byte> font)
    {
        var cmap = TableOf(font, "cmap"u8);
        var isRead = false;
        for (var at = 0; at < U16(cmap, 2); at++)
        {
            var table = cmap[(int)U32(cmap, 8 + (8 * at))..];
            switch (U16(table, 0))
            {
                case 4:
                    ReadSegments(table);
                    isRead = true;
                    break;
                case 12:
                    ReadGroups(table);
                    isRead = true;
                    break;
            }
        }

        if (!isRead)
        {
            throw new InvalidDataException("The font has no map of characters that is understood.");
        }
    }

    public bool Has(Rune sign) => signs.Contains(sign.Value);

    private void ReadSegments(ReadOnlySpan<byte> table)
    {
        var twice = U16(table, 6);
        for (var at = 0; at < twice; at += 2)
        {
            var (end, start) = (U16(table, 14 + at), U16(table, 16 + twice + at));
            var delta = U16(table, 16 + (2 * twice) + at);
            var offsetAt = 16 + (3 * twice) + at;
            var offset = U16(table, offsetAt);
            for (var sign = start; sign <= end && sign != 0xFFFF; sign++)
            {
                var glyph = offset == 0 ? sign + delta : U16(table, offsetAt + offset + (2 * (sign - start))) is var found and not 0 ? found + delta : 0;
                if ((glyph & 0xFFFF) != 0)
                {
                    signs.Add(sign);
                }
            }
        }
    }

    private void ReadGroups(ReadOnlySpan<byte> table)
    {
        for (var at = 0; at < U32(table, 12); at++)
        {
            var group = table[(16 + (12 * at))..];
            var (start, end, glyph) = (U32(group, 0), U32(group, 4), U32(group, 8));
            for (var sign = start; sign <= end; sign++)
            {
                if (glyph + (sign - start) != 0)
                {
                    signs.Add((int)sign);
                }
            }
        }
    }

    private static ReadOnlySpan<byte> TableOf(ReadOnlySpan<byte> font, ReadOnlySpan<byte> name)
    {
        for (var at = 0; at < U16(font, 4); at++)
        {
            var entry = font[(12 + (16 * at))..];
            if (entry[..4].SequenceEqual(name))
            {
                return font[(int)U32(entry, 8)..];
            }
        }

        throw new InvalidDataException("The font has no map of characters.");
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
