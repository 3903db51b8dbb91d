using Clinic.Domain.Practice;

namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>How a sheet is laid out, the same for every engine: which exercises stand on which page, and how large their pictures are.</summary>
/// <remarks>
/// Four exercises fit one page at 12 points: where their words are long, pictures shrink and steps follow one another in a line. Where even that
/// does not do, and with five or six, there are two pages. In large print the exercises have pages of their own, two on each.
/// </remarks>
/// <param name="Pages">The exercises of each page, with their numbers; the first holds none in large print.</param>
/// <param name="Picture">The edge of a picture in points.</param>
/// <param name="IsTight">Steps follow one another in a line, and words run round the pictures.</param>
public sealed record SheetLayout(IReadOnlyList<IReadOnlyList<(int Number, SheetExercise Exercise)>> Pages, int Picture, bool IsTight)
{
    /// <summary>Points at the left and the right edge of the paper.</summary>
    public const int Side = 26;

    private const int MostOnAPage = 4;
    private const int LargePicture = 116;
    private const int TightPicture = 54;

    // In points: a line of words, and what a letter takes of it in the middle, blanks and the ends of lines included.
    private const double Line = 13.9;
    private const double Letter = 5.75;

    private static readonly int[] Pictures = [110, 88, 66];

    public static SheetLayout Of(SheetContent sheet)
    {
        var all = sheet.Exercises.Select((exercise, at) => (at + 1, exercise)).ToList();
        if (sheet.Format.IsLarge)
        {
            return new SheetLayout([[], .. all.Chunk(2)], LargePicture, IsTight: false);
        }

        var (width, height) = sheet.Paper == PaperSize.Letter ? (612 - (2 * Side), 750) : (595 - (2 * Side), 800);
        var free = height - Frame(sheet, width);
        if (all.Count <= MostOnAPage)
        {
            foreach (var picture in Pictures)
            {
                if (sheet.Exercises.Sum(exercise => Height(exercise, width, picture)) <= free)
                {
                    return new SheetLayout([all], picture, IsTight: false);
                }
            }

            if (sheet.Exercises.Sum(exercise => TightHeight(exercise, width)) <= free)
            {
                return new SheetLayout([all], TightPicture, IsTight: true);
            }
        }

        return new SheetLayout([.. all.Chunk((all.Count + 1) / 2)], Pictures[^1], IsTight: false);
    }

    /// <summary>Everything but the exercises.</summary>
    private static double Frame(SheetContent sheet, int width)
    {
        var map = Math.Max(60, Lines(sheet.WhyText, width - 150) + (sheet.Aim is { } aim ? Lines(aim.Text, width - 150) : 0));
        return 50 + map + 20 + 24 + sheet.Habits.Sum(habit => Lines(habit, width)) + 90 + (sheet.NextVisit is null ? 0 : 14) + (sheet.ReviewOn is null ? 0 : 14) + 14;
    }

    private static double Height(SheetExercise exercise, int width, int picture)
    {
        var text = width - (2 * picture) - 18;
        var words = 18 + Lines(exercise.Dose, text) + exercise.Steps.Sum(step => Lines(step, text - 15)) + Others(exercise).Sum(other => Lines(other, text)) + Lines(Cue(exercise), text);
        return Math.Max(picture + 24, words) + 8;
    }

    private static double TightHeight(SheetExercise exercise, int width)
    {
        // Beside the pictures four lines are shorter.
        var beside = (int)(((2 * TightPicture) + 14) / Letter * 4);
        var letters = exercise.Dose.Length + exercise.Steps.Sum(step => step.Length + 3) + beside + (width / Letter / 2);
        return 18 + Lines((int)letters, width) + Others(exercise).Sum(other => Lines(other, width)) + Lines(Cue(exercise), width) + 7;
    }

    private static IEnumerable<string> Others(SheetExercise exercise) =>
        [.. exercise.Changes, .. exercise.Why is { } why ? [why] : Array.Empty<string>(), .. exercise.OwnLine is { } own ? [own] : Array.Empty<string>()];

    private static string Cue(SheetExercise exercise) => $"{SheetGuidance.FeelStart} {exercise.Feel} {SheetGuidance.StopStart} {SheetGuidance.StopWords(exercise)}";

    private static double Lines(string text, int width) => Lines(text.Length, width);

    private static double Lines(int letters, int width) => Math.Ceiling(letters * Letter / width) * Line;
}
