using Clinic.Domain.Anatomy.AreaSearch;

namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>What the marks of evidence say and mean.</summary>
public static class AreaEvidences
{
    public static string Word(this AreaEvidence evidence) => evidence switch
    {
        AreaEvidence.Practice => "Practice",
        AreaEvidence.Literature => "Literature",
        AreaEvidence.Own => "Our rule",
        _ => "Helped before",
    };

    public static string Meaning(this AreaEvidence evidence) => evidence switch
    {
        AreaEvidence.Practice => "practitioners describe it; it is not proven",
        AreaEvidence.Literature => "published patterns of where pain spreads",
        AreaEvidence.Own => "a rule that this clinic made",
        _ => "it eased this knot of this client before",
    };

    /// <summary>What the rule rests on that put the area where it stands.</summary>
    internal static AreaEvidence Of(AreaToCheck area) => area.By.Evidence switch
    {
        RuleEvidence.Practice => AreaEvidence.Practice,
        RuleEvidence.Literature => AreaEvidence.Literature,
        _ => AreaEvidence.Own,
    };
}
