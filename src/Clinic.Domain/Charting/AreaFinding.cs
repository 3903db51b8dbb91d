using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting.Answers;

namespace Clinic.Domain.Charting;

/// <summary>An area that was checked because it may feed a knot: what was found there, what was done, and what changed.</summary>
public sealed class AreaFinding
{
    /// <summary>An hour.</summary>
    public const int SecondsMost = 3600;
    public const int TightnessMost = 3;
    public const int PressureMost = 5;
    public const int RepeatsMost = 20;
    public const int RelationMaxLength = 60;

    /// <summary>A knot that is fed from elsewhere lets go within 20 minutes.</summary>
    public static readonly TimeSpan UntilRecheck = TimeSpan.FromMinutes(20);

    private int? tenderBefore;
    private int? tenderAfter;
    private int? clientFelt;
    private int? knotPainNow;
    private int? knotPainRecheck;
    private int? knotPainLater;
    private int? knotPainNextDay;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Visit> VisitId { get; init; }

    /// <summary>The knot it may feed.</summary>
    public required Id<Knot> KnotId { get; init; }

    public required string Area { get; init; }

    public required AreaSide Side { get; init; }

    /// <summary>The zone of the area where it was; null for the whole of it.</summary>
    public string? Zone { get; set; }

    /// <summary>Where it lies seen from the knot, as the rule says it; null where no rule named it.</summary>
    public string? Relation { get; init; }

    /// <summary>Ids of the rules that named it for this knot then; empty where the therapist chose it.</summary>
    public List<string> Rules { get; init; } = [];

    /// <summary>The client asked for it: she may have to direct the therapist.</summary>
    public bool AskedByClient { get; set; }

    /// <summary>What the area asked for when it was checked. All but <see cref="ConsentLevel.General"/> need <see cref="ConsentId"/>.</summary>
    public required ConsentLevel ConsentLevel { get; init; }

    /// <summary>The consent that stood when the work was last recorded.</summary>
    public Guid? ConsentId { get; set; }

    /// <summary>0 not tight to 3 very tight; null when not asked.</summary>
    public int? Tightness { get; set; }

    /// <summary>Pressing here gives the knot's own pain.</summary>
    public bool GivesKnotPain { get; set; }

    /// <summary>0 to 10, before the work; null when not asked.</summary>
    public int? TenderBefore { get => tenderBefore; set => tenderBefore = Tenderness.Require(value); }

    /// <summary>Null when the area was checked but not worked on.</summary>
    public Technique? Technique { get; set; }

    public Tool? Tool { get; set; }

    /// <summary>1 feather-light to 5 as deep as the client can bear.</summary>
    public int? Pressure { get; set; }

    /// <summary>How strong it felt to the client, 0 to 10.</summary>
    public int? ClientFelt { get => clientFelt; set => clientFelt = Tenderness.Require(value); }

    /// <summary>How long, all repeats together.</summary>
    public int? Seconds { get; set; }

    public int? Repeats { get; set; }

    /// <summary>It was let go slowly; null when not said.</summary>
    public bool? ReleasedSlowly { get; set; }

    /// <summary>When the work here ended; the knot is felt again 20 minutes later.</summary>
    public DateTimeOffset? TreatedAt { get; set; }

    /// <summary>0 to 10, after the work; null when not asked.</summary>
    public int? TenderAfter { get => tenderAfter; set => tenderAfter = Tenderness.Require(value); }

    /// <summary>The knot's own pain straight after, 0 to 10.</summary>
    public int? KnotPainNow { get => knotPainNow; set => knotPainNow = Tenderness.Require(value); }

    /// <summary>The same 20 minutes after.</summary>
    public int? KnotPainRecheck { get => knotPainRecheck; set => knotPainRecheck = Tenderness.Require(value); }

    /// <summary>The same about two hours after.</summary>
    public int? KnotPainLater { get => knotPainLater; set => knotPainLater = Tenderness.Require(value); }

    /// <summary>The same on the next day.</summary>
    public int? KnotPainNextDay { get => knotPainNextDay; set => knotPainNextDay = Tenderness.Require(value); }

    /// <summary>Whether it helped the knot; null when nobody said.</summary>
    public Verdict? Verdict { get; set; }

    /// <summary>Null exactly where there is no verdict.</summary>
    public VerdictBy? VerdictBy { get; set; }

    public required DateTimeOffset RecordedAt { get; set; }

    public required Guid RecordedBy { get; set; }

    /// <summary>True when the therapist worked here.</summary>
    public bool IsTreated => Technique is not null;

    /// <summary>When the knot is to be felt again; null when nothing was done here.</summary>
    public DateTimeOffset? RecheckAt => IsTreated ? TreatedAt + UntilRecheck : null;
}
