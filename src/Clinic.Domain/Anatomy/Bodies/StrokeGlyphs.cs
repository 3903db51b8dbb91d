using System.Collections.Frozen;

namespace Clinic.Domain.Anatomy.Bodies;

/// <summary>
/// Digits and capitals as strokes, because text inside a picture depends on fonts the renderer may not have. Each is drawn in a
/// box 10 wide and 14 high; the page sets real text beside the picture.
/// </summary>
internal static class StrokeGlyphs
{
    private const double BoxHeight = 14;

    // Points "x,y" joined by blanks; strokes parted by "|".
    private static readonly FrozenDictionary<char, (double X, double Y)[][]> Strokes = new Dictionary<char, string>
    {
        ['0'] = "5,.6 2.6,1.7 1.2,4.4 .9,7 1.2,9.6 2.6,12.3 5,13.4 7.4,12.3 8.8,9.6 9.1,7 8.8,4.4 7.4,1.7 5,.6",
        ['1'] = "2.4,3.2 5.4,.6 5.4,13.4",
        ['2'] = "1.2,3.8 2.2,1.6 4.8,.6 7.6,1.6 8.6,4 7.6,6.6 1,13.4 9,13.4",
        ['3'] = "1.2,2.6 3,.9 5.2,.6 7.8,1.6 8.4,3.8 7.2,6 4.4,6.7 7.6,7.5 8.9,10 7.8,12.5 5,13.4 2.4,13 .9,11.2",
        ['4'] = "7,13.4 7,.6 .8,9.6 9.4,9.6",
        ['5'] = "8.2,.6 2,.6 1.4,6.4 3,5.5 5.2,5.2 7.8,6.3 8.9,9.2 7.9,12.2 5,13.4 2.6,13 1,11.4",
        ['6'] = "8.2,2.2 6.8,.9 5.2,.6 2.8,1.8 1.4,4.6 1,8.2 1.4,11.2 2.8,12.9 5,13.4 7.6,12.4 8.9,9.6 7.8,6.8 5.2,5.8 2.6,6.8 1.2,9.2",
        ['7'] = "1,.6 9,.6 6.4,5.6 4.8,9.4 4,13.4",
        ['8'] = "5,6.6 2.6,5.6 1.7,3.6 2.6,1.5 5,.6 7.4,1.5 8.3,3.6 7.4,5.6 5,6.6 2.2,7.8 1,10 2.1,12.4 5,13.4 7.9,12.4 9,10 7.8,7.8 5,6.6",
        ['9'] = "1.8,11.8 3.2,13.1 4.8,13.4 7.2,12.2 8.6,9.4 9,5.8 8.6,2.8 7.2,1.1 5,.6 2.4,1.6 1.1,4.4 2.2,7.2 4.8,8.2 7.4,7.2 8.8,4.8",
        ['A'] = ".4,13.4 5,.6 9.6,13.4|2.2,9 7.8,9",
        ['B'] = "1.4,.6 1.4,13.4|1.4,.6 5.4,.6 7.6,1.5 8.2,3.7 7.4,5.8 5.2,6.7 1.4,6.7|5.2,6.7 8,7.6 9,10 8,12.5 5.4,13.4 1.4,13.4",
        ['C'] = "9.2,3.2 7.6,1.2 5.2,.6 2.6,1.6 1,4.4 .8,7 1,9.6 2.6,12.4 5.2,13.4 7.6,12.8 9.2,10.8",
        ['D'] = "1.4,.6 1.4,13.4 4.6,13.4 7.2,12.4 8.8,9.8 9.2,7 8.8,4.2 7.2,1.6 4.6,.6 1.4,.6",
        ['E'] = "8.8,.6 1.6,.6 1.6,13.4 8.8,13.4|1.6,6.8 7.6,6.8",
        ['F'] = "8.8,.6 1.6,.6 1.6,13.4|1.6,6.8 7.4,6.8",
        ['G'] = "9,3.2 7.5,1.2 5.2,.6 2.6,1.6 1,4.4 .8,7 1,9.6 2.6,12.4 5.2,13.4 7.6,12.8 9.2,11 9.2,7.4 5.8,7.4",
        ['H'] = "1.2,.6 1.2,13.4|8.8,.6 8.8,13.4|1.2,6.8 8.8,6.8",
        ['I'] = "5,.6 5,13.4|2.6,.6 7.4,.6|2.6,13.4 7.4,13.4",
        ['J'] = "7.6,.6 7.6,9.8 6.8,12.4 4.6,13.4 2.4,12.6 1.2,10.4",
        ['K'] = "1.4,.6 1.4,13.4|8.8,.6 1.4,8.2|4,5.6 9.2,13.4",
        ['L'] = "1.6,.6 1.6,13.4 8.6,13.4",
        ['M'] = ".6,13.4 .9,.6 5,8.6 9.1,.6 9.4,13.4",
        ['N'] = "1.2,13.4 1.2,.6 8.8,13.4 8.8,.6",
        ['O'] = "5,.6 2.4,1.6 .9,4.4 .6,7 .9,9.6 2.4,12.4 5,13.4 7.6,12.4 9.1,9.6 9.4,7 9.1,4.4 7.6,1.6 5,.6",
        ['P'] = "1.4,13.4 1.4,.6 5.6,.6 8,1.6 8.8,4 8,6.6 5.6,7.6 1.4,7.6",
        ['Q'] = "5,.6 2.4,1.6 .9,4.4 .6,7 .9,9.6 2.4,12.4 5,13.4 7.6,12.4 9.1,9.6 9.4,7 9.1,4.4 7.6,1.6 5,.6|6.2,10.2 9.4,13.8",
        ['R'] = "1.4,13.4 1.4,.6 5.6,.6 8,1.6 8.8,4 8,6.4 5.6,7.4 1.4,7.4|5,7.4 9,13.4",
        ['S'] = "8.6,2.8 7,1.1 4.9,.6 2.4,1.5 1.5,3.6 2.4,5.6 5,6.7 7.8,7.8 8.9,10.2 7.8,12.5 5,13.4 2.6,12.8 1,11",
        ['T'] = ".6,.6 9.4,.6|5,.6 5,13.4",
        ['U'] = "1.2,.6 1.2,9 2.2,12.2 5,13.4 7.8,12.2 8.8,9 8.8,.6",
        ['V'] = ".6,.6 5,13.4 9.4,.6",
        ['W'] = ".2,.6 2.6,13.4 5,4 7.4,13.4 9.8,.6",
        ['X'] = "1,.6 9,13.4|9,.6 1,13.4",
        ['Y'] = ".8,.6 5,7.2 9.2,.6|5,7.2 5,13.4",
        ['Z'] = "1.2,.6 8.8,.6 1,13.4 9,13.4",
    }.ToFrozenDictionary(pair => pair.Key, pair => Read(pair.Value));

