using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Charting.Factors;
using Clinic.Domain.HomeCare.Flags;
using Clinic.Domain.HomeCare.Kit;
using Clinic.Domain.HomeCare.Library;
using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Domain.HomeCare.Choosing;

/// <summary>
/// Which exercises a client takes home after a visit. The areas that were worked on decide, the most changed first; the rules of the
/// knot say which exercise of an area comes first; what the client has, lacks at home or is too sore for keeps some away. A proposal:
/// the therapist decides.
/// </summary>
/// <remarks>
/// Two to four exercises are kept to, more are not (Bachmann 2018). Pressing an over-stretched knot does not help it, and what
/// stretches it further does harm, so neither is proposed for its own place (K3). Strength comes once the knot is calm (K2).
/// </remarks>
public static class ExerciseChoice
{
    /// <summary>Fewer are proposed only where nothing else fits.</summary>
    public const int Fewest = 2;

    /// <summary>No more are proposed. Above this, fewer clients keep to the plan: the therapist is told.</summary>
    public const int KeptToMost = 4;

    /// <summary>No sheet holds more.</summary>
    public const int Most = 6;

    private const string CannotGetToFloor = "cannot_get_to_floor";
    private const string Posture = "posture";

    private static readonly string[] Front =
        ["pec_major", "pec_outer", "upper_arm_front", "front_ribs", "neck_front", "abdomen", "hip_flexor", "front_thigh"];

    private static readonly string[] Back = ["upper_back_strength", "back_extensors", Posture, "core"];

    /// <summary>
    /// All exercises that the clinic gives, the proposed ones marked, in the order of a plan: by stage, most important first. Those with
    /// something against them are among them, each with the reasons.
    /// </summary>
    public static IReadOnlyList<OfferedExercise> For(ChoiceFacts facts)
    {
        var areas = SheetAreas.Of(facts.Visit);
        var rules = ExercisesOfRules(facts);
        var flags = HomeFlags.With(facts.Flags);
        var offered = facts.Catalogue.Given
            .Select(entry => Offer(entry, facts, areas, flags))
            .OrderBy(offer => Rank(rules, offer.Exercise))
            .ThenBy(offer => offer.Exercise.Stage)
            .ToList();
        var ranked = RankedAreas(facts.Visit, areas);
        var proposed = Propose(facts, offered, ranked, rules);
        var whys = WhyLine.OfAll(proposed, facts);
        return
        [
            .. offered
                .OrderBy(offer => offer.Exercise.Stage)
                .ThenBy(offer => proposed.Contains(offer) ? 0 : 1)
                .ThenBy(offer => offer.For.Select(area => ranked.IndexOf(area)).DefaultIfEmpty(int.MaxValue).Min())
                .Select(offer => offer with
                {
                    IsProposed = proposed.Contains(offer),
                    ServesTheWhole = ServesTheWhole(offer),
                    Why = whys.GetValueOrDefault(offer.Exercise.Id) ?? (offer.For.Count > 0 || ServesTheWhole(offer) ? WhyLine.Of(offer, facts) : null),
                }),
        ];

        bool ServesTheWhole(OfferedExercise offer) => offer.For.Count == 0
            && (proposed.Contains(offer) || (rules.Contains(offer.Exercise.Id) && offer.Exercise.Serves.All(IsTarget)));
    }

