using Clinic.Domain.HomeCare.Figures.Body;
using Clinic.Domain.HomeCare.Figures.Geometry;
using Clinic.Domain.HomeCare.Figures.Props;
using Clinic.Domain.HomeCare.Figures.Poses;

namespace Clinic.Domain.HomeCare.Figures.Drawing;

/// <summary>Draws one picture, back to front: ground, props, body, marks.</summary>
internal sealed class Picture
{
    private const double InsetEdge = 4;
    private const double InsetCorner = 14;
    private const double InsetLine = 2.2;
    private const double ShadowReach = .09;

    private readonly SvgCanvas canvas;
    private readonly Palette palette;
    private readonly FigureBody body;
    private readonly PropPainter props;

    private Picture(FigureBody body, Frame frame, Palette palette)
    {
        this.body = body;
        this.palette = palette;
        canvas = new SvgCanvas(frame);
        props = new PropPainter(canvas, palette, body.Skeleton);
    }

    private Pose Pose => body.Skeleton.Pose;

    /// <summary>The shapes of the picture, without the svg element around them.</summary>
    public static string Draw(FigureBody body, Frame frame, Palette palette)
    {
        var picture = new Picture(body, frame, palette);
        picture.Draw();
        return picture.canvas.ToString();
    }

    private void Draw()
    {
        DrawProps(prop => prop.Kind == PropKind.BackWall);
        DrawGround();
        DrawProps(prop => prop.Kind != PropKind.BackWall && prop.Depth == PropDepth.Behind);
        var painter = new FigurePainter(canvas, palette, body);
        foreach (var item in Pose.Order)
        {
            if (item == "@")
            {
                DrawProps(prop => prop.Depth == PropDepth.Middle);
            }
            else if (!Pose.Hidden.Contains(item))
            {
                painter.Draw(item);
            }
        }

        DrawProps(prop => prop.Depth == PropDepth.Front);
        new FigureMarkPainter(canvas, palette, body.Skeleton).Draw();
        if (Pose.Inset is { } inset)
        {
            DrawInset(inset);
        }
    }

    private void DrawInset(PoseInset inset)
    {
        var (frame, place) = (canvas.Frame, inset.Place);
        canvas.Rectangle(
            new(frame.WorldX(place.Left - InsetEdge), frame.WorldY(place.High + InsetEdge)),
            (place.Right - place.Left + (2 * InsetEdge)) / frame.Scale, (place.High - place.Low + (2 * InsetEdge)) / frame.Scale,
            InsetCorner / frame.Scale, palette.Paper, palette.Ground, InsetLine);
        canvas.Lay(Draw(FigureBody.Stand(inset.Pose, body.Skeleton.Build), new Frame(inset.Shown, place, frame.IsMirrored), palette));
    }

    private void DrawProps(Func<Prop, bool> which)
    {
        foreach (var prop in Pose.Props.Where(which))
        {
            props.Draw(prop);
        }
    }

    /// <summary>The ground line, and a soft shadow under whatever is near the ground.</summary>
    private void DrawGround()
    {
        if (canvas.Frame.ToPicture(default).Y > canvas.Frame.Clip.High)
        {
            return;
        }

        var hasMat = Pose.Props.Any(prop => prop.Kind == PropKind.Mat);
        if (!hasMat && !palette.IsBlackAndWhite)
        {
            DrawShadow();
        }

        var y = hasMat ? -.022 : 0;
        canvas.Line([new(canvas.Frame.WorldX(10), y), new(canvas.Frame.WorldX(Frame.PictureSize - 10), y)], palette.Ground, 2.2);
    }

    private void DrawShadow()
    {
        double[] low = [.. body.OutlinePoints().Where(point => point.Y < ShadowReach).Select(point => point.X)];
        if (low.Length == 0)
        {
            return;
        }

        var (left, right) = (low.Min() - .02, low.Max() + .02);
        var angles = Enumerable.Range(0, 32).Select(i => Math.PI * i / 16);
        Point[] ellipse =
        [
            .. angles.Select(angle => new Point(
                ((left + right) / 2) + ((right - left) / 2 * Math.Cos(angle)), -.004 + (.014 * Math.Sin(angle)))),
        ];
        canvas.Fill(ellipse, palette.Ink, opacity: .16);
    }
}
