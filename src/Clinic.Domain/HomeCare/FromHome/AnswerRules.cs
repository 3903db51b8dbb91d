namespace Clinic.Domain.HomeCare.FromHome;

/// <summary>What holds for answers from home.</summary>
public static class AnswerRules
{
    /// <summary>From here on a client is told when to get help, and asked to call.</summary>
    public const int Severe = 8;

    /// <summary>What is said again within this time is the same answer, or puts it right.</summary>
    public static readonly TimeSpan Corrects = TimeSpan.FromMinutes(10);

    /// <summary>How far apart two tellings of one moment are: what waited on a phone says its age in seconds.</summary>
    private static readonly TimeSpan Unsharp = TimeSpan.FromSeconds(5);

    /// <summary>Whether it says something new; a second tap does not, nor does what was sent twice.</summary>
    /// <param name="stored">What she told of the same sheet.</param>
    public static bool IsNew(HomeAnswer answer, IEnumerable<HomeAnswer> stored)
    {
        // The one before it: she may have put right what she said, and then again.
        var before = stored
            .Where(earlier => IsOfSame(answer, earlier) && earlier.AnsweredAt <= answer.AnsweredAt + Unsharp)
            .OrderBy(earlier => earlier.AnsweredAt).ThenBy(earlier => earlier.Id)
            .LastOrDefault();
        return before is null
            || (answer.KnotPain, answer.HasEased, answer.EasedFor, answer.CameBack) != (before.KnotPain, before.HasEased, before.EasedFor, before.CameBack);
    }

    /// <summary>
    /// Of several answers to one question within <see cref="Corrects"/> the last counts: she put the one before right. All stay stored.
    /// </summary>
    /// <returns>Those that count, oldest first.</returns>
    public static IReadOnlyList<HomeAnswer> Standing(IEnumerable<HomeAnswer> answers)
    {
        List<HomeAnswer> standing = [];
        foreach (var answer in answers.OrderBy(answer => answer.AnsweredAt).ThenBy(answer => answer.Id))
        {
            standing.RemoveAll(earlier => IsOfSame(answer, earlier));
            standing.Add(answer);
        }

        return standing;
    }

    /// <summary>The lowest number that calls for help: <see cref="Severe"/>, or more than at the visit.</summary>
    /// <param name="atVisit">How tender the knot was when she came, or after the work if that was more; null when nobody asked.</param>
    public static int HelpFrom(int? atVisit) => Math.Min(Severe, (atVisit ?? Severe) + 1);

    /// <summary>What is kept of "Did it ease? For how long? Did it come back?"; null when nothing was said.</summary>
    public static (bool? HasEased, EasedFor? EasedFor, bool? CameBack)? Relief(bool? hasEased, EasedFor? easedFor, bool? cameBack) =>
        (hasEased, easedFor, cameBack) switch
        {
            (null, null, null) => null,
            // What did not ease neither lasted nor came back.
            (false, _, _) => (false, null, null),
            (_, FromHome.EasedFor.Still, _) => (true, FromHome.EasedFor.Still, false),
            (null, { } lasted, _) => (true, lasted, cameBack),
            _ => (hasEased, easedFor, cameBack),
        };

    // A number and what became of it are two questions.
    private static bool IsOfSame(HomeAnswer answer, HomeAnswer other) =>
        answer.Asked == other.Asked && answer.KnotId == other.KnotId
        && answer.KnotPain is null == other.KnotPain is null
        && (answer.AnsweredAt - other.AnsweredAt).Duration() <= Corrects;
}
