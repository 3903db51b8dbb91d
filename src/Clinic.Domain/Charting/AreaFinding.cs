using Clinic.Domain.Anatomy;

namespace Clinic.Domain.Charting;

/// <summary>An area that was checked because it may feed a knot: what was found there, what was done, and what changed.</summary>
public sealed class AreaFinding
{
    public const int SecondsMost = 3600;

    private int? tenderBefore;
    private int? tenderAfter;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Visit> VisitId { get; init; }

    /// <summary>The knot it may feed.</summary>
    public required Id<Knot> KnotId { get; init; }

    public required string Area { get; init; }

    public required AreaSide Side { get; init; }

    /// <summary>What the area asked for when it was checked. All but <see cref="ConsentLevel.General"/> need <see cref="ConsentId"/>.</summary>
    public required ConsentLevel ConsentLevel { get; init; }

    public Guid? ConsentId { get; init; }

    public bool Tight { get; set; }

    /// <summary>Pressing here gives the knot's own pain.</summary>
    public bool GivesKnotPain { get; set; }

    /// <summary>0 to 10, before the work; null when not asked.</summary>
    public int? TenderBefore { get => tenderBefore; set => tenderBefore = Tenderness.Require(value); }

    /// <summary>Null when the area was checked but not worked on.</summary>
    public Technique? Technique { get; set; }

    /// <summary>How long, all repeats together.</summary>
    public int? Seconds { get; set; }

    /// <summary>0 to 10, after the work; null when not asked.</summary>
    public int? TenderAfter { get => tenderAfter; set => tenderAfter = Tenderness.Require(value); }

    public required DateTimeOffset RecordedAt { get; set; }

    public required Guid RecordedBy { get; set; }

    /// <summary>True when the therapist worked here.</summary>
    public bool IsTreated => Technique is not null;
}
