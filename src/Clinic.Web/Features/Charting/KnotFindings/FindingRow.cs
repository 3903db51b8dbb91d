using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.KnotFindings;

/// <summary>A knot finding and its version.</summary>
internal sealed record FindingRow(KnotFinding Finding, uint Version)
{
    public Id<Knot> KnotId => Finding.KnotId;

    public string? Tender => ChartWords.Change(Finding.TenderBefore, Finding.TenderAfter);

    public KnotFindingForm ToForm() => new()
    {
        Version = Version,
        TenderBefore = Finding.TenderBefore,
        Kind = WireName.Of(Finding.Kind),
        Size = Finding.Size is { } size ? WireName.Of(size) : null,
        TenderAfter = Finding.TenderAfter,
    };
}
