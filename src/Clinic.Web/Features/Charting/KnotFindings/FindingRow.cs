using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.KnotFindings;

/// <summary>A knot finding and its version.</summary>
internal sealed record FindingRow(
    Id<Knot> KnotId, Id<Visit> VisitId, KnotKind Kind, KnotSize? Size, int? TenderBefore, int? TenderAfter, DateTimeOffset RecordedAt, uint Version)
{
    public string? Tender => ChartWords.Change(TenderBefore, TenderAfter);

    public KnotFindingForm ToForm() => new()
    {
        Version = Version,
        TenderBefore = TenderBefore,
        Kind = WireName.Of(Kind),
        Size = Size is { } size ? WireName.Of(size) : null,
        TenderAfter = TenderAfter,
    };
}
