using System.Globalization;
using System.Text;
using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Drawing;

/// <summary>
/// Collects the shapes of one picture. It writes path and circle with presentation attributes only, because that much of SVG looks the
/// same in every browser and PDF library; paths are cut to the picture by geometry, not by a clip path.
/// </summary>
internal sealed class SvgCanvas(Frame frame)
{
    /// <summary>Outline width in picture units; on paper 0.73 pt at a picture of 88 pt.</summary>
    public const double OutlineWidth = 3.3;

    private const double ClipStep = 4;

    private readonly StringBuilder shapes = new();

    public Frame Frame { get; } = frame;

    private Box Clip => Frame.Clip;

    /// <summary>A closed shape given in the world.</summary>
    public void Fill(IReadOnlyList<Point> outline, string fill, string? stroke = null, double width = OutlineWidth, double? opacity = null)
    {
        Point[] points = [.. outline.Select(Frame.ToPicture)];
        if (points.All(Clip.Contains))
        {
            Path(PathData.Of(points, closed: true), fill, opacity, stroke, width);
            return;
        }

        var inside = Clip.ClipPolygon(points);
        if (inside.Count > 2)
        {
            Path(PathData.Of(inside, closed: true), fill, opacity, null, 0);
        }

        if (stroke is not null)
        {
            ClippedLine([.. points, points[0]], stroke, width);
        }
    }

    /// <summary>The outline of a closed shape without its inside.</summary>
    public void Outline(IReadOnlyList<Point> outline, string stroke, double width = OutlineWidth)
    {
        Point[] points = [.. outline.Select(Frame.ToPicture)];
        if (points.All(Clip.Contains))
        {
            Path(PathData.Of(points, closed: true), "none", null, stroke, width);
        }
        else
        {
            ClippedLine([.. points, points[0]], stroke, width);
        }
    }

    /// <summary>An open line given in the world.</summary>
    public void Line(IReadOnlyList<Point> line, string stroke, double width = OutlineWidth)
    {
        Point[] points = [.. line.Select(Frame.ToPicture)];
        if (points.All(Clip.Contains))
        {
            Path(PathData.Of(points, closed: false), "none", null, stroke, width);
        }
        else
        {
            ClippedLine(points, stroke, width);
        }
    }

    /// <summary>A circle, left out when its centre is outside; its radius is in body heights, its line in picture units.</summary>
    public void Circle(Point centre, double radius, string fill, string? stroke = null, double width = OutlineWidth, double? opacity = null)
    {
        var at = Frame.ToPicture(centre);
        if (!Clip.Contains(at))
        {
            return;
        }

        Append($"<circle cx=\"{at.X:F1}\" cy=\"{at.Y:F1}\" r=\"{radius * Frame.Scale:F1}\" fill=\"{fill}\"");
        AppendOpacity(opacity);
        if (stroke is not null)
        {
            Append($" stroke=\"{stroke}\" stroke-width=\"{width:0.##}\"");
        }

        shapes.Append("/>\n");
    }

    /// <summary>A rectangle with round corners.</summary>
    public void Rectangle(Point corner, double width, double height, double radius, string fill, string stroke, double lineWidth)
    {
        radius = Math.Min(radius, Math.Min(width / 2, height / 2));
        var (left, right) = (corner.X + radius, corner.X + width - radius);
        var (low, high) = (corner.Y + radius, corner.Y + height - radius);
        (Point Centre, double From)[] corners =
        [
            (new Point(right, high), 0), (new Point(left, high), 90), (new Point(left, low), 180), (new Point(right, low), 270),
        ];
        var outline = corners.SelectMany(c => Enumerable.Range(0, 5).Select(i =>
        {
            var angle = c.From + (22.5 * i);
            return new Point(c.Centre.X + (radius * Bearing.Cos(angle)), c.Centre.Y + (radius * Bearing.Sin(angle)));
        }));
        Fill([.. outline], fill, stroke, lineWidth);
    }

    /// <summary>The shapes of another canvas, over those drawn so far.</summary>
    public void Lay(string drawn) => shapes.Append(drawn);

    public override string ToString() => shapes.ToString();

    private void ClippedLine(IReadOnlyList<Point> points, string stroke, double width)
    {
        foreach (var run in Clip.ClipLine(Curve.Densify(points, ClipStep)).Where(run => run.Count > 1))
        {
            Path(PathData.Of(run, closed: false), "none", null, stroke, width);
        }
    }

    private void Path(string data, string fill, double? opacity, string? stroke, double width)
    {
        Append($"<path d=\"{data}\" fill=\"{fill}\"");
        AppendOpacity(opacity);
        if (stroke is not null)
        {
            Append($" stroke=\"{stroke}\" stroke-width=\"{width:0.##}\" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
        }

        shapes.Append("/>\n");
    }

    private void AppendOpacity(double? opacity)
    {
        if (opacity is { } share)
        {
            Append($" fill-opacity=\"{share:0.##}\"");
        }
    }

    private void Append(FormattableString text) => shapes.Append(text.ToString(CultureInfo.InvariantCulture));
}
