using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Domain.HomeCare;

/// <summary>
/// Which exercises a client takes home after a visit. The areas that were worked on decide, the most changed first; the rules of the
/// knot say which exercise of an area comes first. A proposal: the therapist decides.
/// </summary>
/// <remarks>
/// Two to four exercises are kept to, more are not (Bachmann 2018). Pressing an over-stretched knot does not help it, and what
/// stretches it further does harm, so neither is offered for its own place (K3). Strength comes once the knot is calm.
/// </remarks>
public static class ExerciseChoice
{
    /// <summary>How many are proposed where the treated areas give as many.</summary>
    public const int UsualCount = 3;

    /// <summary>Above this, fewer clients keep to the plan: the therapist is told.</summary>
    public const int KeptToMost = 4;

    /// <summary>No sheet holds more.</summary>
    public const int Most = 6;

    /// <summary>Strength work waits until no knot is more tender than this after the visit.</summary>
    public const int CalmTenderness = 3;

    private const string OverStretchedFlag = "over_stretched_knot";

    /// <summary>All that may be given after this visit, the proposed ones marked, in the order of a plan: by stage, most important first.</summary>
    public static IReadOnlyList<OfferedExercise> For(TreatedVisit visit)
    {
        var areas = SheetAreas.Of(visit);
        var rules = ExercisesOfRules(visit);
        var offered = ExerciseLibrary.All
            .Where(exercise => !HarmsOverStretchedKnot(exercise, visit))
            .Select(exercise => Offer(exercise, visit, areas))
            .Where(offer => offer.For.Count > 0 || ServesTheWhole(offer.Exercise, rules))
            .OrderBy(offer => Rank(rules, offer.Exercise))
            .ThenBy(offer => offer.Exercise.Stage)
            .ToList();
        var ranked = RankedAreas(visit, areas);
        var proposed = Propose(visit, offered, ranked, rules);
        return
        [
            .. offered
                .OrderBy(offer => offer.Exercise.Stage)
                .ThenBy(offer => proposed.Contains(offer) ? 0 : 1)
                .ThenBy(offer => offer.For.Select(area => ranked.IndexOf(area)).DefaultIfEmpty(int.MaxValue).Min())
                .Select(offer => offer with { IsProposed = proposed.Contains(offer) }),
        ];
    }

    private static List<OfferedExercise> Propose(
        TreatedVisit visit, List<OfferedExercise> offered, List<SheetArea> areas, List<string> rules)
    {
        List<OfferedExercise> chosen = [];
        foreach (var area in areas)
        {
            Add(offer => offer.For.Contains(area) && IsOtherStage(offer, area), UsualCount);
        }

        // With few areas one of them gets what else the rules of the knot name.
        foreach (var area in Enumerable.Repeat(areas, UsualCount).SelectMany(again => again))
        {
            Add(offer => offer.For.Contains(area) && IsOtherStage(offer, area) && rules.Contains(offer.Exercise.Id), UsualCount);
        }

        Add(offer => offer.For.Count == 0, UsualCount);
        foreach (var area in areas)
        {
            Add(offer => offer.For.Contains(area), 2);
        }

        return chosen;

        void Add(Func<OfferedExercise, bool> fits, int upTo)
        {
            var ids = chosen.Select(offer => offer.Exercise.Id).ToList();
            if (chosen.Count < upTo && offered.Find(offer =>
                !chosen.Contains(offer) && fits(offer) && IsDue(offer.Exercise, visit) && !offer.LacksPartner(ids)) is { } next)
            {
                chosen.Add(next);
            }
        }

        // A second exercise for an area must do something else for it: a stretch after a self-massage, not a second stretch.
        bool IsOtherStage(OfferedExercise offer, SheetArea area) =>
            !chosen.Exists(other => other.For.Contains(area) && other.Exercise.Stage == offer.Exercise.Stage);
    }

    private static bool IsDue(Exercise exercise, TreatedVisit visit) =>
        exercise.Stage != ExerciseStage.Strengthen || visit.Knots.All(knot => knot.TenderAfter <= CalmTenderness);

    private static OfferedExercise Offer(Exercise exercise, TreatedVisit visit, IReadOnlyList<SheetArea> areas)
    {
        SheetArea[] served = [.. areas.Where(area => exercise.Serves.Contains(area.Area) && (!Presses(exercise) || MayBePressed(area, visit)))];
        var sides = served.Select(area => area.Side).Distinct().ToList();
        BodySide? side = sides switch
        {
            [AreaSide.Left] => BodySide.Left,
            [AreaSide.Right] => BodySide.Right,
            _ => null,
        };
        return new OfferedExercise(exercise, served, side, IsProposed: false);
    }

    private static bool Presses(Exercise exercise) => exercise.Stage == ExerciseStage.SelfMassage;

    private static bool MayBePressed(SheetArea area, TreatedVisit visit) => Areas.Get(area.Area).HomeCare switch
    {
        HomeCareLevel.NoPressureAtHome or HomeCareLevel.StretchOnly => false,
        HomeCareLevel.KindDependent => visit.Knots
            .Where(knot => area.Zones.Contains(knot.Zone))
            .All(knot => knot.Kind is KnotKind.OverUsed or KnotKind.HeldShort),
        _ => true,
    };

    private static bool HarmsOverStretchedKnot(Exercise exercise, TreatedVisit visit) =>
        (Presses(exercise) || exercise.ModifyIf.ContainsKey(OverStretchedFlag))
        && visit.Knots.Any(knot => knot.Kind == KnotKind.OverStretched
            && exercise.Serves.Any(area => Areas.TryGet(area, out var served) && served.Zones.Contains(knot.Zone)));

    /// <summary>Posture and strength have no place on the body; the rules of the knot name them.</summary>
    private static bool ServesTheWhole(Exercise exercise, List<string> rules) =>
        rules.Contains(exercise.Id) && exercise.Serves.All(area => Areas.Get(area).IsExerciseTarget);

    private static List<string> ExercisesOfRules(TreatedVisit visit) =>
    [
        .. visit.Knots
            .SelectMany(knot => AreasToCheck.For(new KnotPattern(knot.Zone, knot.Side, knot.Kind)).RuleIds)
            .SelectMany(rule => AreaRules.Get(rule).Exercises)
            .Distinct(),
    ];

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
