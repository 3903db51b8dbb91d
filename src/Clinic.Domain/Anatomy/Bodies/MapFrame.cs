using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Domain.Anatomy.Bodies;

/// <summary>The part of a view that a small map shows, in units of the view box.</summary>
internal readonly record struct MapFrame(double X, double Y, double Width, double Height)
{
    private const double Aspect = 1.1;
    private const double LeastWidth = 300;
    private const double Margin = 36;

    /// <summary>As little as holds all points, the body's middle in the middle, and never so little that nobody knows where it is.</summary>
    /// <param name="points">At least one, in units of the view box.</param>
    internal static MapFrame Around(IReadOnlyCollection<(double X, double Y)> points, Atlas atlas)
    {
        var top = points.Min(point => point.Y) - Margin;
        var bottom = points.Max(point => point.Y) + Margin;
        var middle = atlas.Width / 2;
        var width = Math.Max(LeastWidth, 2 * (points.Max(point => Math.Abs(point.X - middle)) + Margin));
        var height = Math.Max(bottom - top, width / Aspect);
        width = Math.Min(atlas.Width, Math.Max(width, height * Aspect));
        height = Math.Min(atlas.Height, Math.Max(bottom - top, width / Aspect));
        var y = Math.Clamp(((top + bottom) / 2) - (height / 2), 0, atlas.Height - height);
        return new MapFrame(middle - (width / 2), y, width, height);
    }

    /// <summary>The picture of a view in this frame, with L and R as large as marks.</summary>
    /// <param name="inner">Elements in the view box of the atlas.</param>
    /// <param name="view">Which view.</param>
    /// <param name="size">Half of a mark.</param>
    /// <param name="ink">Colour of L and R.</param>
    /// <param name="id">Of the clip, once in a page. Some renderers paint what lies outside the view box.</param>
    internal string Picture(string inner, BodyView view, double size, string ink, string id)
    {
        var box = $"x=\"{Svg.Number(X)}\" y=\"{Svg.Number(Y)}\" width=\"{Svg.Number(Width)}\" height=\"{Svg.Number(Height)}\"";
        return Svg.Document(
            $"<defs><clipPath id=\"{id}\"><rect {box}/></clipPath></defs><g clip-path=\"url(#{id})\">{inner}{SideLetters(view, size, ink)}</g>",
            X, Y, Width, Height, (int)Math.Round(Width), (int)Math.Round(Height));
    }

    private string SideLetters(BodyView view, double size, string ink)
    {
        var (left, right) = view switch
        {
            BodyView.Back => ("L", "R"),
            BodyView.Front => ("R", "L"),
            BodyView.Left => ("", "L"),
            _ => ("R", ""),
        };
        var y = Y + (size * 1.3);
        return (left.Length == 0 ? "" : StrokeGlyphs.Draw(left, X + (size * 1.2), y, size * 1.4, ink))
            + (right.Length == 0 ? "" : StrokeGlyphs.Draw(right, X + Width - (size * 1.2), y, size * 1.4, ink));
    }
}