    /// <summary>A number or capitals, centred on a point; several characters are drawn smaller, side by side.</summary>
    /// <param name="text">Digits and capitals A to Z.</param>
    /// <param name="x">Centre, in units of the view box.</param>
    /// <param name="y">Centre, in units of the view box.</param>
    /// <param name="size">Height of a single character.</param>
    /// <param name="colour">Of the strokes.</param>
    /// <param name="strokeWidth">Null for a width that suits the size.</param>
    /// <exception cref="ArgumentException">A character has no glyph.</exception>
    internal static string Draw(string text, double x, double y, double size, string colour, double? strokeWidth = null)
    {
        var height = text.Length == 1 ? size : size * 1.56 / text.Length;
        var step = height * 0.88;
        var first = x - (step * (text.Length - 1) / 2);
        var data = string.Concat(text.Select((character, place) => Outline(character, first + (place * step), y, height)));
        return Svg.Path(
            data,
            $" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{Svg.Number(strokeWidth ?? height * 0.14)}\""
            + " stroke-linecap=\"round\" stroke-linejoin=\"round\"");
    }

    private static string Outline(char character, double x, double y, double height)
    {
        if (!Strokes.TryGetValue(character, out var strokes))
        {
            throw new ArgumentException($"There is no glyph for '{character}'.", nameof(character));
        }

        var scale = height / BoxHeight;
        return string.Concat(strokes.Select(stroke => "M" + string.Join(
            " L",
            stroke.Select(point => $"{Svg.Number(x + ((point.X - 5) * scale))} {Svg.Number(y + ((point.Y - 7) * scale))}"))));
    }

    private static (double X, double Y)[][] Read(string strokes) =>
        [.. strokes.Split('|').Select(stroke => stroke.Split(' ').Select(Point).ToArray())];

    private static (double X, double Y) Point(string pair)
    {
        var comma = pair.IndexOf(',', StringComparison.Ordinal);
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        return (double.Parse(pair.AsSpan(0, comma), culture), double.Parse(pair.AsSpan(comma + 1), culture));
    }
}
