using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Web.Hosting.Pdf.Papers;

/// <summary>
/// Looks for characters that an engine has no glyph for. Each is written as its number, <c>[U+5F20]</c>, and told of: never left out, and
/// never an empty box.
/// </summary>
/// <param name="engine">Who prints.</param>
/// <param name="isStrict">Throws instead: another engine may have the glyphs.</param>
internal sealed class PaperSigns(IPdfRenderer engine, bool isStrict)
{
    /// <summary>"2 characters cannot be printed here and stand as their numbers: U+5F20, U+4E09."</summary>
    public static string Notice(IEnumerable<Rune> missing)
    {
        var numbers = missing.Order().Select(Number).ToList();
        return numbers.Count == 1
            ? $"1 character cannot be printed here and stands as its number: {numbers[0]}."
            : string.Create(CultureInfo.InvariantCulture, $"{numbers.Count} characters cannot be printed here and stand as their numbers: {string.Join(", ", numbers)}.");
    }

    /// <summary>The characters of a chapter that are not in every font.</summary>
    public static HashSet<Rune> Uncommon(PaperChapter chapter)
    {
        HashSet<Rune> found = [];
        chapter.Map(text =>
        {
            Collect(text, found);
            return text;
        });
        return found;
    }

    public Paper Spell(Paper paper) => paper with { Chapters = token => SpellAsync(paper, token) };

    public async Task<SheetContent> SpellAsync(SheetContent sheet, CancellationToken cancellationToken)
    {
        HashSet<Rune> found = [];
        Map(sheet, text =>
        {
            Collect(text, found);
            return text;
        });
        var missing = await MissingAsync(found, cancellationToken);
        return missing.Count == 0 ? sheet : Map(sheet, text => Spelled(text, missing));
    }

    /// <summary>Every text that somebody typed: names, the aim, and what the library, the rules and the therapist say.</summary>
    private static SheetContent Map(SheetContent sheet, Func<string, string> change) => sheet with
    {
        FirstName = change(sheet.FirstName),
        TherapistName = change(sheet.TherapistName),
        ClinicName = change(sheet.ClinicName),
        ClinicPhone = change(sheet.ClinicPhone),
        EmergencyNumber = change(sheet.EmergencyNumber),
        Aim = sheet.Aim is { } aim ? aim with { Text = change(aim.Text) } : null,
        Habits = [.. sheet.Habits.Select(change)],
        Exercises =
        [
            .. sheet.Exercises.Select(exercise => exercise with
            {
                Name = change(exercise.Name),
                Dose = change(exercise.Dose),
                Steps = [.. exercise.Steps.Select(change)],
                Feel = change(exercise.Feel),
                StopIf = [.. exercise.StopIf.Select(change)],
                AltText = change(exercise.AltText),
                Why = exercise.Why is { } why ? change(why) : null,
                Changes = [.. exercise.Changes.Select(change)],
                OwnLine = exercise.OwnLine is { } own ? change(own) : null,
            }),
        ],
    };

    private async IAsyncEnumerable<PaperChapter> SpellAsync(Paper paper, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var chapter in paper.Chapters(cancellationToken))
        {
            var missing = await MissingAsync(Uncommon(chapter), cancellationToken);
            yield return missing.Count == 0 ? chapter : Told(chapter.Map(text => Spelled(text, missing)), Notice(missing));
        }
    }

    private async ValueTask<IReadOnlySet<Rune>> MissingAsync(HashSet<Rune> signs, CancellationToken cancellationToken)
    {
        var missing = signs.Count == 0 ? signs : await engine.MissingAsync(signs, cancellationToken);
        return missing.Count > 0 && isStrict ? throw new SignsMissingException() : missing;
    }

    /// <summary>The notice stands behind the title, where there is one.</summary>
    public static PaperChapter Told(PaperChapter chapter, string notice)
    {
        var place = chapter.Blocks is [PaperBlock.Heading, ..] ? 1 : 0;
        return chapter with
        {
            Blocks = [.. chapter.Blocks.Take(place), new PaperBlock.Box([new PaperBlock.Paragraph(notice)]), .. chapter.Blocks.Skip(place)],
        };
    }

    private static string Spelled(string text, IReadOnlySet<Rune> missing)
    {
        var spelled = new StringBuilder();
        foreach (var sign in text.EnumerateRunes())
        {
            spelled.Append(missing.Contains(sign) ? $"[{Number(sign)}]" : sign.ToString());
        }

        return spelled.ToString();
    }

    private static string Number(Rune sign) => string.Create(CultureInfo.InvariantCulture, $"U+{sign.Value:X4}");

    private static void Collect(string text, HashSet<Rune> found)
    {
        foreach (var sign in text.EnumerateRunes())
        {
            if (!IsCommon(sign.Value))
            {
                found.Add(sign);
            }
        }
    }

    /// <summary>
    /// Of Latin 1 and of the signs that the clinic's own texts use: every font of text has them, the clinic's own first. But for the soft hyphen
    /// (U+00AD) and the sign for a millionth (U+00B5).
    /// </summary>
    private static bool IsCommon(int sign) => sign is (<= 0xFF and not (0xAD or 0xB5)) or 0x2013 or 0x2014 or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2022 or 0x2026 or 0x2212;
}
