using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting.Answers;

namespace Clinic.Domain.Charting.Words;

/// <summary>How the chart says what the therapist chooses from.</summary>
public static class ChartWords
{
    public static string Of(KnotSize size) => size switch
    {
        KnotSize.GolfBall => "Golf ball",
        KnotSize.TennisBall => "Tennis ball",
        _ => size.ToString(),
    };

    public static string Of(Technique technique) => technique switch
    {
        Technique.PincerHold => "Pincer hold",
        Technique.SustainedPressure => "Sustained pressure",
        Technique.SlowStroke => "Slow stroke",
        Technique.SmallCircles => "Small circles",
        Technique.ContractRelax => "Contract and relax",
        Technique.LightOnly => "Light only",
        _ => technique.ToString(),
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.TheAnswer => "The answer",
        Verdict.NoChange => "No change",
        Verdict.NotKnownYet => "Not known yet",
        _ => verdict.ToString(),
    };

    public static string Of(BodyView view) => view switch
    {
        BodyView.Left => "Left",
        BodyView.Right => "Right",
        BodyView.Front => "Front",
        _ => "Back",
    };

    /// <summary>"8 to 3", "8", or null when nobody asked.</summary>
    public static string? Change(int? before, int? after) => (before, after) switch
    {
        ({ } from, { } to) => FormattableString.Invariant($"{from} to {to}"),
        ({ } from, null) => FormattableString.Invariant($"{from}"),
        (null, { } to) => FormattableString.Invariant($"{to}"),
        _ => null,
    };
}
