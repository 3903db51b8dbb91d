using Clinic.Domain.HomeCare.Figures.Geometry;
using Clinic.Domain.HomeCare.Figures.Props;

namespace Clinic.Domain.HomeCare.Figures.Poses;

/// <summary>One picture as data. Units: 1.0 is the body height, x right, y up, the ground at y = 0.</summary>
internal sealed record Pose
{
    public required Facing Facing { get; init; }

    public required SpineBearings Spine { get; init; }

    /// <summary>The two sides the limbs are named by: near and far ("NF"), or the person's own left and right ("LR").</summary>
    public required string Sides { get; init; }

    /// <summary>By name: arm or leg and its side, such as "armN" or "legL".</summary>
    public required IReadOnlyDictionary<string, LimbPose> Limbs { get; init; }

    /// <summary>A body point that is put at a place. Without it the lowest body point stands on the ground.</summary>
    public (string Name, Point At)? Anchor { get; init; }

    /// <summary>Where the hip stands when there is no anchor.</summary>
    public double HipX { get; init; }

    public required ShoulderShift Shoulders { get; init; }

    /// <summary>Shift of the far leg and of the far limbs' fixed targets, so that they show in side view.</summary>
    public Point FarShift { get; init; }

    /// <summary>Belly out (+) or drawn in (-), in body heights.</summary>
    public double Belly { get; init; }

    /// <summary>Draws the spine, and a dashed line where the front of a belly of this size was.</summary>
    public double? BellyBefore { get; init; }

    /// <summary>Draws the spine and the shoulder blades, their inner edges this far from it.</summary>
    public double? Blades { get; init; }

    /// <summary>Back to front: limb names, neck, pelvis, top, head and "@" for the props of middle depth.</summary>
    public required IReadOnlyList<string> Order { get; init; }

    public IReadOnlySet<string> Hidden { get; init; } = new HashSet<string>();

    public IReadOnlyDictionary<string, HandKind> Hands { get; init; } = new Dictionary<string, HandKind>();

    /// <summary>Hands that are turned over, so that the thumb is on the other side.</summary>
    public IReadOnlySet<string> TurnedHands { get; init; } = new HashSet<string>();

    public IReadOnlyList<Prop> Props { get; init; } = [];

    /// <summary>Where the exercise is felt.</summary>
    public IReadOnlyList<PosePoint> Focus { get; init; } = [];

    /// <summary>Where a ball or roller presses.</summary>
    public IReadOnlyList<PosePoint> Press { get; init; } = [];

    public IReadOnlyList<PoseArrow> Arrows { get; init; } = [];

    public PoseInset? Inset { get; init; }
}
