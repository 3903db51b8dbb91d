using System.Globalization;
using System.Text;

namespace Clinic.Domain.Charting.OverTime;

/// <summary>
/// A small chart of pain before and after each visit, oldest on the left: a filled dot before the work, a ring after it, a line between
/// them, and a dotted line where it came back until the next visit. What the client told from home in between is a diamond. Dots are path data of lines without length and with round ends, so
/// that many of them stay light.
/// </summary>
public sealed class PainPlot
{
    private const double Left = 44;
    private const double Top = 26;
    private const double DotRadius = 8;
    private const double DiamondRadius = 7;
    private const int MostUnder = 5;
    private const int LongestUnder = 18;

    /// <summary>Visits stand this far apart at least for a figure at each of them.</summary>
    private const double RoomForFigures = 26;

    /// <summary>The same for a day.</summary>
    private const double RoomForDay = 46;

    private readonly StringBuilder _before = new();
    private readonly StringBuilder _after = new();
    private readonly StringBuilder _drops = new();
    private readonly StringBuilder _back = new();
    private readonly StringBuilder _home = new();
    private readonly List<PlotText> _texts = [];
    private readonly double _zero;
    private readonly IReadOnlyList<PainPoint> _points;
    private readonly double _apart;

    private PainPlot(IReadOnlyList<PainPoint> points, bool isSmall)
    {
        _points = points;
        Width = isSmall ? 340 : 640;
        _zero = isSmall ? 110 : 180;
        Height = _zero + 38;
        _apart = (Width - 8 - Left) / points.Sum(Share);
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

    /// <summary>Path data of the diamonds: what she told from home.</summary>
    public string FromHome => _home.ToString();

    public IReadOnlyList<PlotText> Texts => _texts;

    /// <param name="points">Oldest first; a visit without any figure keeps its place and stays empty.</param>
    /// <param name="isSmall">Half as wide, for one of many.</param>
    /// <param name="isCourse">Whether a line goes from each visit to the next, where nothing is asked after the work.</param>
    public static PainPlot Of(IReadOnlyList<PainPoint> points, bool isSmall = false, bool isCourse = false)
    {
        var plot = new PainPlot(points, isSmall);
        foreach (var number in (int[])[10, 5, 0])
        {
            plot._texts.Add(new PlotText(Left - 10, plot.Y(number) + 4, Number(number), "end"));
        }

        var mostLabels = isSmall ? 4 : 8;
        var visits = points.Select((point, place) => (point, place)).Where(at => !at.point.IsFromHome).Select(at => at.place).ToList();
        var every = Math.Max(1, (visits.Count + mostLabels - 1) / mostLabels);
        for (var number = 0; number < visits.Count; number++)
        {
            var place = visits[number];
            // Counted from the newest, which always has its day.
            var isLabelled = (visits.Count - 1 - number) % every == 0;
            plot.Draw(place, points[place], isLabelled);
            if (number > 0)
            {
                var earlier = visits[number - 1];
                plot.DrawReturn(earlier, place);
                if (isCourse && points[earlier].Before is { } from && points[place].Before is { } to)
                {
                    plot._drops.Append(CultureInfo.InvariantCulture, $"M{plot.X(earlier):0.#} {plot.Y(from):0.#}L{plot.X(place):0.#} {plot.Y(to):0.#}");
                }
            }
        }

        for (var place = 0; place < points.Count; place++)
        {
            plot.DrawFromHome(place, points[place]);
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

        if (isLabelled || _apart >= RoomForFigures)
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

    private void DrawFromHome(int place, PainPoint point)
    {
        if (point.FromHome is not { } pain)
        {
            return;
        }

        var (x, y, room) = (X(place), Y(pain), _apart * Share(point));
        _home.Append(CultureInfo.InvariantCulture, $"M{x:0.#} {y - DiamondRadius:0.#}l{DiamondRadius} {DiamondRadius} {-DiamondRadius} {DiamondRadius} {-DiamondRadius} {-DiamondRadius}z");
        if (room >= RoomForFigures)
        {
            _texts.Add(new PlotText(x, y - DiamondRadius - 5, Number(pain), IsStrong: true));
        }

        if (room >= RoomForDay)
        {
            _texts.Add(new PlotText(x, _zero + 36, point.Label));
        }
    }

    private void DrawReturn(int earlier, int place)
    {
        var (after, before) = (_points[earlier].After, _points[place].Before);
        if (before > after)
        {
            var (from, to) = (X(earlier) + DotRadius, X(place) - DotRadius);
            var (y1, y2, middle) = (Y(after.Value), Y(before.Value), (from + to) / 2);
            _back.Append(CultureInfo.InvariantCulture, $"M{from:0.#} {y1:0.#}C{middle:0.#} {y1:0.#} {middle:0.#} {y2:0.#} {to:0.#} {y2:0.#}");
        }
    }

    /// <summary>What she told from home takes half the room of a visit.</summary>
    private static double Share(PainPoint point) => point.IsFromHome ? 0.5 : 1;

    private double X(int place) => Left + (_apart * (_points.Take(place).Sum(Share) + (Share(_points[place]) / 2)));

    private double Y(int tender) => _zero - ((_zero - Top) * tender / Tenderness.Most);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Clipped(string text) => text.Length <= LongestUnder ? text : $"{text[..(LongestUnder - 1)].TrimEnd()}…";
}
