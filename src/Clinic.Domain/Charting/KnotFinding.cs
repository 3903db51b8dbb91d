using Clinic.Domain.Anatomy;

namespace Clinic.Domain.Charting;

/// <summary>What one visit found about one knot. Nothing but the place is compulsory.</summary>
public sealed class KnotFinding
{
    private int? tenderBefore;
    private int? tenderAfter;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Knot> KnotId { get; init; }

    public required Id<Visit> VisitId { get; init; }

    public KnotSize? Size { get; set; }

    public KnotKind Kind { get; set; } = KnotKind.Unsure;

    /// <summary>0 to 10, before the work; null when not asked.</summary>
    public int? TenderBefore { get => tenderBefore; set => tenderBefore = Tenderness.Require(value); }

    /// <summary>0 to 10, after the work; null when not asked.</summary>
    public int? TenderAfter { get => tenderAfter; set => tenderAfter = Tenderness.Require(value); }

    public required DateTimeOffset RecordedAt { get; set; }

    public required Guid RecordedBy { get; set; }

    public Knot? Knot { get; init; }
}
