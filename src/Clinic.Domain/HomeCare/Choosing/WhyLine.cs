using System.Globalization;
using Clinic.Domain.Anatomy;
using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Domain.HomeCare.Choosing;

/// <summary>Why an exercise is given, in one sentence to the client: what was found today, or how she sits and works. Never a diagnosis.</summary>
public static class WhyLine
{
    private static readonly string[] Sitting = ["C02", "C03", "C04", "C05"];

    /// <summary>One for each exercise by its id, so that two for the same side of the back do not say the same where they need not.</summary>
    /// <param name="proposed">Those that were thought of first stand first.</param>
    public static IReadOnlyDictionary<string, string> OfAll(IReadOnlyList<OfferedExercise> proposed, ChoiceFacts facts)
    {
        HashSet<string> said = [];
        Dictionary<string, string> whys = [];
        foreach (var offer in proposed)
        {
            var area = Ranked(offer, facts).FirstOrDefault(area => said.Add(area.Area));
            whys[offer.Exercise.Id] = area is null ? Of(offer, facts) : OfArea(area, facts);
        }

        return whys;
    }

    /// <summary>"Because the left side of your back was tight, 8 to 3."</summary>
    /// <param name="offer">For an area that was worked on, or for the knot as a whole.</param>
    public static string Of(OfferedExercise offer, ChoiceFacts facts) =>
        Ranked(offer, facts).FirstOrDefault() is { } area ? OfArea(area, facts) : OfTheWhole(offer.Exercise, facts);

    private static IEnumerable<SheetArea> Ranked(OfferedExercise offer, ChoiceFacts facts) =>
        offer.For.OrderByDescending(area => Found(area, facts).Change);

    private static TreatedArea Found(SheetArea area, ChoiceFacts facts) =>
        facts.Visit.Areas.Where(found => found.Area == area.Area).MaxBy(found => found.Change)!;

    private static string OfArea(SheetArea area, ChoiceFacts facts)
    {
        var were = IsMany(area.Place) ? "were" : "was";
        return Found(area, facts) switch
        {
            { TenderBefore: { } before, TenderAfter: { } after } when before > after => Words($"Because {area.Place} {were} tight, {before} to {after}."),
            { TenderBefore: { } before and > 0 } => Words($"Because {area.Place} {were} sore, {before} of 10."),
            _ => $"Because {area.Place} {were} tight.",
        };
    }

    private static string OfTheWhole(Exercise exercise, ChoiceFacts facts)
    {
        var isOverStretched = facts.Visit.Knots.Any(knot => knot.Kind == KnotKind.OverStretched);
        return exercise.Stage switch
        {
            ExerciseStage.Stretch => "Because a tight front pulls on your back.",
            _ when exercise.Serves.Contains("chest_strength") => "Because your chest and your back should both be strong.",
            _ when exercise.Serves.Contains("neck_front_strength") => "Because your neck works hard to hold up your head.",
            _ when exercise.Serves.Contains("core") => "Because a firm belly helps your low back.",
            _ when exercise.Serves.Contains("posture") && facts.Factors.Contains("C01") => "Because your shoulders roll forward when you sit.",
            _ when exercise.Serves.Contains("posture") && Sitting.Any(facts.Factors.Contains) => "Because you sit for a long time each day.",
            _ when exercise.Serves.Contains("posture") && isOverStretched => "Because your upper back is pulled long when you sit bent.",
            _ when exercise.Serves.Contains("posture") => "Because how you sit and stand may feed sore spots.",
            _ when facts.Factors.Contains("C06") || facts.Factors.Contains("C07") => "Because your back does less work than your chest.",
            _ when isOverStretched => "Because a strong back holds your shoulders in place.",
            _ => "Because a strong back helps to keep sore spots calm.",
        };
    }

    // "both sides of your back", "the tops of your shoulders".
    private static bool IsMany(string place) =>
        place.StartsWith("both ", StringComparison.Ordinal) || place.Split(' ')[1].EndsWith('s');

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
