using Clinic.Domain.HomeCare.Figures.Body;
using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Drawing;

/// <summary>Finds the pieces of an outline that stay visible beside its neighbours.</summary>
internal static class MeltedOutline
{
    /// <summary>Finer than every joint radius, in body heights.</summary>
    private const double SampleStep = .006;

    /// <summary>Edges that coincide within this are both kept, so that no gap appears.</summary>
    private const double Skin = .0008;

    private const int LongestGap = 2;
    private const int LongestDash = 3;

    /// <summary>A closed outline with points close enough to ask each whether it melts.</summary>
    public static List<Point> Sample(IReadOnlyList<Point> outline)
    {
        var dense = Curve.Densify([.. outline, outline[0]], SampleStep);
        dense.RemoveAt(dense.Count - 1);
        return dense;
    }

    public static bool[] HiddenPoints(IReadOnlyList<Point> outline, IReadOnlyList<Melt> melts)
    {
        bool[] hidden =
        [
            .. outline.Select(point => melts.Any(melt => point.DistanceTo(melt.Joint) < melt.Radius
                && Polygon.Contains(melt.Neighbour, point)
                && Polygon.DistanceToEdge(melt.Neighbour, point) > Skin)),
        ];

        // Where two edges nearly coincide the answer flickers: no gaps of a point or two, and no short dashes.
        FlipShortRuns(hidden, value: true, LongestGap);
        FlipShortRuns(hidden, value: false, LongestDash);
        return hidden;
    }

    /// <summary>The visible runs, each led on towards the hidden point beside it so that outlines meet. One point must be hidden.</summary>
    public static IEnumerable<IReadOnlyList<Point>> VisibleLines(IReadOnlyList<Point> outline, bool[] hidden)
    {
        foreach (var run in Runs(hidden, value: false))
        {
            var before = outline[(run[0] + outline.Count - 1) % outline.Count];
            var after = outline[(run[^1] + 1) % outline.Count];
            var (first, last) = (outline[run[0]], outline[run[^1]]);
            yield return [first.Toward(before, .6), .. run.Select(i => outline[i]), last.Toward(after, .6)];
        }
    }

    private static void FlipShortRuns(bool[] hidden, bool value, int longest)
    {
        foreach (var i in Runs(hidden, value).Where(run => run.Count <= longest).SelectMany(run => run).ToList())
        {
            hidden[i] = !value;
        }
    }

    /// <summary>The runs of a value round the outline; none when every point has it.</summary>
    private static List<List<int>> Runs(bool[] values, bool value)
    {
        var runs = new List<List<int>>();
        var start = Array.IndexOf(values, !value);
        List<int>? run = null;
        for (var step = 0; start >= 0 && step < values.Length; step++)
        {
            var i = (start + step) % values.Length;
            if (values[i] != value)
            {
                run = null;
                continue;
            }

            if (run is null)
            {
                runs.Add(run = []);
            }

            run.Add(i);
        }

        return runs;
    }
}
