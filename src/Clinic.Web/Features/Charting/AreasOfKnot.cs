using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Patterns;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting;

/// <summary>The areas a therapist is shown for a knot: those the rules name that can be touched.</summary>
internal static class AreasOfKnot
{
    /// <summary>
    /// What the rules say of all that the chart knows. Areas that are only exercised are left out: there is nothing to touch. The
    /// advice on the knot itself is the strictest of the rules, the kind and the finding.
    /// </summary>
    public static AreasToCheckResult Search(ChartRows rows, Knot knot)
    {
        var kind = rows.Kind(knot.Id);
        var finding = (rows.Finding(knot.Id) ?? rows.FindingBefore(knot.Id))?.Finding;
        var result = AreasToCheck.For(PatternOfKnot.Of(knot, kind, finding, HasTwin(rows, knot), rows.Factors, rows.Visit.Check), rows.OwnRules);
        var areas = result.Areas.Where(area => area.Consent != ConsentLevel.None);
        return result with
        {
            Areas = rows.CameBack(knot.Id) ? CameBack.Raise(areas, area => rows.CheckedBefore.Contains(new AreaKey(area.Area, area.Side))) : [.. areas],
            Direct = DirectWork.Advice(result.Direct, kind, rows.Finding(knot.Id)?.Finding),
        };
    }

    private static bool HasTwin(ChartRows rows, Knot knot) =>
        knot.BilateralWith is not null
        || rows.Knots.Any(other => other.BilateralWith == knot.Id
            || (other.Zone == knot.Zone && other.Side != knot.Side && other.Status != KnotStatus.NotAKnot && rows.Finding(other.Id) is not null));
}
