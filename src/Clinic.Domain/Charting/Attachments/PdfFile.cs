using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Clinic.Domain.Practice.Photos;

namespace Clinic.Domain.Charting.Attachments;

/// <summary>
/// A PDF that came from outside, written anew from the objects that were found in it. What was packed in object streams is unpacked, so that
/// nothing is kept unread; what was replaced by a later edit, the document's properties (Info), its XMP and what cameras wrote into its
/// pictures are left out, and so is everything before the header and behind the end. A digital signature in it is no longer valid.
/// Refused are files that are locked, that run or carry something, and that are small here and huge when opened.
/// </summary>
public sealed class PdfFile
{
    private const int MostObjects = 50_000;

    /// <summary>What one stream, and all of them, may be once unpacked: a page scanned in colour at 300 dpi is 26 MB.</summary>
    private const long MostOfOneStream = 100_000_000;
    private const long MostOfAllStreams = 300_000_000;
    private const int MostOfPackedObjects = 20_000_000;
    private const long MostPixels = 100_000_000;
    private const int MostObjectNumber = 8_388_607;

    /// <summary>What a document for reading has no need of (ISO 32000-1, 7.11.4, 12.6.4, 12.7, 13).</summary>
    private static readonly string[] Active =
    [
        "JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "EF", "RichMedia", "RichMediaContent", "XFA", "SubmitForm", "ImportData", "GoToE",
        "Movie", "Sound", "Rendition", "3D",
    ];

