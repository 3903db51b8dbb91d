using Clinic.Domain.HomeCare.Figures.Bones;
using Clinic.Domain.HomeCare.Figures.Geometry;
using Clinic.Domain.HomeCare.Figures.Poses;
using static Clinic.Domain.HomeCare.Figures.Body.LimbOutlines;

namespace Clinic.Domain.HomeCare.Figures.Body;

/// <summary>Arms and legs as overlapping parts that melt into each other at the joints.</summary>
internal sealed class LimbShapes(Skeleton skeleton, TorsoShapes torso)
{
    /// <summary>Share of the shank where the leggings end, and of the upper arm where the sleeve ends.</summary>
    private const double LeggingsEnd = .74;
    private const double SleeveEnd = .52;

    private readonly Facing facing = skeleton.Pose.Facing;

    public IReadOnlyList<BodyPart> Leg(string name)
    {
        var limb = skeleton.LimbOf(name);
        var (hip, knee, ankle) = (limb.Joints[0], limb.Joints[1], limb.Joints[2]);
        var far = skeleton.IsFar(name[^1], isLeg: true);
        var shank = Segment(Proportions.Shank, knee, ankle, limb.Bearings[1], facing.HipSin);
        var thigh = Segment(Proportions.Thigh, hip, knee, limb.Bearings[0], facing.HipSin).Outline();
        var wholeShank = shank.Outline();
        var foot = Foot(name[^1], limb);
        var bare = shank.Outline(from: LeggingsEnd - .02);
        var covered = shank.Outline(to: LeggingsEnd, grow: 1.03, roundEnd: false);

        // Above the hem the thigh lies over the top and keeps its outline.
        var pelvis = torso.Pelvis(Proportions.Hem - .003);
        return
        [
            new BodyPart(foot, Cloth.Skin, far) { Melts = [new Melt(bare, ankle, .040)] },
            new BodyPart(bare, Cloth.Skin, far)
            {
                Melts = [new Melt(foot, ankle, .040), new Melt(covered, knee.Toward(ankle, LeggingsEnd), .05)],
            },
            new BodyPart(covered, Cloth.Leggings, far) { Melts = [new Melt(thigh, knee, .066)] },
            new BodyPart(thigh, Cloth.Leggings, far) { Melts = [new Melt(wholeShank, knee, .066), new Melt(pelvis, hip, .095)] },
        ];
    }

    public IReadOnlyList<BodyPart> Arm(string name)
    {
        var limb = skeleton.LimbOf(name);
        var (shoulder, elbow, wrist) = (limb.Joints[0], limb.Joints[1], limb.Joints[2]);
        var far = skeleton.IsFar(name[^1], isLeg: false);
        var upper = Segment(Proportions.UpperArm, shoulder, elbow, limb.Bearings[0], facing.ChestSin);
        var forearm = Segment(Proportions.Forearm, elbow, wrist, limb.Bearings[1], facing.ChestSin).Outline();
        var palm = Hand(name, limb);
        var hand = palm.Outline;
        var sleeve = upper.Outline(to: SleeveEnd, grow: 1.12, roundEnd: false);
        var bare = upper.Outline(from: SleeveEnd - .08, roundRoot: false);
        var trunk = new List<Melt> { new(torso.Top(), shoulder, .064) };
        if (torso.Shrug(name[^1]) is { } shrug)
        {
            trunk.Add(new Melt(shrug.Fill, shoulder, .075));
        }

        return
        [
            new BodyPart(bare, Cloth.Skin, far)
            {
                Melts = [new Melt(forearm, elbow, .050), new Melt(sleeve, shoulder.Toward(elbow, SleeveEnd), .05)],
            },
            new BodyPart(forearm, Cloth.Skin, far) { Melts = [new Melt(bare, elbow, .050), new Melt(hand, wrist, .032)] },
            palm with { IsFar = far, Melts = [new Melt(forearm, wrist, .034)] },
            new BodyPart(sleeve, Cloth.Top, far) { Melts = trunk },
        ];
    }

    private SegmentShape Segment(LimbSegment segment, Point root, Point end, double bearing, double turnSin) =>
        new(segment, root, end, bearing, Math.Pow(Math.Abs(turnSin), .7), turnSin >= 0 ? 1 : -1, skeleton.Build.LimbGirth);

    private List<Point> Foot(char side, Limb limb)
    {
        var (ankle, bearing) = (limb.Joints[2], limb.Bearings[2]);
        var sideness = Math.Abs(facing.HipSin);
        if (sideness > .45)
        {
            return Smooth(FootFromSide, ankle, bearing, facing.HipSin >= 0 ? 1 : -1, Math.Max(.6, sideness) * limb.Lengths[2]);
        }

        var isFront = facing.HipCos > 0;
        var toesOut = (isFront ? 8 : 4) * (skeleton.IsPersonsLeft(side) == isFront ? 1 : -1);
        var hanging = (isFront ? FootFromFront : FootFromBack).Select(at => (-at.Y, at.X));
        return Smooth(hanging, ankle, 180 + (bearing - 180) - toesOut, 1, 1);
    }

    private BodyPart Hand(string name, Limb limb)
    {
        // The thumb is on the front side in side view, on the body side in front view.
        var personSide = skeleton.IsPersonsLeft(name[^1]) ? -1 : 1;
        var thumbSide = Math.Abs(facing.ChestSin) > .45
            ? (facing.ChestSin >= 0 ? 1 : -1)
            : (facing.ChestCos > 0 ? personSide : -personSide);
        var side = skeleton.Pose.TurnedHands.Contains(name) ? -thumbSide : thumbSide;
        var kind = skeleton.Pose.Hands.GetValueOrDefault(name);
        var outline = kind switch
        {
            HandKind.Fist => Fist,
            HandKind.Edge => HandEdge,
            HandKind.Pinch => Pinch,
            _ => HandFlat,
        };
        var (wrist, bearing, stretch) = (limb.Joints[2], limb.Bearings[2], limb.Lengths[2]);
        var fingers = kind switch
        {
            HandKind.Fist => FistLines,
            HandKind.Flat => FlatLines,
            _ => [],
        };
        return new BodyPart(Smooth(outline, wrist, bearing, side, stretch), Cloth.Skin)
        {
            Lines = [.. fingers.Select(line => Place(line, wrist, bearing, side, stretch))],
        };
    }

    private static List<Point> Smooth(IEnumerable<(double X, double Y)> outline, Point origin, double bearing, int frontSide, double stretch) =>
        Curve.Smooth(Place(outline, origin, bearing, frontSide, stretch), closed: true, 4);

    private static List<Point> Place(IEnumerable<(double X, double Y)> outline, Point origin, double bearing, int frontSide, double stretch)
    {
        var (along, front) = (Bearing.Direction(bearing), Bearing.Direction(bearing - (90 * frontSide)));
        return [.. outline.Select(at => origin.Along(along, at.X * stretch).Along(front, at.Y))];
    }
}
