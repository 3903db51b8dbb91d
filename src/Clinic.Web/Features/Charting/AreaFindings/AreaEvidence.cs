namespace Clinic.Web.Features.Charting.AreaFindings;

/// <summary>Why an area stands on the list.</summary>
public enum AreaEvidence
{
    Practice,
    Literature,
    Own,
    History,
}
