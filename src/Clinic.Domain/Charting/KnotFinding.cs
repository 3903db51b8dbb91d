using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting.Answers;

namespace Clinic.Domain.Charting;

/// <summary>What one visit found about one knot. Nothing but the place is compulsory.</summary>
public sealed class KnotFinding
{
    public const int HardnessMost = 3;
    public const int SizeMmMost = 200;
    public const decimal PressureThresholdMost = 20;
    public const int EasesHoursMost = 72;
    public const int EasedDaysMost = 3650;
    public const int LimitsMotionMaxLength = 300;
    public const int MuscleMaxLength = 60;
    public const int NoteMaxLength = 2000;
    public const int ReasonMaxLength = 300;

    private int? tenderBefore;
    private int? tenderAfter;
    private int? painAtRest;
    private int? painOnMoving;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Knot> KnotId { get; init; }

    public required Id<Visit> VisitId { get; init; }

    public KnotSize? Size { get; set; }

    /// <summary>Measured, in millimetres, 1 to <see cref="SizeMmMost"/>.</summary>
    public int? SizeMm { get; set; }

    /// <summary>0 as soft as the tissue around it, 3 like a stone.</summary>
    public int? Hardness { get; set; }

    public bool Raised { get; set; }

    /// <summary>The tissue around it is tight too.</summary>
    public bool NearbyTight { get; set; }

    public bool Swollen { get; set; }

    public bool Red { get; set; }

    public bool Hot { get; set; }

    /// <summary>A hard lump that does not feel like muscle.</summary>
    public bool HardLump { get; set; }

    /// <summary>What came of asking about a red, hot, swollen or hard place.</summary>
    public ScreenAnswer? ScreenAnswer { get; set; }

    public FoundBy? FoundBy { get; set; }

    public KnotKind Kind { get; set; } = KnotKind.Unsure;

    /// <summary>What the program proposed when the kind was chosen.</summary>
    public KnotKind? KindSuggested { get; set; }

    /// <summary>Why it proposed that, as words of <c>KindReason</c>.</summary>
    public List<string> KindReasons { get; set; } = [];

    /// <summary>0 to 10, before the work; null when not asked.</summary>
    public int? TenderBefore { get => tenderBefore; set => tenderBefore = Tenderness.Require(value); }

    /// <summary>0 to 10, after the work; null when not asked.</summary>
    public int? TenderAfter { get => tenderAfter; set => tenderAfter = Tenderness.Require(value); }

    /// <summary>0 to 10, without anybody touching it.</summary>
    public int? PainAtRest { get => painAtRest; set => painAtRest = Tenderness.Require(value); }

    /// <summary>0 to 10, when the client moves.</summary>
    public int? PainOnMoving { get => painOnMoving; set => painOnMoving = Tenderness.Require(value); }

    /// <summary>Pressure pain threshold in kg/cm², the mean of two or three, measured with an algometer.</summary>
    public decimal? PressureThreshold { get; set; }

    public DirectResponse? DirectResponse { get; set; }

    /// <summary>How many hours it stayed eased, where it eases and returns.</summary>
    public int? EasesHours { get; set; }

    /// <summary>Ids of the zones it spreads to.</summary>
    public List<string> SpreadsTo { get; set; } = [];

    /// <summary>Lifting the arm hurts.</summary>
    public bool ArmLiftHurts { get; set; }

    /// <summary>It comes with headache.</summary>
    public bool Headache { get; set; }

    /// <summary>What the client cannot do because of it.</summary>
    public string? LimitsMotion { get; set; }

    /// <summary>Pressing gives the pain she knows; null when nobody asked.</summary>
    public bool? FamiliarPain { get; set; }

    /// <summary>The muscle, by its Latin name, where the therapist is sure of it.</summary>
    public string? Muscle { get; set; }

    public Confidence? Confidence { get; set; }

    /// <summary>What was done on the knot itself; null when it was left alone.</summary>
    public Technique? DirectTechnique { get; set; }

    /// <summary>Why it was pressed although the program says to hold back.</summary>
    public string? DirectReason { get; set; }

    /// <summary>For how many days it stayed eased after the visit before; null when nobody asked.</summary>
    public int? EasedDays { get; set; }

    public string? Note { get; set; }

    public required DateTimeOffset RecordedAt { get; set; }

    public required Guid RecordedBy { get; set; }

    public Knot? Knot { get; init; }

    /// <summary>Red, hot, swollen or a hard lump: asked about before anybody presses there.</summary>
    public bool HasWarningSign => Red || Hot || Swollen || HardLump;

    /// <summary>A warning sign that was not cleared.</summary>
    public bool IsOffLimits => HasWarningSign && ScreenAnswer != Answers.ScreenAnswer.Clear;
}
