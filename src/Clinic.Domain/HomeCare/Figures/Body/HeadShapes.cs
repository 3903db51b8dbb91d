using Clinic.Domain.HomeCare.Figures.Bones;
using Clinic.Domain.HomeCare.Figures.Geometry;
using static Clinic.Domain.HomeCare.Figures.Bones.Proportions;

namespace Clinic.Domain.HomeCare.Figures.Body;

/// <summary>The head: its outline is mixed between front and side by the turn, and hair, ears and face follow.</summary>
internal sealed class HeadShapes
{
    private static readonly SkullOutline SideSkull = new(HeadOutlines.FromSide);
    private static readonly SkullOutline FrontSkull = new(HeadOutlines.FromFront);

    private readonly double sin;
    private readonly double cos;
    private readonly double sideness;
    private readonly int lookSide;
    private readonly bool hasGlasses;
    private readonly Point centre;
    private readonly Point look;
    private readonly Point crown;

    public HeadShapes(Skeleton skeleton)
    {
        var turn = skeleton.Pose.Facing.Head;
        (sin, cos) = (Bearing.Sin(turn), Bearing.Cos(turn));
        sideness = cos > -.3 ? Math.Pow(Math.Abs(sin), 1.3) : Math.Abs(sin);
        lookSide = sin >= 0 ? 1 : -1;
        hasGlasses = skeleton.Build.IsOlder;
        centre = skeleton["head"];
        look = Bearing.Direction(skeleton.Bearings.Head + (90 * lookSide));
        crown = Bearing.Direction(skeleton.Bearings.Head);
    }

    private double TurnedAway => Math.Abs(sin);

    private bool IsProfile => TurnedAway > .88;

    /// <summary>Skin, hair and ears, back to front.</summary>
    public IReadOnlyList<BodyPart> Parts()
    {
        BodyPart[] head = [new BodyPart(Face(), Cloth.Skin), new BodyPart(HairShape(), Cloth.Hair)];
        return TurnedAway > .35 ? [.. head, .. Ears()] : [.. Ears(), .. head];
    }

    /// <summary>The eyes: centre and radius.</summary>
    public IEnumerable<(Point Centre, double Radius)> Eyes()
    {
        return cos <= -.45 ? [] : EyePlaces().Select(x => (Place(x, .06), .085 * HeadRadius));
    }

    /// <summary>Round the eyes, and the bar between them or the side piece to the ear; none unless this build wears them.</summary>
    public IEnumerable<IReadOnlyList<Point>> Glasses()
    {
        if (!hasGlasses || cos <= -.45)
        {
            yield break;
        }

        var angles = Enumerable.Range(0, 17).Select(i => Math.PI * i / 8).ToList();
        var (width, height) = IsProfile ? (.15, .20) : (.21 * Math.Max(.6, cos), .20);
        List<double> lenses = [.. EyePlaces()];
        foreach (var x in lenses)
        {
            yield return [.. angles.Select(angle => Place(x + (width * Math.Cos(angle)), .04 + (height * Math.Sin(angle))))];
        }

        if (TurnedAway > .35)
        {
            yield return [Place(lenses.Min() - width, .08), Place(-.02 * TurnedAway, .06)];
        }

        if (lenses.Count == 2 && lenses.Max() - lenses.Min() > 2 * width)
        {
            yield return [Place(lenses.Min() + width, .06), Place(lenses.Max() - width, .06)];
        }
    }

    /// <summary>Mouth, and brow or nose, as lines.</summary>
    public IEnumerable<IReadOnlyList<Point>> FaceLines()
    {
        if (cos <= -.45)
        {
            yield break;
        }

        if (IsProfile)
        {
            yield return Line((.50, -.43), (.63, -.50), (.80, -.46));
            yield return Line((.42, .28), (.55, .35), (.70, .35));
            yield break;
        }

        var mouth = .42 * TurnedAway;
        var half = .24 * Math.Max(.5, cos);
        yield return Line((mouth - half, -.43), (mouth, -.54), (mouth + half, -.43));
        if (TurnedAway < .75)
        {
            var nose = .66 * TurnedAway;
            yield return Line((nose - .02, -.02), (nose + .10, -.20), (nose - .04, -.23));
        }
    }

    private IEnumerable<double> EyePlaces() => new[] { 1, -1 }
        .Where(side => !IsProfile || side * lookSide <= 0)
        .Select(side => ((IsProfile ? .60 : .46) * TurnedAway) + (side * .30 * cos));

    private List<Point> Face() => [.. Enumerable.Range(0, 72).Select(i => OnSkull(i * 5, 1))];

    private List<Point> HairShape()
    {
        var facing = cos >= -.15 ? HeadOutlines.HairFromFront : HeadOutlines.HairFromBack;
        var profile = HeadOutlines.HairFromSide;
        var from = facing.From + ((profile.From - facing.From) * sideness);
        var to = facing.To + ((profile.To - facing.To) * sideness);
        var arc = Enumerable.Range(0, 31).Select(i => OnSkull(from + ((to - from) * i / 30), 1.02 + (.06 * Math.Sin(Math.PI * i / 30))));
        var line = facing.Line.Zip(profile.Line, (front, side) =>
            Place(front.X + ((side.X - front.X) * sideness), front.Y + ((side.Y - front.Y) * sideness)));
        return [.. arc, .. Curve.Smooth([.. line], closed: false, 4)];
    }

    private IEnumerable<BodyPart> Ears()
    {
        foreach (var side in new[] { 1, -1 })
        {
            var isHidden = TurnedAway > .35 && side * sin * lookSide > 0;
            if (!isHidden)
            {
                var x = (-.06 * TurnedAway) + (side * .74 * cos);
                var angles = Enumerable.Range(0, 16).Select(i => Math.PI * i / 8);
                yield return new BodyPart(
                    [.. angles.Select(angle => Place(x + (.13 * Math.Cos(angle)), -.08 + (.19 * Math.Sin(angle))))], Cloth.Skin);
            }
        }
    }

    private Point OnSkull(double angle, double swell)
    {
        var radius = ((FrontSkull.RadiusAt(angle) * (1 - sideness)) + (SideSkull.RadiusAt(angle) * sideness)) * swell;
        return Place(radius * Bearing.Cos(angle), radius * Bearing.Sin(angle));
    }

    private List<Point> Line(params (double X, double Y)[] points) =>
        Curve.Smooth([.. points.Select(at => Place(at.X, at.Y))], closed: false, 4);

    private Point Place(double x, double y) => centre.Along(look, x * HeadRadius).Along(crown, y * HeadRadius);
}
