using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Web.Features.Anatomy.Rules;

/// <summary>How pages tell what a rule says.</summary>
internal static class RuleWords
{
    public static string Of(DirectPressure direct) => direct switch
    {
        DirectPressure.HoldBack => "Hold back on the knot itself",
        DirectPressure.Light => "Light touch only",
        DirectPressure.DoNotTreat => "Do not treat the knot",
        _ => "The knot may be pressed",
    };

    public static string Of(RuleEvidence evidence) => evidence switch
    {
        RuleEvidence.Practice => "Practitioners’ articles",
        RuleEvidence.Own => "This clinic’s own",
        _ => "Published patterns of referred pain",
    };

    /// <summary>"Spreads to skull base" for a flag.</summary>
    public static string Flag(string flag) => char.ToUpperInvariant(flag[0]) + flag[1..].Replace('_', ' ');

    /// <summary>All that must be true of a knot, in one line: "Knot at …; over-stretched; long-standing".</summary>
    public static string When(AreaRule rule)
    {
        List<string> parts =
        [
            rule.Zones.Count == 0 ? "Any place" : string.Join(", ", rule.Zones.Select(zone => Atlas.Current.TryGetZone(zone, out var found) ? found.Name : zone)),
        ];
        if (rule.Kinds.Count > 0)
        {
            parts.Add(string.Join(" or ", rule.Kinds.Select(KindWords.Of)));
        }

        if (rule.Chronic)
        {
            parts.Add("Long-standing");
        }

        if (rule.Bilateral)
        {
            parts.Add("On both sides");
        }

        if (rule.With.Count > 0)
        {
            parts.Add(string.Join(" or ", rule.With.Select(Flag)));
        }

        return string.Join("; ", parts);
    }

    /// <summary>"1 Side of the back, below the arm pit".</summary>
    public static string Target(RuleTarget target) =>
        FormattableString.Invariant($"{target.Rank} {(Areas.TryGet(target.Area, out var area) ? area.Name : target.Area)}{(target.BothSides ? ", both sides" : "")}");
}
