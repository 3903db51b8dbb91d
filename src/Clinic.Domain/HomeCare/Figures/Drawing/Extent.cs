using Clinic.Domain.HomeCare.Figures.Body;
using Clinic.Domain.HomeCare.Figures.Bones;
using Clinic.Domain.HomeCare.Figures.Geometry;
using Clinic.Domain.HomeCare.Figures.Props;
using Clinic.Domain.HomeCare.Figures.Poses;

namespace Clinic.Domain.HomeCare.Figures.Drawing;

/// <summary>How much of the world an exercise without a frame of its own shows.</summary>
internal static class Extent
{
    /// <summary>In body heights; a thin figure is never blown up beyond its height.</summary>
    private const double LeastWidth = .55;

    /// <summary>A body that somebody posed under the ground still gets a picture.</summary>
    private const double LeastHeight = .1;

    public static Box Of(params FigureBody[] bodies)
    {
        var box = Box.Around(bodies.SelectMany(Points)) with { Low = 0 };
        box = box with { High = Math.Max(box.High, LeastHeight) };
        if (box.Right - box.Left >= LeastWidth)
        {
            return box;
        }

        var centre = (box.Left + box.Right) / 2;
        return box with { Left = centre - (LeastWidth / 2), Right = centre + (LeastWidth / 2) };
    }

    private static IEnumerable<Point> Points(FigureBody body)
    {
        var pose = body.Skeleton.Pose;
        return body.OutlinePoints()
            .Concat(pose.Props.SelectMany(prop => Points(prop, body.Skeleton)))
            .Concat(pose.Arrows.SelectMany(arrow => Points(arrow, body.Skeleton)));
    }

    private static Point[] Points(PoseArrow arrow, Skeleton skeleton)
    {
        if (arrow is PoseArrow.Round round)
        {
            var centre = skeleton.Locate(round.Centre);
            return [centre.Along(new Point(-1, -1), round.Radius), centre.Along(new Point(1, 1), round.Radius)];
        }

        var straight = (PoseArrow.Straight)arrow;
        return [skeleton.Locate(straight.From), skeleton.Locate(straight.To)];
    }

    private static Point[] Points(Prop prop, Skeleton skeleton)
    {
        var numbers = prop.Numbers;
        switch (prop.Kind)
        {
            case PropKind.Wall:
                return [new(numbers[0] + (.045 * numbers[1]), .2)];
            case PropKind.Ball or PropKind.Roller or PropKind.Noodle:
                var (centre, radius) = (skeleton.Locate(prop.Points[0]), numbers[0]);
                return [centre.Along(new Point(-1, -1), radius), centre.Along(new Point(1, 1), radius)];
            case PropKind.Pillow or PropKind.Towel:
                return [new(numbers[0], numbers[1]), new(numbers[0] + numbers[2], numbers[1] + numbers[3])];
            case PropKind.Mat:
                return [new(numbers[0], -.02), new(numbers[1], 0)];
            case PropKind.Chair:
                var (x, height, facing) = (numbers[0], numbers[1], numbers[2]);
                return [new(x - .17, 0), new(x + .17, height), .. facing == 0 ? [] : new Point[] { new(x - (.20 * facing), height + .3) }];
            case PropKind.Band:
                return [skeleton.Locate(prop.Points[0])];
            case PropKind.BandPost:
                return [new(numbers[0] + .03, numbers[1])];
            default:
                return [];
        }
    }
}
