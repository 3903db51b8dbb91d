using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Clinic.Domain.HomeCare.Figures;

namespace Clinic.Web.Features.HomeCare.Figures;

/// <summary>
/// Both pictures of an exercise side by side, for a screen: points lie on a grid of half a unit, a fifth of a pixel at the size
/// shown, and are written as steps. That is a quarter of the bytes, and paper has the full drawing.
/// </summary>
/// <param name="Svg">The document.</param>
/// <param name="Version">Another drawing has another one, so that a browser may keep this one for ever.</param>
public sealed partial record ScreenFigure(string Svg, string Version)
{
    /// <summary>More than the program's own take, each in both sides and figures.</summary>
    private const int MostKept = 400;

    private static readonly ConcurrentDictionary<(string, string?, bool, FigureKind), ScreenFigure> Drawn = new();

    /// <param name="exerciseId">Of the program or of the clinic.</param>
    /// <param name="mirrored">Left for right.</param>
    /// <param name="kind">Who is drawn.</param>
    /// <param name="poses">The clinic's own pictures of it; null for those of the program.</param>
    public static ScreenFigure Of(string exerciseId, bool mirrored, FigureKind kind = FigureKind.Adult, string? poses = null)
    {
        // Saved poses are few, but nobody ever takes one out.
        if (Drawn.Count > MostKept)
        {
            Drawn.Clear();
        }

        return Drawn.GetOrAdd(
            (exerciseId, poses, mirrored, kind), _ => Of(OwnFigures.Of(exerciseId, poses, mirrored, blackAndWhite: false, kind)));
    }

    /// <summary>Pictures that are not kept, such as those of poses being edited.</summary>
    public static ScreenFigure Of(FigurePair pair)
    {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 801 400\" width=\"801\" height=\"400\">"
            + Packed(pair.StartShapes) + "<g transform=\"translate(401)\">" + Packed(pair.EndShapes) + "</g></svg>";
        return new ScreenFigure(svg, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)))[..8]);
    }

    private static string Packed(string shapes) => PathData().Replace(shapes, path => $" d=\"{Steps(path.Groups["data"].Value)}\"");

    // A step leads from one rounded point to the next, so nothing drifts.
    private static string Steps(string data)
    {
        var steps = new StringBuilder();
        var (x, y) = (0, 0);
        var (startX, startY) = (0, 0);
        foreach (Match command in Command().Matches(data))
        {
            var letter = command.Value[0];
            int[] halves = [.. Number().Matches(command.Value).Select(number => (int)Math.Round(2 * double.Parse(number.Value, CultureInfo.InvariantCulture)))];
            if (letter == 'Z')
            {
                steps.Append('z');
                (x, y) = (startX, startY);
                continue;
            }

            steps.Append(char.ToLowerInvariant(letter));
            for (var at = 0; at < halves.Length; at++)
            {
                Append(steps, halves[at] - (at % 2 == 0 ? x : y), isFirst: at == 0);
            }

            (x, y) = (halves[^2], halves[^1]);
            if (letter == 'M')
            {
                (startX, startY) = (x, y);
            }
        }

        return steps.ToString();
    }

    private static void Append(StringBuilder steps, int halves, bool isFirst)
    {
        if (!isFirst && halves >= 0)
        {
            steps.Append(' ');
        }

        steps.Append((halves / 2.0).ToString("0.#", CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(" d=\"(?<data>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PathData();

    [GeneratedRegex("[MLCZ][^MLCZ]*", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"-?\d+(\.\d+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
