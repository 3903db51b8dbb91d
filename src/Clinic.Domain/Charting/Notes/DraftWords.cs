using System.Globalization;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Charting.Factors;
using Clinic.Domain.Charting.Words;

namespace Clinic.Domain.Charting.Notes;

/// <summary>What the four drafts say alike.</summary>
internal static class DraftWords
{
    /// <summary>"Knot 1, right, top of the shoulder".</summary>
    public static string Of(Knot knot) => Text($"Knot {knot.Number}, {PlaceName.InSentence(knot.Zone, knot.Side)}");

    /// <summary>"right lat".</summary>
    public static string Of(AreaFinding area) => StaffTitles.InSentence(area.Area, area.Side);

    /// <summary>"6 of 10".</summary>
    public static string OfTen(int number) => Text($"{number} of 10");

    /// <summary>"tender 6 of 10 before the work and 2 of 10 after it"; null when nobody asked.</summary>
    public static string? Tender(int? before, int? after) => (before, after) switch
    {
        ({ } from, { } to) => $"tender {OfTen(from)} before the work and {OfTen(to)} after it",
        ({ } from, null) => $"tender {OfTen(from)}",
        (null, { } to) => $"tender {OfTen(to)} after the work",
        _ => null,
    };

    /// <summary>"Leaning or turning the same way (reaches for the mouse; “left hand”)".</summary>
    public static string Of(ContributingFactor ticked)
    {
        var factor = FactorCatalogue.Get(ticked.Code);
        string[] parts =
        [
            .. factor.Details.Where(detail => ticked.Details.Contains(detail.Word)).Select(detail => Lower(detail.Name)),
            .. Quoted(ticked.Note) is { } note ? [note] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? Lower(factor.Name) : $"{Lower(factor.Name)} ({string.Join("; ", parts)})";
    }

    /// <summary>"“the old one”"; null for nothing.</summary>
    public static string? Quoted(string? text) => string.IsNullOrWhiteSpace(text) ? null : $"“{text.Trim()}”";

    public static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    public static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Sentences that are there, one after another: "Raised. Tender 6 of 10."</summary>
    public static string Sentences(params IEnumerable<string?> sentences) =>
        string.Join(' ', sentences.OfType<string>().Where(sentence => sentence.Length > 0).Select(Sentence));

    /// <summary>"One, two."; null when nothing is there.</summary>
    public static string? Listed(string lead, IEnumerable<string> things)
    {
        var list = string.Join("; ", things);
        return list.Length == 0 ? null : $"{lead}{list}";
    }

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>In the client's own tongue: "left front of the neck", as consent was asked.</summary>
    public static string Of(AreaConsent consent) => PlaceName.InSentence(Areas.Get(consent.Area), consent.Side);

    private static string Sentence(string text)
    {
        var sentence = Upper(text);
        return sentence[^1] is '.' or '!' or '?' or '…' ? sentence : $"{sentence}.";
    }
}
