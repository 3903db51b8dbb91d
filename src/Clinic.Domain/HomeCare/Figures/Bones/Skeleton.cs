using Clinic.Domain.HomeCare.Figures.Geometry;
using Clinic.Domain.HomeCare.Figures.Poses;

namespace Clinic.Domain.HomeCare.Figures.Bones;

/// <summary>A pose worked out: the spine, the four limbs, and every named body point in the world.</summary>
internal sealed class Skeleton
{
    private readonly Dictionary<string, Point> points;
    private readonly Dictionary<string, Limb> limbs = [];

    public Skeleton(Pose pose, Point hip, Build build)
    {
        Pose = pose;
        Build = build;
        Bearings = Stooped(pose, build.Stoop);
        Spine = new Spine(Bearings, hip);
        points = BodyPoints.Of(this);
        foreach (var side in pose.Sides)
        {
            PlaceRoots(side);
        }

        // Legs first: hands may reach for a knee.
        foreach (var side in pose.Sides)
        {
            Solve("leg" + side, this["hip" + side], side);
        }

        foreach (var side in pose.Sides)
        {
            Solve("arm" + side, this["sh" + side], side);
        }
    }

    public Pose Pose { get; }

    public Build Build { get; }

    /// <summary>The posed bearings, and the stoop of this build.</summary>
    public SpineBearings Bearings { get; }

    public Spine Spine { get; }

    private Facing Facing => Pose.Facing;

    public Point this[string name] => points.TryGetValue(name, out var point)
        ? point
        : throw new FormatException($"This pose has no body point \"{name}\".");

    public IReadOnlyCollection<string> PointNames => points.Keys;

    public Limb LimbOf(string name) => limbs[name];

    public Point Locate(PosePoint place) => place switch
    {
        PosePoint.Fixed(var at) => at,
        PosePoint.Beside(var name, var shift) => this[name].Shifted(shift),
        PosePoint.Between(var from, var to, var share) => this[from].Toward(this[to], share),
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, null),
    };

    /// <summary>True for the person's left side. Someone who faces right has the right side near.</summary>
    public bool IsPersonsLeft(char side)
    {
        var nearIsRight = Facing.HipSin >= -1e-9;
        return side switch
        {
            'L' => true,
            'R' => false,
            'N' => !nearIsRight,
            _ => nearIsRight,
        };
    }

    /// <summary>True for the far limbs of a side view, which are drawn paler.</summary>
    public bool IsFar(char side, bool isLeg)
    {
        var sin = isLeg ? Facing.HipSin : Facing.ChestSin;
        return Pose.Sides == "NF" && Math.Abs(sin) >= .5 && IsPersonsLeft(side) == (sin > 0);
    }

    /// <summary>Lying down nobody stoops. The head stays as posed, so that the eyes look where they should.</summary>
    private static SpineBearings Stooped(Pose pose, double stoop)
    {
        var spine = pose.Spine;
        var lean = stoop * pose.Facing.ChestSin * Math.Max(0, Bearing.Cos(spine.Thorax));
        return spine with { Thorax = spine.Thorax + (lean * .6), Upper = spine.Upper + (lean * 1.4), Neck = spine.Neck + (lean * 1.6) };
    }

    private void PlaceRoots(char side)
    {
        var outward = IsPersonsLeft(side) ? 1 : -1;
        var girdle = Spine.At(Proportions.ShoulderLine);
        var shift = Pose.Shoulders;
        var sideways = (Proportions.ShoulderHalfWidth * outward * Facing.ChestCos * shift.Width) + (shift.Forward * Facing.ChestSin);
        points["sh" + side] = girdle.At.Along(girdle.Across, sideways).Along(girdle.Up, shift.Up);

        var pelvis = Spine.At(0);
        var hip = pelvis.At.Along(pelvis.Across, Proportions.HipHalfWidth * outward * Facing.HipCos);
        points["hip" + side] = IsFar(side, isLeg: true) ? hip.Shifted(Pose.FarShift) : hip;
    }

    private void Solve(string name, Point root, char side)
    {
        var isLeg = name.StartsWith("leg", StringComparison.Ordinal);
        var (upper, lower) = isLeg ? (Proportions.Thigh, Proportions.Shank) : (Proportions.UpperArm, Proportions.Forearm);
        double[] natural = [upper.Length, lower.Length, isLeg ? Proportions.Foot : Proportions.Hand];
        var limb = Limb.Chain(root, natural, Pieces(name, root, side, isLeg, natural));
        limbs[name] = limb;

        string[] joints = isLeg ? ["knee", "ankle", "toe"] : ["elbow", "wrist", "hand"];
        for (var i = 0; i < joints.Length; i++)
        {
            points[joints[i] + side] = limb.Joints[i + 1];
        }
    }

    private List<(double Bearing, double Length)> Pieces(string name, Point root, char side, bool isLeg, double[] natural)
    {
        var pieces = new List<(double Bearing, double Length)>();
        if (Pose.Limbs.GetValueOrDefault(name) is LimbPose.Reaching reach)
        {
            var target = Locate(reach.To);
            if (reach.To is PosePoint.Fixed && IsFar(side, isLeg))
            {
                target = target.Shifted(Pose.FarShift);
            }

            var (first, second) = Limb.Reach(
                root, target, natural[0] * reach.FirstLength, natural[1] * reach.SecondLength, reach.Bend);
            pieces.Add((first, reach.FirstLength));
            pieces.Add((second, reach.SecondLength));
            if (reach.EndBearing is { } end)
            {
                pieces.Add((end, 1));
            }
        }
        else
        {
            pieces.AddRange(Pose.Limbs.GetValueOrDefault(name) is LimbPose.Held held ? held.Pieces : [(180, 1)]);
        }

        if (pieces.Count == 1)
        {
            pieces.Add(pieces[0]);
        }

        if (pieces.Count == 2)
        {
            pieces.Add((isLeg ? FootBearing(pieces[1].Bearing) : pieces[1].Bearing, 1));
        }

        return pieces;
    }

    /// <summary>A foot nobody posed stands square to the shank, or hangs straight down when it is seen from the front or back.</summary>
    private double FootBearing(double shank) => Math.Abs(Facing.HipSin) > .5 ? shank - (Facing.HipSin >= 0 ? 90 : -90) : 180;
}
