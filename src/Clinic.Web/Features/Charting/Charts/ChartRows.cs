using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Charting.AreaFindings;
using Clinic.Web.Features.Charting.KnotFindings;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>What the database knows of a chart.</summary>
/// <param name="Findings">Of this visit and those before it, oldest first.</param>
/// <param name="Areas">Of this visit.</param>
/// <param name="Consents">Of this visit.</param>
internal sealed record ChartRows(
    VisitRow Visit,
    IReadOnlyList<Knot> Knots,
    IReadOnlyList<FindingRow> Findings,
    IReadOnlyList<AreaRow> Areas,
    IReadOnlyList<AreaConsent> Consents)
{
    public FindingRow? Finding(Id<Knot> knot) => Findings.FirstOrDefault(row => row.VisitId == Visit.Id && row.KnotId == knot);

    /// <summary>What the visit before this one found, for a knot that is found again.</summary>
    public FindingRow? FindingBefore(Id<Knot> knot) => Findings.LastOrDefault(row => row.VisitId != Visit.Id && row.KnotId == knot);

    public KnotKind Kind(Id<Knot> knot) => (Finding(knot) ?? FindingBefore(knot))?.Kind ?? KnotKind.Unsure;

    public AreaRow? Area(Id<Knot> knot, AreaKey key) => Areas.FirstOrDefault(row => row.KnotId == knot && row.Key == key);

    public AreaConsent? Consent(AreaKey key) => Consents.FirstOrDefault(consent => new AreaKey(consent.Area, consent.Side) == key);
}
