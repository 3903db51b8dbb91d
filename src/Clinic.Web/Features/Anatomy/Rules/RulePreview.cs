using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Web.Features.Anatomy.Rules;

/// <summary>The list of areas that a chart would show for a knot, if a rule stood as it was typed.</summary>
/// <param name="Place">Where the knot lies, in words.</param>
/// <param name="Asks">Whether the rule speaks of this knot at all.</param>
/// <param name="Lines">Best first; the areas that can be touched, as on the chart.</param>
public sealed record RulePreview(string Place, bool Asks, DirectPressure Direct, IReadOnlyList<RulePreviewLine> Lines)
{
    /// <param name="rule">As typed. What it asks to be known of the knot is taken as known.</param>
    /// <param name="others">The newest versions of the clinic's other rules.</param>
    internal static RulePreview Of(OwnRule rule, IEnumerable<OwnRule> others, string zone, BodySide side)
    {
        var pattern = new KnotPattern(
            zone, side, rule.Kinds.Count > 0 ? rule.Kinds[0] : KnotKind.Unsure, rule.Chronic ? true : null, rule.Bilateral ? true : null, rule.With.ToHashSet(StringComparer.Ordinal));
        var rest = others.ToList();
        var before = AreasToCheck.For(pattern, rest).Areas.Select(area => area.Area).ToHashSet(StringComparer.Ordinal);
        var result = AreasToCheck.For(pattern, [.. rest, rule]);
        return new RulePreview(
            PlaceName.Of(zone, side),
            result.RuleIds.Contains(rule.Code),
            result.Direct,
            [.. result.Areas.Where(area => area.Consent != ConsentLevel.None).Select(area => new RulePreviewLine(area, area.By.Id == rule.Code, !before.Contains(area.Area)))]);
    }
}
