using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Factors;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Charting.Patterns;

/// <summary>What the chart knows of a knot, in the words of the rules from knots to areas. What nobody said stays unknown.</summary>
public static class PatternOfKnot
{
    /// <summary>Where pain that climbs the trapezius is felt (K0#17).</summary>
    private static readonly string[] UpTrapezius = ["upper_trap", "upper_trap_front", "neck_back", "neck_side_back"];

    private static readonly string[] SkullBase = ["suboccipital", "head_back"];

    /// <param name="kind">The kind the therapist last settled on.</param>
    /// <param name="finding">What this visit says of it, or else the last one; null when nothing was ever said.</param>
    /// <param name="hasTwin">The same place on the other side is a knot too.</param>
    /// <param name="factors">What is ticked for the client.</param>
    /// <param name="check">What she answered at booking; null when she was not asked.</param>
    public static KnotPattern Of(
        Knot knot, KnotKind kind, KnotFinding? finding, bool hasTwin, IReadOnlyCollection<ContributingFactor> factors, RedFlagCheck? check)
    {
        var flags = new HashSet<string>(StringComparer.Ordinal);
        if (finding is not null)
        {
            Add("spreads_up_trapezius", finding.SpreadsTo.Exists(UpTrapezius.Contains));
            Add("spreads_to_skull_base", finding.SpreadsTo.Exists(SkullBase.Contains));
            Add("arm_lift_hurts", finding.ArmLiftHurts);
            Add("headache", finding.Headache);
            Add("hard_lump", finding.HardLump);
        }

        Add("failed_treatments", knot.TreatmentsFailed == true);
        foreach (var factor in factors)
        {
            if (FactorCatalogue.Get(factor.Code).Flag is { } flag)
            {
                flags.Add(flag);
            }

            flags.UnionWith(factor.Details.Where(AreasToCheck.KnownFlags.Contains));
        }

        Add("pregnant", check?.Ticked.Exists(slug => slug is "pregnant" or "pregnant-unwell") == true);
        Add("recent_surgery", check?.Ticked.Contains("clot") == true);
        return new KnotPattern(
            knot.Zone,
            knot.Side,
            kind,
            knot.Chronicity is { } since ? since is Chronicity.Months or Chronicity.Years : null,
            hasTwin ? true : null,
            flags);

        void Add(string flag, bool isTrue)
        {
            if (isTrue)
            {
                flags.Add(flag);
            }
        }
    }
}
