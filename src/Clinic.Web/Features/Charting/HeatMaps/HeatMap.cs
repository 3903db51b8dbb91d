using System.Globalization;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Bodies;

namespace Clinic.Web.Features.Charting.HeatMaps;

/// <summary>How often something was where.</summary>
/// <param name="Build">The client's drawn body.</param>
/// <param name="Lines">Most often first.</param>
public sealed record HeatMap(BodyBuild Build, IReadOnlyList<HeatLine> Lines)
{
    public int Most => Lines.Count == 0 ? 0 : Lines.Max(line => line.Spot.Count);

    public string Layer(BodyView view) => HeatPainter.Layer(view, [.. Lines.Select(line => line.Spot)], Most, Build);

    /// <summary>The levels that occur and the counts they stand for: "1 to 5".</summary>
    public IEnumerable<(int Level, string Words)> Key() =>
        from count in Lines.Select(line => line.Spot.Count).Distinct()
        group count by HeatPainter.Level(count, Most) into level
        orderby level.Key
        select (level.Key, level.Min() == level.Max()
            ? level.Max().ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{level.Min()} to {level.Max()}"));
}