    private static List<OfferedExercise> Propose(ChoiceFacts facts, List<OfferedExercise> offered, List<SheetArea> areas, List<string> rules)
    {
        List<OfferedExercise> chosen = [];
        // With no area worked on there is only what is always true: how one sits and stands. The same where the rules know nothing.
        var knowsTheKnot = rules.Count > 0;
        var balances = knowsTheKnot && !facts.IsAcute;
        foreach (var area in areas)
        {
            var room = KeptToMost - (NeedsBack() ? 1 : 0);
            Add(offer => offer.For.Contains(area) && IsOtherStage(offer, area) && (chosen.Count < room - (NeedsFront() ? 1 : 0) || (chosen.Count < room && IsFront(offer))));
        }

        if (NeedsFront())
        {
            Add(offer => IsFront(offer) && (offer.For.Count > 0 || rules.Contains(offer.Exercise.Id)));
            Add(offer => NeedsFront() && IsFront(offer));
        }

        if (NeedsBack())
        {
            Add(offer => IsBack(offer) && rules.Contains(offer.Exercise.Id));
            Add(offer => NeedsBack() && IsBack(offer));
        }

        if (facts.Visit.Areas.Count == 0)
        {
            Add(offer => offer.Exercise.Stage == ExerciseStage.Daily && offer.Exercise.Serves.Contains(Posture));
            Add(offer => chosen.Count < Fewest && offer.Exercise.Serves.Contains(Posture));
        }
        else if (facts.IsAcute)
        {
            Add(offer => chosen.Count < KeptToMost - 1 && IsBack(offer) && rules.Contains(offer.Exercise.Id));
        }

        // With one area it gets a second exercise that does something else for it, and only then a second of the same kind.
        foreach (var area in areas)
        {
            Add(offer => chosen.Count < Fewest && offer.For.Contains(area) && IsOtherStage(offer, area));
        }

        foreach (var area in areas)
        {
            Add(offer => chosen.Count < Fewest && offer.For.Contains(area));
        }

        return chosen;

        void Add(Func<OfferedExercise, bool> fits)
        {
            var ids = chosen.Select(offer => offer.Exercise.Id).ToList();
            if (chosen.Count < KeptToMost && offered.Find(offer =>
                offer is { Against: [], Lacks: [] } && !chosen.Contains(offer) && !offer.LacksPartner(ids) && fits(offer)) is { } next)
            {
                chosen.Add(next);
            }
        }

        bool NeedsFront() => balances && areas.Count > 0 && !chosen.Exists(IsFront);

        bool NeedsBack() => balances && areas.Count > 0 && !chosen.Exists(IsBack);

        bool IsOtherStage(OfferedExercise offer, SheetArea area) =>
            !chosen.Exists(other => other.For.Contains(area) && other.Exercise.Stage == offer.Exercise.Stage);
    }

    // What it serves first is what it is for: a twist reaches the belly too, but is no stretch of the front.
    private static bool IsFront(OfferedExercise offer) =>
        offer.Exercise is { Stage: ExerciseStage.Stretch, Serves: [var first, ..] } && Front.Contains(first);

    private static bool IsBack(OfferedExercise offer) =>
        offer.Exercise.Stage is ExerciseStage.Strengthen or ExerciseStage.Daily && offer.Exercise.Serves.Any(Back.Contains);

    private static OfferedExercise Offer(CatalogueExercise entry, ChoiceFacts facts, IReadOnlyList<SheetArea> areas, IReadOnlySet<string> flags)
    {
        var exercise = entry.Exercise;
        SheetArea[] treated = [.. areas.Where(area => exercise.Serves.Contains(area.Area))];
        SheetArea[] served = [.. treated.Where(area => !Presses(exercise) || MayBePressed(area, facts.Visit))];
        var sides = served.Select(area => area.Side).Distinct().ToList();
        BodySide? side = sides switch
        {
            [AreaSide.Left] => BodySide.Left,
            [AreaSide.Right] => BodySide.Right,
            _ => null,
        };
        return new OfferedExercise(exercise, served, side, IsProposed: false)
        {
            Version = entry.Version,
            Poses = entry.Poses,
            Lacks = HomeKit.LacksFor(exercise, facts.Kit),
            Changes =
            [
                .. exercise.ModifyIf
                    .Where(change => (flags.Contains(change.Key) || (change.Key == HomeFlags.OverStretchedKnot && HarmsOverStretchedKnot(exercise, facts.Visit)))
                        && !FlagText.IsAvoid(change.Value))
                    .Select(change => FlagText.Sentence(change.Value, facts.Catalogue))
                    .OfType<string>(),
            ],
            Against =
            [
                .. AgainstItsPressure(exercise, facts.Visit, isNowhereLeft: treated.Length > 0 && served.Length == 0),
                .. AgainstItsFlags(exercise, flags, facts.Catalogue),
                .. facts.IsAcute && exercise.Stage == ExerciseStage.Strengthen ? [new Objection("Strength waits until the knot is calm")] : Array.Empty<Objection>(),
            ],
        };
    }

