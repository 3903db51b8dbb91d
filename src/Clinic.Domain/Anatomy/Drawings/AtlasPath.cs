using System.Globalization;
using System.Text;

namespace Clinic.Domain.Anatomy.Drawings;

/// <summary>
/// SVG path data of the commands M, C and Z with absolute numbers, as the atlas holds it. Half a body is stored; the other half is its
/// mirror image.
/// </summary>
internal static class AtlasPath
{
    // How far a chord may lie from its curve, in units of the view box: a tenth of a pixel at most where the body is drawn.
    private const double FlatEnough = 0.09;

    /// <summary>The path seen in a mirror that stands on the mid-line of a page.</summary>
    internal static string Mirror(string path, double pageWidth) => Write(Read(path).Select(piece =>
        piece with { Points = [.. piece.Points.Select(point => (pageWidth - point.X, point.Y))] }));

    /// <summary>A closed path of an open curve that starts and ends on the mid-line, and of its mirror image.</summary>
    /// <exception cref="ArgumentException">It is not one open curve.</exception>
    internal static string CloseWithMirrorImage(string half, double pageWidth)
    {
        var pieces = Read(half);
        if (pieces.Count(piece => piece.Command == 'M') != 1 || pieces[^1].Command != 'C')
        {
            throw new ArgumentException("A half outline is one open curve.", nameof(half));
        }

        var back = pieces.SelectMany(piece => piece.Points).Reverse().Skip(1).Select(point => (pageWidth - point.X, point.Y));
        return Write([.. pieces, .. back.Chunk(3).Select(points => new Piece('C', points)), new Piece('Z', [])]);
    }

    /// <summary>
    /// The same path with steps instead of places, to a tenth of a unit, which is less than half as long. Each step ends on the grid of
    /// tenths, so that no error adds up.
    /// </summary>
    internal static string Shorten(string path)
    {
        var shorter = new StringBuilder();
        (int X, int Y) at = default;
        foreach (var piece in Read(path))
        {
            var points = piece.Points.Select(point => (X: (int)Math.Round(point.X * 10), Y: (int)Math.Round(point.Y * 10))).ToArray();
            shorter.Append(piece.Command == 'C' ? 'c' : piece.Command);
            for (var i = 0; i < points.Length; i++)
            {
                var from = piece.Command == 'C' ? at : default;
                AppendTenths(shorter, points[i].X - from.X);
                AppendTenths(shorter, points[i].Y - from.Y);
                at = piece.Command == 'M' || i % 3 == 2 ? points[i] : at;
            }
        }

        return shorter.ToString();
    }

    /// <summary>The corners of the first closed curve, in units of the view box, without repeating the first.</summary>
    internal static List<(double X, double Y)> Flatten(string path)
    {
        var corners = new List<(double X, double Y)>();
        (double X, double Y) at = default;
        foreach (var piece in Read(path).TakeWhile(piece => piece.Command != 'Z'))
        {
            for (var i = 0; piece.Command == 'C' && i < piece.Points.Length; i += 3)
            {
                corners.AddRange(Chords(at, piece.Points[i], piece.Points[i + 1], piece.Points[i + 2]));
                at = piece.Points[i + 2];
            }

            at = piece.Points[^1];
        }

        return corners;
    }

    private static IEnumerable<(double X, double Y)> Chords((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d)
    {
        var bend = Math.Max(
            Math.Sqrt(Square(a.X + c.X - (2 * b.X)) + Square(a.Y + c.Y - (2 * b.Y))),
            Math.Sqrt(Square(b.X + d.X - (2 * c.X)) + Square(b.Y + d.Y - (2 * c.Y))));
        var count = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(bend * 0.75 / FlatEnough)));
        for (var i = 0; i < count; i++)
        {
            var t = (double)i / count;
            var (w0, w1, w2, w3) = ((1 - t) * (1 - t) * (1 - t), 3 * (1 - t) * (1 - t) * t, 3 * (1 - t) * t * t, t * t * t);
            yield return (
                (w0 * a.X) + (w1 * b.X) + (w2 * c.X) + (w3 * d.X),
                (w0 * a.Y) + (w1 * b.Y) + (w2 * c.Y) + (w3 * d.Y));
        }
    }

    private static List<Piece> Read(string path)
    {
        var pieces = new List<Piece>();
        for (var start = 0; start < path.Length;)
        {
            var end = path.AsSpan(start + 1).IndexOfAny('M', 'C', 'Z') is >= 0 and var next ? start + 1 + next : path.Length;
            var values = path[(start + 1)..end].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            pieces.Add(new Piece(path[start], [.. values.Chunk(2).Select(pair => (Number(pair[0]), Number(pair[1])))]));
            start = end;
        }

        return pieces;
    }

    private static string Write(IEnumerable<Piece> pieces)
    {
        var path = new StringBuilder();
        foreach (var (command, points) in pieces)
        {
            path.Append(command).AppendJoin(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.##} {point.Y:0.##}")));
        }

        return path.ToString();
    }

    // A minus sign parts two numbers as well as a blank does, and a zero before the point says nothing.
    private static void AppendTenths(StringBuilder path, int tenths)
    {
        path.Append(tenths < 0 ? "-" : char.IsLetter(path[^1]) ? "" : " ");
        var (whole, rest) = Math.DivRem(Math.Abs(tenths), 10);
        path.Append(whole > 0 || rest == 0 ? whole.ToString(CultureInfo.InvariantCulture) : "");
        path.Append(rest > 0 ? string.Create(CultureInfo.InvariantCulture, $".{rest}") : "");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Square(double value) => value * value;

    private sealed record Piece(char Command, (double X, double Y)[] Points);
}
