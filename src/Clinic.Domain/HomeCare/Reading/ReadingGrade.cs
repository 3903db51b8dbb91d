using System.Text.RegularExpressions;

namespace Clinic.Domain.HomeCare.Reading;

/// <summary>
/// How many years of school it takes to read an English text: the grade of Flesch and Kincaid (1975), 0.39 words a sentence and 11.8
/// syllables a word, less 15.59. Handouts are written for grade 5 to 6 (AHRQ, PEMAT-P).
/// </summary>
public static partial class ReadingGrade
{
    /// <summary>What a client reads is no harder than this.</summary>
    public const double Most = 6;

    /// <param name="texts">A title, a step or a line of a list is a text of its own and ends a sentence.</param>
    /// <returns>From below 0, for a few short words, upwards; 0 where there is no word.</returns>
    public static double Of(IEnumerable<string> texts)
    {
        var (sentences, words, syllables) = (0, 0, 0);
        foreach (var sentence in texts.SelectMany(Sentences))
        {
            var found = Word().Matches(sentence);
            (sentences, words, syllables) = (sentences + 1, words + found.Count, syllables + found.Sum(word => Syllables.In(word.Value)));
        }

        return sentences == 0 ? 0 : (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59;
    }

    /// <summary>All that a client reads of an exercise.</summary>
    public static double Of(Exercise exercise) => Of(TextsOf(exercise));

    /// <summary>The sentence of an exercise that is hardest to read; null where none is harder than <see cref="Most"/>.</summary>
    public static string? HardestOf(Exercise exercise) =>
        TextsOf(exercise).SelectMany(Sentences).Where(sentence => Of([sentence]) > Most).MaxBy(sentence => Of([sentence]));

    private static IEnumerable<string> TextsOf(Exercise exercise) =>
        [exercise.Name, .. exercise.Steps, exercise.Feel, .. exercise.StopIf, exercise.Easier, exercise.Harder, exercise.AltText];

    private static IEnumerable<string> Sentences(string text) => End().Split(text).Select(part => part.Trim()).Where(part => Word().IsMatch(part));

    // Not the point in 0.5, nor a colon: what follows it still belongs to the sentence.
    [GeneratedRegex(@"[.!?]+(?=\s|$|[”""'])|\n|\s·\s", RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:['’\-][\p{L}\p{Nd}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
