using Clinic.Domain.HomeCare.Figures.Body;
using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Drawing;

/// <summary>Draws the parts of the body, each outline only where it does not melt into a neighbour.</summary>
internal sealed class FigurePainter(SvgCanvas canvas, Palette palette, FigureBody body)
{
    private const double FarOutlineWidth = SvgCanvas.OutlineWidth * .72;
    private const double FaceLineWidth = 2;
    private const double BladeLineWidth = 2.6;
    /// <summary>Picture units per body height; in a smaller figure lines between fingers run together.</summary>
    private const double ScaleOfFingers = 420;

    private const double VertebraRadius = .0085;
    private const double VertebraLineWidth = 1.4;
    private const double DashStep = .003;
    private const int DashPoints = 4;

    public void Draw(string item)
    {
        foreach (var part in body.PartsOf(item))
        {
            DrawPart(part);
            foreach (var line in canvas.Frame.Scale >= ScaleOfFingers ? part.Lines : [])
            {
                canvas.Line(line, palette.Ink, FaceLineWidth);
            }
        }

        if (item == "top")
        {
            DrawShouldersAndBlades();
        }

        if (item == "head")
        {
            DrawFace();
        }
    }

    private void DrawPart(BodyPart part)
    {
        var ink = palette.Ink;
        var width = part.IsFar ? FarOutlineWidth : SvgCanvas.OutlineWidth;
        if (part.Melts.Count == 0)
        {
            canvas.Fill(part.Outline, palette.Of(part), ink, width);
            return;
        }

        var outline = MeltedOutline.Sample(part.Outline);
        canvas.Fill(outline, palette.Of(part));
        var hidden = MeltedOutline.HiddenPoints(outline, part.Melts);
        if (!hidden.Contains(true))
        {
            canvas.Outline(outline, ink, width);
            return;
        }

        foreach (var line in MeltedOutline.VisibleLines(outline, hidden))
        {
            canvas.Line(line, ink, width);
        }
    }

    private void DrawShouldersAndBlades()
    {
        var pose = body.Skeleton.Pose;
        foreach (var side in pose.Sides)
        {
            if (body.Torso.Shrug(side) is { } shrug)
            {
                canvas.Fill(shrug.Fill, palette.Top);
                canvas.Line(shrug.Edge, palette.Ink);
            }
        }

        if (pose.BellyBefore is { } belly)
        {
            DrawDashes(body.Torso.BellyLine(belly));
            DrawSpine();
        }

        if (pose.Blades is { } fromSpine)
        {
            DrawSpine();
            foreach (var edge in body.Torso.Blades(fromSpine))
            {
                canvas.Line(edge, palette.Ink, BladeLineWidth);
            }
        }
    }

    private void DrawSpine()
    {
        foreach (var vertebra in body.Torso.Vertebrae())
        {
            canvas.Circle(vertebra, VertebraRadius, palette.Paper, palette.Ink, VertebraLineWidth);
        }
    }

    private void DrawDashes(IReadOnlyList<Point> line)
    {
        var dense = Curve.Densify(line, DashStep);
        for (var i = 0; i + DashPoints < dense.Count; i += 2 * DashPoints)
        {
            canvas.Line([.. dense.Skip(i).Take(DashPoints + 1)], palette.Ink, FaceLineWidth);
        }
    }

    private void DrawFace()
    {
        foreach (var (centre, radius) in body.Head.Eyes())
        {
            canvas.Circle(centre, radius, palette.Ink);
        }

        foreach (var line in body.Head.FaceLines().Concat(body.Head.Glasses()))
        {
            canvas.Line(line, palette.Ink, FaceLineWidth);
        }
    }
}