    private static readonly string[] PictureFilters = ["DCTDecode", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode"];

    private readonly byte[] bytes;
    private readonly SortedDictionary<int, (int Generation, byte[] Body)> objects = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private long unpacked;
    private int packedText;
    private int count;
    private int? root;
    private int? info;

    private PdfFile(byte[] bytes)
    {
        this.bytes = bytes;
    }

    public static bool Begins(ReadOnlySpan<byte> content) => content.StartsWith("%PDF-1."u8) || content.StartsWith("%PDF-2."u8);

    /// <param name="clean">The file to keep; empty when refused.</param>
    /// <returns>Why it is not kept; null when it is.</returns>
    public static AttachmentTrouble? Clean(byte[] content, out byte[] clean)
    {
        clean = [];
        var pdf = new PdfFile(content);
        try
        {
            if (pdf.Read() is { } trouble)
            {
                return trouble;
            }
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException)
        {
            return AttachmentTrouble.Broken;
        }

        clean = pdf.Written();
        return null;
    }

    private AttachmentTrouble? Read()
    {
        var end = bytes.AsSpan().LastIndexOf("%%EOF"u8);
        if (!Begins(bytes) || end < 0 || bytes.AsSpan(0, end).LastIndexOf("startxref"u8) < 0)
        {
            return AttachmentTrouble.Broken;
        }

        var words = new PdfWords(bytes, 0, end);
        while (!words.IsAtEnd)
        {
            if (words.Take("xref"))
            {
                while (words.Number() is not null || words.Take("n") || words.Take("f"))
                {
                }
            }
            else if (words.Take("trailer"))
            {
                Trailer(words.Value());
            }
            else if (words.Take("startxref"))
            {
                _ = words.Number() ?? throw new FormatException("No place.");
            }
            else if (Object(words) is { } trouble)
            {
                return trouble;
            }
        }

        names.UnionWith(words.Names);
        return names.Contains("Encrypt") ? AttachmentTrouble.Locked
            : names.Overlaps(Active) ? AttachmentTrouble.Active
            : root is { } catalogue && objects.TryGetValue(catalogue, out var found) && IsCatalogue(found.Body) ? null
            : AttachmentTrouble.Broken;
    }

    private static bool IsCatalogue(byte[] body)
    {
        var words = new PdfWords(body, 0, body.Length);
        return words.Value().ContainsKey("Pages") && words.Names.Contains("Catalog");
    }

    private void Trailer(Dictionary<string, Range> entries)
    {
        root = ReferenceIn(entries, "Root") ?? root;
        info = ReferenceIn(entries, "Info") ?? info;
    }

    /// <summary>"12 0 obj … endobj", perhaps with a stream.</summary>
    private AttachmentTrouble? Object(PdfWords words)
    {
        if (words.Number() is not ({ } number and <= MostObjectNumber) || words.Number() is not ({ } generation and <= 65_535) || !words.Take("obj"))
        {
            throw new FormatException("No object.");
        }

        if (++count > MostObjects)
        {
            return AttachmentTrouble.TooMuchInside;
        }

        _ = words.IsAtEnd;
        var from = words.At;
        var entries = words.Value();
        var body = bytes[from..words.At];
        if (!words.Take("stream"))
        {
            objects[number] = (generation, body);
            return words.Take("endobj") ? null : AttachmentTrouble.Broken;
        }

        var data = Data(words, entries);
        return words.Take("endstream") && words.Take("endobj")
            ? Stream(number, generation, from, entries, data)
            : AttachmentTrouble.Broken;
    }

    /// <summary>Takes the bytes of a stream: as many as it says, or up to its end where it does not say so here, or wrongly.</summary>
    private Range Data(PdfWords words, Dictionary<string, Range> entries)
    {
        var start = words.At;
        start += start < bytes.Length && bytes[start] == '\r' ? 1 : 0;
        start += start < bytes.Length && bytes[start] == '\n' ? 1 : 0;
        if (NumberIn(entries, "Length") is { } length && length <= bytes.Length - start)
        {
            words.At = start + length;
            if (words.Take("endstream"))
            {
                words.At = start + length;
                return start..words.At;
            }
        }

        var end = bytes.AsSpan(start).IndexOf("endstream"u8);
        if (end < 0)
        {
            throw new FormatException("A stream is not closed.");
        }

        words.At = start + end;
        return start..words.At;
    }

    private AttachmentTrouble? Stream(int number, int generation, int from, Dictionary<string, Range> entries, Range data)
    {
        var type = TextIn(entries, "Type");
        if (type == "/XRef")
        {
            Trailer(entries);
            return null;
        }

        if (type == "/Metadata")
        {
            return null;
        }

        var filters = Filters(entries);
        if ((long)(NumberIn(entries, "Width") ?? 0) * (NumberIn(entries, "Height") ?? 0) > MostPixels)
        {
            return AttachmentTrouble.TooMuchInside;
        }

        var content = bytes[data];
        if (type == "/ObjStm")
        {
            return Packed(entries, filters, content);
        }

        if (filters is ["DCTDecode"])
        {
            if (PhotoFile.Read(content) is not { MediaType: "image/jpeg" } picture || PhotoMetadata.Without(picture, content) is not { } bare)
            {
                return AttachmentTrouble.Broken;
            }

            content = bare;
        }
        else if (Unpack(filters, content, MostOfOneStream, kept: null) is { } trouble)
        {
            return trouble;
        }

        objects[number] = (generation, WithLength(from, entries, content));
        return null;
    }

    /// <summary>The filters of a stream, outermost first.</summary>
    private List<string> Filters(Dictionary<string, Range> entries) =>
        [.. (TextIn(entries, "Filter") ?? "").Split([' ', '\r', '\n', '\t', '[', ']', '/'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The objects that are packed in a stream (ISO 32000-1, 7.5.7).</summary>
    private AttachmentTrouble? Packed(Dictionary<string, Range> entries, List<string> filters, byte[] content)
    {
        using var unfolded = new MemoryStream();
        if (entries.ContainsKey("DecodeParms"))
        {
            return AttachmentTrouble.Broken;
        }

        if (Unpack(filters, content, MostOfPackedObjects - packedText, unfolded) is { } trouble)
        {
            return trouble;
        }

        var text = unfolded.ToArray();
        packedText += text.Length;
        var words = new PdfWords(text, 0, text.Length);
        if (NumberIn(entries, "N") is not { } packed || NumberIn(entries, "First") is not { } first || packed > MostObjects - count)
        {
            return AttachmentTrouble.TooMuchInside;
        }

        count += packed;
        for (var place = 0; place < packed; place++)
        {
            if (words.Number() is not ({ } number and <= MostObjectNumber) || words.Number() is not { } offset || offset > text.Length - first)
            {
                return AttachmentTrouble.Broken;
            }

            var value = new PdfWords(text, first + offset, text.Length);
            value.Value();
            names.UnionWith(value.Names);
            objects[number] = (0, text[(first + offset)..value.At]);
        }

        return null;
    }

    /// <summary>Unpacks a stream to see how large it becomes, and into <paramref name="kept"/> where that is asked for.</summary>
    private AttachmentTrouble? Unpack(List<string> filters, byte[] content, long most, MemoryStream? kept)
    {
        if (filters is ["ASCII85Decode", ..])
        {
            (filters, content) = (filters[1..], Ascii85(content));
        }
        else if (filters is ["ASCIIHexDecode"])
        {
            filters = [];
        }

        if (filters is ["FlateDecode", ..])
        {
            using var source = new MemoryStream(content);
            using var packed = new ZLibStream(source, CompressionMode.Decompress);
            var buffer = new byte[81_920];
            long length = 0;
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                length += read;
                unpacked += read;
                if (length > most || unpacked > MostOfAllStreams)
                {
                    return AttachmentTrouble.TooMuchInside;
                }

                kept?.Write(buffer, 0, read);
            }

            filters = filters[1..];
        }
        else
        {
            kept?.Write(content);
        }

        // A chain packed twice is how small files become huge; LZW and run lengths are not written any more.
        return filters is [] || (kept is null && filters is [var last] && PictureFilters.Contains(last)) ? null : AttachmentTrouble.TooMuchInside;
    }

    private static byte[] Ascii85(byte[] text)
    {
        using var decoded = new MemoryStream(text.Length);
        Span<byte> group = stackalloc byte[4];
        var (value, digits) = (0UL, 0);
        foreach (var letter in text)
        {
            if (letter == 'z' && digits == 0)
            {
                decoded.Write([0, 0, 0, 0]);
            }
            else if (letter is >= (byte)'!' and <= (byte)'u')
            {
                value = (value * 85) + letter - '!';
                if (++digits == 5)
                {
                    BinaryPrimitives.WriteUInt32BigEndian(group, (uint)value);
                    decoded.Write(group);
                    (value, digits) = (0, 0);
                }
            }
            else if (letter == '~')
            {
                break;
            }
            else if (letter > ' ')
            {
                throw new FormatException("No ASCII 85.");
            }
        }

        if (digits > 1)
        {
            for (var missing = digits; missing < 5; missing++)
            {
                value = (value * 85) + 84;
            }

            BinaryPrimitives.WriteUInt32BigEndian(group, (uint)value);
            decoded.Write(group[..(digits - 1)]);
        }

        return decoded.ToArray();
    }

    /// <summary>The stream with the length it has.</summary>
    private byte[] WithLength(int from, Dictionary<string, Range> entries, byte[] content)
    {
        if (!entries.TryGetValue("Length", out var old))
        {
            throw new FormatException("A stream says its length.");
        }

        var dictionaryEnd = entries.Values.Max(range => range.End.Value);
        using var body = new MemoryStream();
        body.Write(bytes.AsSpan(from, old.Start.Value - from));
        body.Write(Encoding.ASCII.GetBytes(content.Length.ToString(CultureInfo.InvariantCulture)));
        body.Write(bytes.AsSpan(old.End.Value, dictionaryEnd - old.End.Value));
        body.Write(">>\nstream\n"u8);
        body.Write(content);
        body.Write("\nendstream"u8);
        return body.ToArray();
    }

    private byte[] Written()
    {
        if (info is { } properties)
        {
            objects.Remove(properties);
        }

        using var file = new MemoryStream(bytes.Length);
        file.Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);
        var places = new List<(int Number, string Entry)>();
        foreach (var (number, (generation, body)) in objects)
        {
            places.Add((number, string.Create(CultureInfo.InvariantCulture, $"{file.Position:D10} {generation:D5} n\r\n")));
            Write($"{number} {generation} obj\n");
            file.Write(body);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Position;
        file.Write("xref\n0 1\n0000000000 65535 f\r\n"u8);
        for (var from = 0; from < places.Count;)
        {
            var to = from + 1;
            while (to < places.Count && places[to].Number == places[to - 1].Number + 1)
            {
                to++;
            }

            Write($"{places[from].Number} {to - from}\n");
            for (; from < to; from++)
            {
                Write($"{places[from].Entry}");
            }
        }

        Write($"trailer\n<< /Size {objects.Keys.Last() + 1} /Root {root} {objects[root!.Value].Generation} R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Write(FormattableString text) => file.Write(Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture)));
    }

    private string? TextIn(Dictionary<string, Range> entries, string key) =>
        entries.TryGetValue(key, out var range) ? Encoding.Latin1.GetString(bytes[range]).Trim() : null;

    private int? NumberIn(Dictionary<string, Range> entries, string key) =>
        entries.TryGetValue(key, out var range) && new PdfWords(bytes, range.Start.Value, range.End.Value) is var words && words.Number() is { } number && words.IsAtEnd
            ? number
            : null;

    private int? ReferenceIn(Dictionary<string, Range> entries, string key) =>
        entries.TryGetValue(key, out var range) ? new PdfWords(bytes, range.Start.Value, range.End.Value).Reference() : null;
}
