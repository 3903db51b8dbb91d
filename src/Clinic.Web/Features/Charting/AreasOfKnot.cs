using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting;

/// <summary>The areas a therapist is shown for a knot: those the rules name that can be touched.</summary>
public static class AreasOfKnot
{
    /// <summary>What the rules say. Areas that are only exercised are left out: there is nothing to touch.</summary>
    public static AreasToCheckResult Search(Knot knot, KnotKind kind)
    {
        var result = AreasToCheck.For(new KnotPattern(knot.Zone, knot.Side, kind));
        return result with { Areas = [.. result.Areas.Where(area => area.Consent != ConsentLevel.None)] };
    }
}
