using Clinic.Domain.HomeCare.Figures.Geometry;
using Clinic.Domain.HomeCare.Figures.Poses;
using static Clinic.Domain.HomeCare.Figures.Bones.Proportions;

namespace Clinic.Domain.HomeCare.Figures.Bones;

/// <summary>
/// The named points of head and trunk that marks, props and reaching hands refer to:
/// hip t12 midback c7 nk head crown face chin occiput chest back upperback belly lowback glute sternum lat collar neckfront neckback,
/// and with L or R: chest lat rhom trap glute side collar neck.
/// </summary>
internal static class BodyPoints
{
    public static Dictionary<string, Point> Of(Skeleton skeleton)
    {
        var (spine, facing, bearings, build) = (skeleton.Spine, skeleton.Pose.Facing, skeleton.Bearings, skeleton.Build);
        var points = new Dictionary<string, Point>(StringComparer.Ordinal)
        {
            ["hip"] = spine.At(0).At,
            ["t12"] = spine.At(LowestRib).At,
            ["midback"] = spine.At(MidBack).At,
            ["c7"] = spine.At(NeckBase).At,
        };
        AddHead(points, bearings, facing, build.Neck);
        AddTrunk(points, facing, spine, build);
        AddNeck(points, bearings, facing);
        return points;
    }

    private static void AddHead(Dictionary<string, Point> points, SpineBearings bearings, Facing facing, double neckLength)
    {
        var (neckUp, neckFront) = Axes(bearings.Neck);
        var (headUp, headFront) = Axes(bearings.Head);
        var headSin = Bearing.Sin(facing.Head);
        var neck = points["c7"].Along(neckUp, neckLength).Along(neckFront, .006 * facing.ChestSin);
        var head = neck.Along(headUp, HeadAboveNeck).Along(headFront, .014 * headSin);
        points["nk"] = neck;
        points["head"] = head;
        points["crown"] = head.Along(headUp, HeadRadius);
        points["face"] = head.Along(headFront, HeadRadius * .8 * headSin);
        points["chin"] = head.Along(headUp, -.060).Along(headFront, .045 * headSin);
        points["occiput"] = head.Along(headFront, -HeadRadius * .9 * headSin);
    }

    private static void AddTrunk(Dictionary<string, Point> points, Facing facing, Spine spine, Build build)
    {
        // Depth: 1 lies on the front skin, -1 on the back. Sideways: towards the person's left, in body heights.
        void Add(string name, double height, double depth, double sideways = 0)
        {
            var station = spine.At(height);
            var turn = height > .06 ? facing.Chest : facing.Hip;
            var skin = (depth > 0 ? build.TorsoFront : TorsoBack).At(height) * depth;
            sideways *= build.TorsoHalfWidth.At(height) / Build.Adult.TorsoHalfWidth.At(height);
            points[name] = station.At.Along(station.Across, (skin * Bearing.Sin(turn)) + (sideways * Bearing.Cos(turn)));
        }

        Add("chest", .205, 1);
        Add("back", .19, -1);
        Add("upperback", .235, -1);
        Add("belly", .05, 1);
        Add("lowback", .07, -1);
        Add("glute", -.01, -1);
        Add("sternum", .20, .6);
        Add("lat", .15, -.35);
        Add("collar", .262, .8);
        foreach (var (side, left) in new[] { ('L', 1), ('R', -1) })
        {
            Add("chest" + side, .215, .5, .068 * left);
            Add("lat" + side, .165, -.3, .082 * left);
            Add("rhom" + side, .20, -.5, .035 * left);
            Add("trap" + side, .275, -.2, .055 * left);
            Add("glute" + side, 0, -.4, .100 * left);
            Add("side" + side, .12, 0, .078 * left);
            Add("collar" + side, .262, .5, .045 * left);
        }
    }

    private static void AddNeck(Dictionary<string, Point> points, SpineBearings bearings, Facing facing)
    {
        var (_, front) = Axes(bearings.Neck);
        var (low, high) = (points["c7"], points["nk"]);
        points["neckfront"] = low.Toward(high, .9).Along(front, .026 * facing.ChestSin);
        points["neckback"] = low.Toward(high, .75).Along(front, -.026 * facing.ChestSin);
        points["neckL"] = low.Toward(high, .6).Along(front, .028 * facing.ChestCos);
        points["neckR"] = low.Toward(high, .6).Along(front, -.028 * facing.ChestCos);
    }

    private static (Point Up, Point Across) Axes(double bearing) => (Bearing.Direction(bearing), Bearing.Direction(bearing + 90));
}
