using Clinic.Domain.HomeCare.Figures.Bones;
using Clinic.Domain.HomeCare.Figures.Geometry;
using Clinic.Domain.HomeCare.Figures.Poses;

namespace Clinic.Domain.HomeCare.Figures.Drawing;

/// <summary>Draws where it is felt, where something presses, and which way to move. Marks keep their size whatever the scale.</summary>
internal sealed class FigureMarkPainter(SvgCanvas canvas, Palette palette, Skeleton skeleton)
{
    private const double ArrowHead = 17;
    private const int ShaftSteps = 24;

    /// <summary>In body heights: an arrow that goes nowhere has no head, and is not drawn.</summary>
    private const double ShortestHead = 1e-4;

    public void Draw()
    {
        foreach (var focus in skeleton.Pose.Focus)
        {
            Focus(skeleton.Locate(focus));
        }

        foreach (var press in skeleton.Pose.Press)
        {
            var at = skeleton.Locate(press);
            canvas.Circle(at, Size(11), palette.Paper, palette.Mark, 2.8, opacity: .8);
            canvas.Circle(at, Size(4.8), palette.Mark);
        }

        foreach (var arrow in skeleton.Pose.Arrows)
        {
            Arrow(arrow);
        }
    }

    private void Focus(Point at)
    {
        if (palette.IsBlackAndWhite)
        {
            canvas.Circle(at, Size(17), palette.Paper, palette.Ink, 1.6, opacity: 0);
            canvas.Circle(at, Size(9), palette.Paper, palette.Ink, 1.6, opacity: 0);
        }
        else
        {
            canvas.Circle(at, Size(20), palette.Glow, opacity: .30);
            canvas.Circle(at, Size(12), palette.Glow, palette.Glow, 1.6, opacity: .50);
        }
    }

    private void Arrow(PoseArrow arrow)
    {
        var (way, length) = Way(arrow);
        var tip = way(1);
        var head = Math.Min(Size(ArrowHead), length * .6);

        // The base of the head sits on the curve, so that the tip points along the end of the curve.
        var end = 1.0;
        while (end > 0 && way(end).DistanceTo(tip) < head * .9)
        {
            end -= .01;
        }

        var neck = way(end);
        var headLength = tip.DistanceTo(neck);
        if (headLength < ShortestHead)
        {
            return;
        }

        var across = new Point(-(tip.Y - neck.Y) / headLength, (tip.X - neck.X) / headLength);
        Point[] shaft = [.. Enumerable.Range(0, ShaftSteps + 1).Select(i => way(end * i / ShaftSteps))];
        Point[] triangle = [tip, neck.Along(across, head * .56), neck.Along(across, -head * .56)];
        canvas.Line(shaft, palette.Paper, 12);
        canvas.Fill(triangle, palette.Paper, palette.Paper, 6.5);
        canvas.Line(shaft, palette.Mark, 6);
        canvas.Fill(triangle, palette.Mark, palette.Mark, 1.5);
    }

    /// <summary>The curve of an arrow from 0 (tail) to 1 (tip), and its length as the crow flies or round the arc.</summary>
    private (Func<double, Point> Way, double Length) Way(PoseArrow arrow)
    {
        if (arrow is PoseArrow.Round round)
        {
            var centre = skeleton.Locate(round.Centre);
            return (
                t => centre.Along(Bearing.Direction(round.FromBearing + (round.Sweep * t)), round.Radius),
                round.Radius * Bearing.Radians(Math.Abs(round.Sweep)));
        }

        var straight = (PoseArrow.Straight)arrow;
        var (from, to) = (skeleton.Locate(straight.From), skeleton.Locate(straight.To));
        var left = new Point(-(to.Y - from.Y), to.X - from.X);
        var bow = from.Toward(to, .5).Along(left, straight.Bulge * 2);
        return (t => from.Toward(bow, t).Toward(bow.Toward(to, t), t), from.DistanceTo(to));
    }

    /// <summary>A length in picture units as body heights.</summary>
    private double Size(double units) => units / canvas.Frame.Scale;
}