    private static IEnumerable<Objection> AgainstItsFlags(Exercise exercise, IReadOnlySet<string> flags, ExerciseCatalogue catalogue)
    {
        // The closest one says it: a broken vertebra, not osteoporosis too.
        var avoided = exercise.AvoidIf.Where(flags.Contains).ToList();
        foreach (var flag in avoided.Where(flag => !avoided.Exists(other => other != flag && HomeFlags.Find(other)?.Implies.Contains(flag) == true)))
        {
            yield return new Objection(HomeFlags.NameOf(flag));
        }

        foreach (var (flag, text) in exercise.ModifyIf.Where(change => flags.Contains(change.Key) && FlagText.IsAvoid(change.Value) && !avoided.Contains(change.Key)))
        {
            yield return new Objection($"{HomeFlags.NameOf(flag)}: {FlagText.Named(text, catalogue)}");
        }

        if (flags.Contains(CannotGetToFloor) && IsOnTheFloor(exercise) && !exercise.ModifyIf.ContainsKey(CannotGetToFloor))
        {
            yield return new Objection(HomeFlags.NameOf(CannotGetToFloor));
        }
    }

    private static IEnumerable<Objection> AgainstItsPressure(Exercise exercise, TreatedVisit visit, bool isNowhereLeft)
    {
        if (HarmsOverStretchedKnot(exercise, visit))
        {
            yield return new Objection($"{HomeFlags.NameOf(HomeFlags.OverStretchedKnot)}: {(Presses(exercise) ? "it is not pressed" : "it is long already")}");
        }

        if (!Presses(exercise))
        {
            yield break;
        }

        if (visit.HasOtherOffLimits || visit.Knots.Any(knot => knot.IsOffLimits))
        {
            yield return new Objection("A knot is red, hot, swollen or a hard lump, and is not cleared", IsAbsolute: true);
        }

        if (exercise.Serves.Count > 0 && exercise.Serves.All(area => Areas.TryGet(area, out var served) && served.IsNeverPressedAtHome))
        {
            yield return new Objection("No pressure at home there", IsAbsolute: true);
        }
        else if (isNowhereLeft && !HarmsOverStretchedKnot(exercise, visit))
        {
            yield return new Objection("The knot’s kind is not sure: its own place is not pressed");
        }
    }

    private static bool IsTarget(string area) => Areas.TryGet(area, out var served) && served.IsExerciseTarget;

    private static bool Presses(Exercise exercise) => PressureAtHome.Presses(exercise.Stage);

    /// <summary>Where an exercise may be done standing or sitting as well, nobody needs to get down.</summary>
    private static bool IsOnTheFloor(Exercise exercise) =>
        exercise.Kit.Any(kit => kit.StartsWith("mat", StringComparison.Ordinal))
        && !exercise.Position.Contains("standing", StringComparison.Ordinal) && !exercise.Position.Contains("sitting", StringComparison.Ordinal);

    private static bool MayBePressed(SheetArea area, TreatedVisit visit)
    {
        var treated = Areas.Get(area.Area);
        return !treated.IsNeverPressedAtHome
            && (treated.HomeCare != HomeCareLevel.KindDependent
                || visit.Knots.Where(knot => area.Zones.Contains(knot.Zone)).All(knot => knot.Kind is KnotKind.OverUsed or KnotKind.HeldShort));
    }

    private static bool HarmsOverStretchedKnot(Exercise exercise, TreatedVisit visit) =>
        (Presses(exercise) || exercise.ModifyIf.ContainsKey(HomeFlags.OverStretchedKnot))
        && visit.Knots.Any(knot => knot.Kind == KnotKind.OverStretched
            && exercise.Serves.Any(area => Areas.TryGet(area, out var served) && served.Zones.Contains(knot.Zone)));

    private static List<string> ExercisesOfRules(ChoiceFacts facts)
    {
        var with = facts.Factors
            .Select(word => FactorCatalogue.TryGet(word, out var factor) ? factor.Flag : word)
            .OfType<string>()
            .Where(AreasToCheck.KnownFlags.Contains)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. facts.Visit.Knots
                .SelectMany(knot => AreasToCheck.For(new KnotPattern(knot.Zone, knot.Side, knot.Kind, With: with)).RuleIds)
                .SelectMany(rule => AreaRules.Get(rule).Exercises)
                .Distinct(),
        ];
    }

    private static int Rank(List<string> rules, Exercise exercise) =>
        rules.IndexOf(exercise.Id) is var place and >= 0 ? place : int.MaxValue;

    private static List<SheetArea> RankedAreas(TreatedVisit visit, IReadOnlyList<SheetArea> areas)
    {
        return
        [
            .. areas
                .OrderByDescending(area => Found(area).Max(found => found.Change))
                .ThenByDescending(area => Found(area).Max(found => found.TenderBefore ?? -1)),
        ];

        IEnumerable<TreatedArea> Found(SheetArea area) => visit.Areas.Where(found => found.Area == area.Area);
    }
}
