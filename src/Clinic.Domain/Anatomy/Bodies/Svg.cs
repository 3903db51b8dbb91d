using System.Globalization;
using Clinic.Domain.Anatomy.Drawings;

namespace Clinic.Domain.Anatomy.Bodies;

/// <summary>
/// Spells SVG in plain presentation attributes: no style sheet, class, text, gradient, pattern or filter, so that browsers and
/// document renderers paint it alike.
/// </summary>
internal static class Svg
{
    /// <summary>At most two decimals, no trailing zeros, never a minus zero.</summary>
    internal static string Number(double value)
    {
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    internal static string Attributes(Paint paint, double strokeScale = 1)
    {
        var text = $" fill=\"{paint.Fill ?? "none"}\"";
        if (paint is { Fill: not null, FillOpacity: < 1 })
        {
            text += $" fill-opacity=\"{Number(paint.FillOpacity)}\"";
        }

        if (paint.Stroke is null)
        {
            return text;
        }

        text += $" stroke=\"{paint.Stroke}\" stroke-width=\"{Number(paint.StrokeWidth * strokeScale)}\""
            + " stroke-linejoin=\"round\" stroke-linecap=\"round\"";
        return paint.StrokeOpacity < 1 ? text + $" stroke-opacity=\"{Number(paint.StrokeOpacity)}\"" : text;
    }

    internal static string Path(string data, string attributes) => $"<path d=\"{data}\"{attributes}/>";

    /// <summary>A whole picture: a fragment in its view box, sized in pixels, over a colour or nothing.</summary>
    internal static string Document(
        string inner, double left, double top, double width, double height, int pixelWidth, int pixelHeight, string? background = null)
    {
        var ground = background is null
            ? ""
            : $"<rect x=\"{Number(left)}\" y=\"{Number(top)}\""
                + $" width=\"{Number(width)}\" height=\"{Number(height)}\" fill=\"{background}\"/>";
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{Number(left)} {Number(top)} {Number(width)} {Number(height)}\""
            + string.Create(CultureInfo.InvariantCulture, $" width=\"{pixelWidth}\" height=\"{pixelHeight}\">")
            + ground + inner + "</svg>";
    }
}
