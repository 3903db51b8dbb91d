using System.Buffers.Binary;
using System.IO.Compression;
using Clinic.Domain.Practice.Photos;

namespace Clinic.Domain.Charting.Attachments;

/// <summary>A file that may be kept: of a kind that its content says, written anew without what a camera or a program wrote about itself.</summary>
public sealed record CheckedFile(AttachmentKind Kind, byte[] Bytes)
{
    /// <summary>Of the file as it comes, and as it is kept.</summary>
    public const int MaxBytes = 10_000_000;

    /// <summary>A phone's largest picture has 50 million; nothing here opens it, but a tablet must.</summary>
    private const long MostPixels = 64_000_000;
    private const int LongestSide = 16_000;

    /// <param name="file">What to keep; null when refused.</param>
    /// <returns>Why it is not kept; null when it is.</returns>
    public static AttachmentTrouble? Read(byte[] content, out CheckedFile? file)
    {
        file = null;
        AttachmentTrouble? trouble;
        byte[]? clean = null;
        AttachmentKind kind;
        if (content.Length > MaxBytes)
        {
            return AttachmentTrouble.TooLarge;
        }

        if (PdfFile.Begins(content))
        {
            kind = AttachmentKind.Pdf;
            trouble = PdfFile.Clean(content, out clean);
        }
        else if (PhotoFile.Read(content) is { } picture)
        {
            kind = picture.MediaType switch { "image/png" => AttachmentKind.Png, "image/webp" => AttachmentKind.Webp, _ => AttachmentKind.Jpeg };
            trouble = picture is { Width: 0 } or { Height: 0 } ? AttachmentTrouble.Broken
                : picture.Width > LongestSide || picture.Height > LongestSide || (long)picture.Width * picture.Height > MostPixels ? AttachmentTrouble.TooMuchInside
                : (clean = PhotoMetadata.Without(picture, content)) is null ? AttachmentTrouble.Broken
                : kind == AttachmentKind.Png ? PixelsOf(clean, picture)
                : null;
        }
        else
        {
            return AttachmentTrouble.OtherKind;
        }

        if (trouble is null && clean!.Length > MaxBytes)
        {
            trouble = AttachmentTrouble.TooLarge;
        }

        file = trouble is null ? new CheckedFile(kind, clean!) : null;
        return trouble;
    }

    /// <summary>Whether there are pixels behind a PNG's head, and no more than it says: the one kind whose bytes are a plain packed stream.</summary>
    private static AttachmentTrouble? PixelsOf(byte[] png, PhotoFile picture)
    {
        // Eight bytes a pixel at most, and what the lines of seven passes begin with.
        var most = ((long)picture.Width * picture.Height * 8) + (16L * (picture.Width + picture.Height));
        using var data = new MemoryStream(png.Length);
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(png, at + 8, length);
            }

            at += 12 + length;
        }

        data.Position = 0;
        using var pixels = new ZLibStream(data, CompressionMode.Decompress);
        var buffer = new byte[81_920];
        long unpacked = 0;
        try
        {
            for (int read; (read = pixels.Read(buffer)) > 0;)
            {
                unpacked += read;
                if (unpacked > most)
                {
                    return AttachmentTrouble.TooMuchInside;
                }
            }
        }
        catch (InvalidDataException)
        {
            return AttachmentTrouble.Broken;
        }

        return unpacked < picture.Height ? AttachmentTrouble.Broken : null;
    }
}
