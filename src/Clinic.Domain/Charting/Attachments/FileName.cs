using System.Globalization;
using System.Text;

namespace Clinic.Domain.Charting.Attachments;

/// <summary>The name of a file that somebody sent, fit to be shown and to be saved under.</summary>
public static class FileName
{
    /// <summary>
    /// Without its folders, signs that do not print, signs that turn the direction of reading ("gpj.exe" must not read "exe.jpg"), and signs that no
    /// disk takes. Its last part says what the file is, whatever it said before.
    /// </summary>
    public static string Clean(string? sent, AttachmentKind kind)
    {
        var last = (sent ?? "").Split('/', '\\')[^1];
        var name = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            var isFit = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                && rune != Rune.ReplacementChar
                && !"<>:\"|?*".Contains((char)Math.Min(rune.Value, char.MaxValue), StringComparison.Ordinal);
            name.Append(isFit ? rune.ToString() : " ");
        }

        var clean = string.Join(' ', name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        var (ending, others) = kind switch
        {
            AttachmentKind.Jpeg => (".jpg", (string[])[".jpg", ".jpeg"]),
            AttachmentKind.Png => (".png", [".png"]),
            AttachmentKind.Webp => (".webp", [".webp"]),
            _ => (".pdf", [".pdf"]),
        };
        if (others.FirstOrDefault(other => clean.EndsWith(other, StringComparison.OrdinalIgnoreCase)) is { } own)
        {
            clean = clean[..^own.Length].TrimEnd('.', ' ');
        }

        clean = clean.Length == 0 ? "File" : clean;
        var most = Attachment.NameMaxLength - ending.Length;
        if (clean.Length > most)
        {
            clean = clean[..(char.IsHighSurrogate(clean[most - 1]) ? most - 1 : most)].TrimEnd();
        }

        return clean + ending;
    }
}
