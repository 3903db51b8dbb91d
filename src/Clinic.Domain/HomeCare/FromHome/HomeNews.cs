using System.Globalization;

namespace Clinic.Domain.HomeCare.FromHome;

/// <summary>What a client told from home of one knot since one visit: the last of each answer.</summary>
/// <param name="KnotPain">0 to 10; null when she did not say.</param>
/// <param name="PainAsked">By which mail she came when she said it.</param>
/// <param name="PainDays">How many days after the sheet.</param>
/// <param name="HasEased">Null when she did not say.</param>
/// <param name="CameBack">Null when she did not say.</param>
public sealed record HomeNews(int? KnotPain, AskedWhen PainAsked, int PainDays, bool? HasEased, EasedFor? EasedFor, bool? CameBack)
{
    /// <summary>"3 of 10 after a week, eased a few days, came back".</summary>
    public string Words => string.Join(
        ", ",
        new[]
        {
            KnotPain is { } pain ? string.Create(CultureInfo.InvariantCulture, $"{pain} of 10 {When(PainAsked, PainDays)}") : null,
            EasedWords,
            CameBack switch { true => "came back", false when EasedFor != FromHome.EasedFor.Still => "has not come back", _ => null },
        }.OfType<string>());

    private string? EasedWords => (HasEased, EasedFor) switch
    {
        (false, _) => "did not ease",
        (_, FromHome.EasedFor.FewHours) => "eased a few hours",
        (_, FromHome.EasedFor.OneDay) => "eased a day",
        (_, FromHome.EasedFor.FewDays) => "eased a few days",
        (_, FromHome.EasedFor.Week) => "eased a week",
        (_, FromHome.EasedFor.Still) => "still eased",
        (true, null) => "eased",
        _ => null,
    };

    /// <param name="answers">Of one knot and one visit, in any order.</param>
    /// <param name="daysAfter">How many days after the sheet an answer was given.</param>
    /// <returns>Null where nothing was told.</returns>
    public static HomeNews? Of(IEnumerable<HomeAnswer> answers, Func<HomeAnswer, int> daysAfter)
    {
        var standing = AnswerRules.Standing(answers);
        var pain = standing.LastOrDefault(answer => answer.KnotPain is not null);
        var relief = standing.LastOrDefault(answer => answer.HasEased is not null || answer.CameBack is not null);
        return pain is null && relief is null
            ? null
            : new HomeNews(
                pain?.KnotPain, pain?.Asked ?? AskedWhen.AnyTime, pain is null ? 0 : daysAfter(pain), relief?.HasEased, relief?.EasedFor, relief?.CameBack);
    }

    /// <summary>"after a week"; by the days where she told it by herself.</summary>
    public static string When(AskedWhen asked, int days) => (asked, days) switch
    {
        (AskedWhen.NextDay, _) => "on the next day",
        (AskedWhen.Week, _) => "after a week",
        (AskedWhen.TwoWeeks, _) => "after two weeks",
        (_, <= 0) => "on the same day",
        (_, 1) => "after 1 day",
        _ => string.Create(CultureInfo.InvariantCulture, $"after {days} days"),
    };
}
