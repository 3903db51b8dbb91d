using System.Collections.Frozen;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Anatomy.AreaSearch;

/// <summary>
/// From where a knot lies and what is known of it to the areas worth checking. A knot is often held by something else: the
/// arm-pit side of the same blade, the front of the body, the neck.
/// </summary>
public static class AreasToCheck
{
    /// <summary>Every flag a rule asks about, for example <c>pregnant</c> or <c>mouse_reach</c>.</summary>
    public static IReadOnlySet<string> KnownFlags { get; } =
        AreaRules.All.SelectMany(rule => rule.With).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every word for where an area lies seen from a knot, for example <c>front_of_body</c>.</summary>
    public static IReadOnlyList<string> KnownRelations { get; } =
        [.. AreaRules.All.SelectMany(rule => rule.Search).Select(target => target.Relation).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>
    /// All areas the matching rules name, best first. An area takes its lowest rank, and side, relation and reason from the rule that
    /// gave it. Equal ranks: a practitioner's rule before the clinic's own, and that before one from literature alone; then the area
    /// more rules name, then the order of the table, which the clinic's own rules end.
    /// </summary>
    /// <param name="pattern">What is known of the knot.</param>
    /// <param name="ownRules">The clinic's own, one version of each; those that are switched off are passed over. None where only the rules count that everybody has.</param>
    /// <exception cref="ArgumentException">The atlas has no such zone, or a flag is not in <see cref="KnownFlags"/>.</exception>
    public static AreasToCheckResult For(KnotPattern pattern, IReadOnlyList<OwnRule>? ownRules = null)
    {
        if (!Atlas.Current.TryGetZone(pattern.Zone, out _))
        {
            throw new ArgumentException($"The atlas has no zone '{pattern.Zone}'.", nameof(pattern));
        }

        if (pattern.With?.FirstOrDefault(flag => !KnownFlags.Contains(flag)) is { } unknown)
        {
            throw new ArgumentException($"No rule knows the flag '{unknown}'.", nameof(pattern));
        }

        var own = (ownRules ?? []).Where(rule => rule.Enabled).OrderBy(rule => rule.Number).Select(rule => rule.ToRule());
        var rules = AreaRules.All.Concat(own).Where(rule => rule.AppliesTo(pattern)).ToList();
        var areas = rules
            .SelectMany(rule => rule.Search.Select((target, place) => (Rule: rule, Target: target, Place: place)))
            .GroupBy(named => named.Target.Area)
            .Select(named => (
                Best: named.MinBy(one => (one.Target.Rank, one.Rule.Evidence)),
                Rules: RuleIds(named.Select(one => one.Rule))))
            .OrderBy(area => area.Best.Target.Rank)
            .ThenBy(area => area.Best.Rule.Evidence)
            .ThenByDescending(area => area.Rules.Count)
            .ThenBy(area => rules.IndexOf(area.Best.Rule))
            .ThenBy(area => area.Best.Place)
            .Select(area => Line(pattern, area.Best.Rule, area.Best.Target, area.Rules));

        return new AreasToCheckResult(
            [.. areas],
            rules.Select(rule => rule.Direct).DefaultIfEmpty(DirectPressure.Ok).Max(),
            [.. rules.SelectMany(rule => rule.ScreenFirst).Distinct()],
            RuleIds(rules));
    }

    private static AreaToCheck Line(KnotPattern pattern, AreaRule rule, RuleTarget target, IReadOnlyList<string> rules)
    {
        var area = Areas.Get(target.Area);
        var side = target.BothSides ? AreaSide.Both : pattern.Side.ToAreaSide();
        return new AreaToCheck(area.Id, area.Name, side, target.Relation, target.Rank, rule.Why, area.Consent, rules) { By = rule };
    }

    private static List<string> RuleIds(IEnumerable<AreaRule> rules) => [.. rules.Select(rule => rule.Id)];
}
