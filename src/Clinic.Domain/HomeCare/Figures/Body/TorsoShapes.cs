using Clinic.Domain.HomeCare.Figures.Bones;
using Clinic.Domain.HomeCare.Figures.Geometry;
using Clinic.Domain.HomeCare.Figures.Poses;
using static Clinic.Domain.HomeCare.Figures.Bones.Proportions;

namespace Clinic.Domain.HomeCare.Figures.Body;

/// <summary>The trunk: top and leggings are two cuts of the same outline round the spine.</summary>
internal sealed class TorsoShapes(Skeleton skeleton)
{
    private readonly Build build = skeleton.Build;
    private readonly Facing facing = skeleton.Pose.Facing;
    private readonly ShoulderShift shoulders = skeleton.Pose.Shoulders;

    /// <summary>The leggings from the seat up to a station.</summary>
    public List<Point> Pelvis(double upTo)
    {
        var (right, left) = Edges(-.052, upTo);
        return [.. right, .. Enumerable.Reverse(left)];
    }

    public List<Point> Top()
    {
        // A crew neck: low in front, high behind.
        var tilt = .008 * facing.ChestSin;
        var right = Edges(Hem, .282 - tilt).Right;
        var left = Edges(Hem, .282 + tilt).Left;
        var dip = (.016 * Math.Max(0, facing.ChestCos)) + .003;
        var neckUp = skeleton.Spine.At(NeckBase).Up;
        var hemUp = skeleton.Spine.At(Hem).Up;
        double[] collar = [.15, .3, .5, .7, .85];
        double[] hem = [.25, .5, .75];
        return
        [
            .. right,
            .. collar.Select(t => right[^1].Toward(left[^1], t).Along(neckUp, -dip * 4 * t * (1 - t))),
            .. Enumerable.Reverse(left),
            .. hem.Select(t => left[0].Toward(right[0], t).Along(hemUp, -.010 * Math.Sin(Math.PI * t))),
        ];
    }

    /// <summary>The slope from the neck to a raised shoulder, so that the sleeve does not stand off; none unless they shrug.</summary>
    public (IReadOnlyList<Point> Edge, IReadOnlyList<Point> Fill)? Shrug(char side)
    {
        if (shoulders.Up < .01 || Math.Abs(facing.ChestSin) > .7)
        {
            return null;
        }

        var outward = skeleton.IsPersonsLeft(side) == facing.ChestCos >= 0 ? 1 : -1;
        var collar = skeleton.Spine.At(.284);
        var (across, up) = (collar.Across, collar.Up);
        var neck = collar.At.Along(across, outward * (.030 + (.006 * Math.Abs(facing.ChestCos))));
        var shoulder = skeleton["sh" + side];
        var crest = shoulder.Along(up, .0395).Along(across, outward * .002);
        var top = neck.Along(up, .030);
        var edge = Curve.Smooth([top, top.Toward(crest, .5).Along(up, .003), crest], closed: false, 6);
        return (edge,
            [.. edge, shoulder.Along(across, outward * .02), skeleton.Spine.At(.22).At.Along(across, outward * .05), neck]);
    }

    /// <summary>Both inner edges of the shoulder blades.</summary>
    public IEnumerable<IReadOnlyList<Point>> Blades(double fromSpine)
    {
        var back = skeleton.Spine.At(MidBack);
        (double Across, double Up)[] edge = [(.056, .030), (.030, .040), (.002, .032), (.003, 0), (.020, -.050), (.040, -.028)];
        foreach (var side in new[] { 1, -1 })
        {
            var points = edge.Select(at => back.At.Along(back.Up, at.Up).Along(back.Across, side * (fromSpine + at.Across)));
            yield return Curve.Smooth([.. points], closed: false, 5);
        }
    }

    /// <summary>The bones of the spine, from the low back to the neck.</summary>
    public IEnumerable<Point> Vertebrae()
    {
        for (var height = .06; height < .28; height += .024)
        {
            var station = skeleton.Spine.At(height);
            yield return station.At.Along(station.Across, -.55 * TorsoBack.At(height) * facing.ChestSin);
        }
    }

