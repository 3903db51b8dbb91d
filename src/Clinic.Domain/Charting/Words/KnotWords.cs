using System.Globalization;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Patterns;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Charting.Words;

/// <summary>How the chart says what is asked of a knot.</summary>
public static class KnotWords
{
    public static string Of(DirectResponse response) => response switch
    {
        DirectResponse.Eases => "Eases it",
        DirectResponse.EasesThenReturns => "Eases, then it is back",
        DirectResponse.Nothing => "Nothing",
        DirectResponse.Worse => "Makes it worse",
        _ => "Not tried",
    };

    public static string Of(FoundBy found) => found == FoundBy.Obvious ? "Plain to find" : "Had to search";

    public static string Of(ScreenAnswer answer) => answer switch
    {
        ScreenAnswer.Clear => "Asked: none is true",
        ScreenAnswer.DoctorFirst => "A doctor first",
        _ => "A doctor today",
    };

    public static string Of(OnsetMode mode) => mode switch
    {
        OnsetMode.WokeWithIt => "Woke with it",
        OnsetMode.AfterActivity => "During or after a use",
        OnsetMode.Gradual => "Came on slowly",
        _ => "Not known",
    };

    public static string Of(KnotStatus status) => status switch
    {
        KnotStatus.NotAKnot => "Not a knot",
        KnotStatus.Referred => "Sent to a doctor",
        _ => status.ToString(),
    };

    /// <summary>"for years", for the middle of a sentence.</summary>
    public static string InSentence(Chronicity since) => since switch
    {
        Chronicity.Today => "since today",
        Chronicity.Days => "for days",
        Chronicity.Weeks => "for weeks",
        Chronicity.Months => "for months",
        _ => "for years",
    };

    /// <summary>"Suggested: over-stretched. Pressing on it did nothing; for years."; null where nothing speaks for a kind.</summary>
    public static string? Reasons(KindSuggestion suggestion)
    {
        if (suggestion.Reasons.Count == 0)
        {
            return null;
        }

        var words = string.Join("; ", suggestion.Reasons.Select(Of));
        return $"{char.ToUpper(words[0], CultureInfo.InvariantCulture)}{words[1..]}.";
    }

    /// <summary>What a therapist does when the answer to a question is yes.</summary>
    public static string IfYes(RedFlagLevel level) => level switch
    {
        RedFlagLevel.Emergency => "Stop. Call the emergency number.",
        RedFlagLevel.SameDay => "A doctor today, no treatment.",
        RedFlagLevel.TherapistFirst => "A doctor first where you are not sure.",
        _ => "Change how you work.",
    };

    private static string Of(KindReason reason) => reason switch
    {
        KindReason.PressingDoesNothing => "pressing on it did nothing",
        KindReason.EasesThenReturns => "it eases and comes back within hours",
        KindReason.ForMonths => "for months",
        KindReason.ForYears => "for years",
        KindReason.ComesBack => "it comes back",
        KindReason.ForwardHead => "forward head or rounded shoulders",
        KindReason.BetweenBladeAndSpine => "between blade and spine",
        KindReason.MoreChestThanBack => "more chest than back in training",
        KindReason.AfterUse => "it began with a use",
        KindReason.TopOfShoulder => "on top of the shoulder",
        KindReason.PressingEases => "pressing eases it",
        KindReason.OnePosition => "one position for long",
        _ => "elbow held behind the body",
    };
}
