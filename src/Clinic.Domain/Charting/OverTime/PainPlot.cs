using System.Globalization;
using System.Text;

namespace Clinic.Domain.Charting.OverTime;

/// <summary>
/// A small chart of pain before and after each visit, oldest on the left: a filled dot before the work, a ring after it, a line between
/// them, and a dotted line where it came back until the next visit. Dots are path data of lines without length and with round ends, so
/// that many of them stay light.
/// </summary>
public sealed class PainPlot
{
    private const double Left = 44;
    private const double Top = 26;
    private const double DotRadius = 8;
    private const int MostUnder = 5;
    private const int LongestUnder = 18;

    /// <summary>Visits stand this far apart at least for a figure at each of them.</summary>
    private const double RoomForFigures = 26;

    private readonly StringBuilder _before = new();
    private readonly StringBuilder _after = new();
    private readonly StringBuilder _drops = new();
    private readonly StringBuilder _back = new();
    private readonly List<PlotText> _texts = [];
    private readonly double _zero;
    private readonly int _count;

    private PainPlot(int count, bool isSmall)
    {
        _count = count;
        Width = isSmall ? 340 : 640;
        _zero = isSmall ? 110 : 180;
        Height = _zero + 38;
    }

    /// <summary>Of the view box.</summary>
    public double Width { get; }

    /// <summary>Of the view box.</summary>
    public double Height { get; private set; }

    /// <summary>Path data of the lines for 10, 5 and 0.</summary>
    public string Grid => string.Concat(
        ((double[])[Top, Y(5), _zero]).Select(y => string.Create(CultureInfo.InvariantCulture, $"M{Left:0.#} {y:0.#}H{Width - 8:0.#}")));

    /// <summary>Path data of the filled dots.</summary>
    public string Before => _before.ToString();

    /// <summary>Path data of the rings.</summary>
    public string After => _after.ToString();

    /// <summary>Path data of the lines from before to after.</summary>
    public string Drops => _drops.ToString();

    /// <summary>Path data of the dotted lines: it came back until the next visit.</summary>
    public string CameBack => _back.ToString();

    public IReadOnlyList<PlotText> Texts => _texts;

    private double Apart => (Width - 8 - Left) / _count;

    /// <param name="points">Oldest first; one without any figure keeps its place and stays empty.</param>
    /// <param name="isSmall">Half as wide, for one of many.</param>
    /// <param name="isCourse">Whether a line goes from each visit to the next, where nothing is asked after the work.</param>
    public static PainPlot Of(IReadOnlyList<PainPoint> points, bool isSmall = false, bool isCourse = false)
    {
        var plot = new PainPlot(points.Count, isSmall);
        foreach (var number in (int[])[10, 5, 0])
        {
            plot._texts.Add(new PlotText(Left - 10, plot.Y(number) + 4, Number(number), "end"));
        }

        var mostLabels = isSmall ? 4 : 8;
        var every = (points.Count + mostLabels - 1) / mostLabels;
        for (var place = 0; place < points.Count; place++)
        {
            // Counted from the newest, which always has its day.
            var isLabelled = (points.Count - 1 - place) % every == 0;
            plot.Draw(place, points[place], isLabelled);
            if (place > 0)
            {
                plot.DrawReturn(place, points[place - 1].After, points[place].Before);
                if (isCourse && points[place - 1].Before is { } from && points[place].Before is { } to)
                {
                    plot._drops.Append(CultureInfo.InvariantCulture, $"M{plot.X(place - 1):0.#} {plot.Y(from):0.#}L{plot.X(place):0.#} {plot.Y(to):0.#}");
                }
            }
        }

        if (!isSmall && points.Count <= MostUnder && points.Any(point => point.Under.Length > 0))
        {
            plot._texts.AddRange(points.Select((point, place) => new PlotText(plot.X(place), plot.Height + 12, Clipped(point.Under))));
            plot.Height += 20;
        }

        return plot;
    }

    private void Draw(int place, PainPoint point, bool isLabelled)
    {
        var x = X(place);
        if (point.Before is { } tender)
        {
            _before.Append(CultureInfo.InvariantCulture, $"M{x:0.#} {Y(tender):0.#}h0");
        }

        if (point.After is { } rest)
        {
            _after.Append(CultureInfo.InvariantCulture, $"M{x:0.#} {Y(rest):0.#}h0");
        }

        if (point is { Before: { } from, After: { } to } && from != to)
        {
            // Ends at the ring, not in it.
            _drops.Append(CultureInfo.InvariantCulture, $"M{x:0.#} {Y(from):0.#}V{Y(to) + (from > to ? -DotRadius : DotRadius):0.#}");
        }

        if (isLabelled)
        {
            _texts.Add(new PlotText(x, _zero + 36, point.Label));
        }

        if (isLabelled || Apart >= RoomForFigures)
        {
            DrawFigures(x, point);
        }
    }

    // The higher figure stands above its mark, the lower one below.
    private void DrawFigures(double x, PainPoint point)
    {
        var asked = new[] { point.Before, point.After }.OfType<int>().Distinct().Order().ToList();
        if (asked.Count > 0)
        {
            _texts.Add(new PlotText(x, Y(asked[^1]) - DotRadius - 4, Number(asked[^1]), IsStrong: true));
        }

        if (asked.Count > 1)
        {
            _texts.Add(new PlotText(x, Y(asked[0]) + DotRadius + 13, Number(asked[0]), IsStrong: true));
        }
    }

    private void DrawReturn(int place, int? after, int? before)
    {
        if (before > after)
        {
            var (from, to) = (X(place - 1) + DotRadius, X(place) - DotRadius);
            var (y1, y2, middle) = (Y(after.Value), Y(before.Value), (from + to) / 2);
            _back.Append(CultureInfo.InvariantCulture, $"M{from:0.#} {y1:0.#}C{middle:0.#} {y1:0.#} {middle:0.#} {y2:0.#} {to:0.#} {y2:0.#}");
        }
    }

    private double X(int place) => Left + (Apart * (place + 0.5));

    private double Y(int tender) => _zero - ((_zero - Top) * tender / Tenderness.Most);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Clipped(string text) => text.Length <= LongestUnder ? text : $"{text[..(LongestUnder - 1)].TrimEnd()}…";
}
