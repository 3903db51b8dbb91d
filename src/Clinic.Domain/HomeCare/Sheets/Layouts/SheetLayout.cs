using Clinic.Domain.Practice;

namespace Clinic.Domain.HomeCare.Sheets.Layouts;

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

    // Of 16 points to 12.
    private const double Larger = 4 / 3.0;

    // In points: a line of words, one of a tight sheet, and what a letter takes of it in the middle, with blanks and the ends of lines.
    private const double Line = 13.9;
    private const double TightLine = 12.9;
    private const double Letter = 5.5;

    // Over a whole sheet the guess is a little high: the smallest pictures are tried though it says that they do not do.
    private const double Slack = 26;

    private static readonly int[] Pictures = [110, 88, 66];
    private static readonly int[] TightPictures = [72, 60, 54];
    private static readonly int[] LargePictures = [116, 96, 76];

    public static SheetLayout Of(SheetContent sheet)
    {
        var all = sheet.Exercises.Select((exercise, at) => (at + 1, exercise)).ToList();
        var (width, height) = sheet.Paper == PaperSize.Letter ? (612 - (2 * Side), 755) : (595 - (2 * Side), 805);
        if (sheet.Format.IsLarge)
        {
            // Head, title and the short help take the rest.
            var room = (height - 115) / Larger;
            var large = LargePictures.FirstOrDefault(
                picture => sheet.Exercises.Chunk(2).All(two => two.Sum(exercise => Height(exercise, (int)(width / Larger), (int)(picture / Larger))) <= room), LargePictures[^1]);
            return new SheetLayout([[], .. all.Chunk(2)], large, IsTight: false);
        }

        var free = height - Frame(sheet, width);
        if (all.Count > MostOnAPage)
        {
            return Halves();
        }

        return Pictures.Where(picture => sheet.Exercises.Sum(exercise => Height(exercise, width, picture)) <= free)
            .Select(picture => new SheetLayout([all], picture, IsTight: false))
            .Concat(TightPictures.Where(picture => sheet.Exercises.Sum(exercise => TightHeight(exercise, width, picture)) <= free + (picture == TightPictures[^1] ? Slack : 0))
                .Select(picture => new SheetLayout([all], picture, IsTight: true)))
            .FirstOrDefault() ?? Halves();

        SheetLayout Halves()
        {
            var first = (all.Count + 1) / 2;
            var picture = Pictures.FirstOrDefault(picture => sheet.Exercises.Take(first).Sum(exercise => Height(exercise, width, picture)) <= free, Pictures[^1]);
            return new SheetLayout([.. all.Chunk(first)], picture, IsTight: false);
        }
    }

    /// <summary>Everything but the exercises.</summary>
    private static double Frame(SheetContent sheet, int width)
    {
        var words = Lines(sheet.WhyText, width - 132) + (sheet.Aim is { } aim ? Lines(SheetGuidance.AimWords(aim), width - 148) : 0);
        // The last lines are as long as these.
        var last = (sheet.NextVisit is null ? 0 : 80) + (sheet.ReviewOn is null ? 0 : 47);
        return 46 + Math.Max(60, words + 10) + 19 + 25 + sheet.Habits.Sum(habit => Lines(habit, width - 100)) + 6 + 81 + Lines(last, width) + 14;
    }

    private static double Height(SheetExercise exercise, int width, int picture)
    {
        var text = width - (2 * picture) - 16;
        var words = 17 + Lines(exercise.Dose, text) + exercise.Steps.Sum(step => Lines(step, text - 15)) + Others(exercise).Sum(other => Lines(other, text)) + Lines(Cue(exercise), text);
        return Math.Max(picture + 19, words) + 8;
    }

    /// <summary>Words run beside the pictures, and below them over the whole width.</summary>
    private static double TightHeight(SheetExercise exercise, int width, int picture)
    {
        var beside = picture / TightLine;
        var lines = 1;
        foreach (var letters in (int[])[exercise.Dose.Length + (exercise.Why?.Length ?? 0) + 1, exercise.Steps.Sum(step => step.Length + 3), Cue(exercise).Length, .. Others(exercise).Where(other => other != exercise.Why).Select(other => other.Length)])
        {
            for (var left = letters * Letter; left > 0; lines++)
            {
                left -= lines < beside ? width - (2 * picture) - 14 : width;
            }
        }

        return Math.Max(lines, beside) * TightLine + 8;
    }

    private static IEnumerable<string> Others(SheetExercise exercise) =>
        [.. exercise.Changes, .. exercise.Why is { } why ? [why] : Array.Empty<string>(), .. exercise.OwnLine is { } own ? [own] : Array.Empty<string>()];

    private static string Cue(SheetExercise exercise) => $"{SheetGuidance.FeelStart} {exercise.Feel} {SheetGuidance.StopStart} {SheetGuidance.StopWords(exercise)}";

    private static double Lines(string text, int width) => Lines(text.Length, width);

    private static double Lines(int letters, int width) => Math.Ceiling(letters * Letter / width) * Line;
}