    /// <summary>The front edge as it was with another belly, in side view.</summary>
    public IReadOnlyList<Point> BellyLine(double belly)
    {
        var front = facing.HipSin >= 0 ? 1 : -1;
        return
        [
            .. skeleton.Spine.Stations
                .Where(station => station.Height is >= -.005 and <= .15)
                .Select(station => station.At.Along(station.Across, front * (build.TorsoFront.At(station.Height) + Bulge(station.Height, belly)))),
        ];
    }

    public BodyPart Neck()
    {
        var low = skeleton.Spine.At(NeckBase - .03).At;
        var high = skeleton["nk"].Along(Bearing.Direction(skeleton.Bearings.Head), .012);
        var (wide, narrow) = (.036 - (.004 * Math.Abs(facing.ChestSin)) + .012, .029);
        var across = Bearing.Direction(Bearing.Between(low, high) + 90);
        var middle = low.Toward(high, .45);
        return new BodyPart(
            [
                low.Along(across, wide), middle.Along(across, narrow + .003), high.Along(across, narrow),
                high.Along(across, -narrow), middle.Along(across, -narrow - .003), low.Along(across, -wide),
            ],
            Cloth.Skin);
    }

    private (List<Point> Right, List<Point> Left) Edges(double from, double to)
    {
        var (right, left) = (new List<Point>(), new List<Point>());
        foreach (var station in skeleton.Spine.Stations.Where(s => s.Height >= from - 1e-6 && s.Height <= to + 1e-6))
        {
            var (toRight, toLeft) = HalfWidths(station.Height);
            AddForward(right, station, Flattened(station, toRight));
            AddForward(left, station, Flattened(station, -toLeft));
        }

        return (right, left);
    }

    /// <summary>A body that is put at a place lies on the ground and not in it: a round belly gives way.</summary>
    private double Flattened(SpineStation station, double across)
    {
        var down = station.Across.Y * Math.Sign(across);
        return skeleton.Pose.Anchor is null || station.At.Y <= 0 || down > -.5
            ? across
            : Math.Sign(across) * Math.Min(Math.Abs(across), station.At.Y / -down);
    }

    /// <summary>On the inside of a hard bend, points that would run backwards are left out.</summary>
    private static void AddForward(List<Point> edge, SpineStation station, double across)
    {
        var point = station.At.Along(station.Across, across);
        var up = station.Up;
        if (edge.Count == 0 || ((point.X - edge[^1].X) * up.X) + ((point.Y - edge[^1].Y) * up.Y) >= 0)
        {
            edge.Add(point);
        }
    }

    private (double Right, double Left) HalfWidths(double height)
    {
        var share = Math.Clamp(height / .2, 0, 1);
        var turn = facing.Hip + (Bearing.Difference(facing.Hip, facing.Chest) * share);
        var (sin, cos) = (Bearing.Sin(turn), Bearing.Cos(turn));
        var isShoulder = height > .2;

        // A shrug lifts the slope of the shoulders, not the collar.
        var lift = isShoulder ? shoulders.Up * Math.Clamp((.288 - height) / .03, 0, 1) : 0;
        var width = build.TorsoHalfWidth.At(height - lift) * cos;
        if (isShoulder)
        {
            width *= 1 + ((shoulders.Width - 1) * .7);
        }

        var front = build.TorsoFront.At(height) + Bulge(height, skeleton.Pose.Belly);
        var back = TorsoBack.At(height);
        return (
            double.Hypot(width, (sin > 0 ? front : back) * sin),
            double.Hypot(width, (sin > 0 ? back : front) * sin));
    }

    private static double Bulge(double height, double belly)
    {
        var fromBelly = (height - .075) / .058;
        return belly * Math.Exp(-(fromBelly * fromBelly));
    }
}
