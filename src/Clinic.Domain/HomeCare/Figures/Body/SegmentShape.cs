using Clinic.Domain.HomeCare.Figures.Bones;
using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Body;

/// <summary>The outline of one piece of limb between two joints.</summary>
/// <param name="Segment">Its build.</param>
/// <param name="Root">The joint nearer to the trunk.</param>
/// <param name="End">The joint further out.</param>
/// <param name="Bearing">The bearing it was posed with.</param>
/// <param name="Sideness">0 seen from the front or back, 1 from the side.</param>
/// <param name="FrontSide">1 when its front is to the left of the way out, -1 to the right.</param>
/// <param name="Girth">1 as built, more for thicker.</param>
internal sealed record SegmentShape(LimbSegment Segment, Point Root, Point End, double Bearing, double Sideness, int FrontSide, double Girth)
{
    private const int Steps = 20;
    private const int CapSteps = 16;

    /// <summary>The piece between two shares of its length, each end round or cut off.</summary>
    public List<Point> Outline(double from = 0, double to = 1, double grow = 1, bool roundRoot = true, bool roundEnd = true)
    {
        var front = Geometry.Bearing.Direction(Bearing - (90 * FrontSide));
        double[] shares = [.. Enumerable.Range(0, Steps + 1).Select(i => from + ((to - from) * i / Steps))];
        IEnumerable<Point> outline = shares.Select(t => Root.Toward(End, t).Along(front, HalfWidth(Segment.Front, t, grow)));
        if (roundEnd)
        {
            outline = outline.Concat(Cap(to, 1, front, grow));
        }

        outline = outline.Concat(shares.Reverse().Select(t => Root.Toward(End, t).Along(front, -HalfWidth(Segment.Back, t, grow))));
        return roundRoot ? [.. outline, .. Cap(from, -1, front, grow).Reverse()] : [.. outline];
    }

    /// <summary>Half an ellipse from the front edge to the back edge.</summary>
    private IEnumerable<Point> Cap(double share, int outward, Point front, double grow)
    {
        var centre = Root.Toward(End, share);
        var along = Geometry.Bearing.Direction(Bearing);
        var (toFront, toBack) = (HalfWidth(Segment.Front, share, grow), HalfWidth(Segment.Back, share, grow));
        for (var i = 1; i < CapSteps; i++)
        {
            var angle = Math.PI * i / CapSteps;
            var across = (angle < Math.PI / 2 ? toFront : toBack) * Math.Cos(angle);
            yield return centre.Along(front, across).Along(along, outward * (toFront + toBack) / 2 * Math.Sin(angle));
        }
    }

    private double HalfWidth(Profile edge, double share, double grow) =>
        grow * Girth * ((Segment.EdgeOn.At(share) * (1 - Sideness)) + (edge.At(share) * Sideness));
}
