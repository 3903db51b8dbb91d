using Clinic.Domain;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Web.Features.Anatomy.Zones;

/// <summary>A zone on one side of the body.</summary>
/// <param name="Side">The client's own left or right.</param>
/// <param name="Polygon">Its corners as pairs of x and y; the last joins the first.</param>
/// <param name="Centre">A point well inside.</param>
/// <param name="Touch">Points of its middle line where a fingertip near them means this zone; empty for a zone that is wide enough.</param>
public sealed record ZoneAnswer(
    string Id, string Name, string Side, IReadOnlyList<double[]> Polygon, double[] Centre, IReadOnlyList<double[]> Touch)
{
    public static ZoneAnswer Of(Zone zone, ZoneShape shape) => new(
        zone.Id,
        zone.Name,
        WireName.Of(shape.Side),
        Pairs(shape.Polygon),
        [shape.Centre.X, shape.Centre.Y],
        Pairs(shape.TouchPoints));

    private static List<double[]> Pairs(IReadOnlyList<AtlasPoint> points) => [.. points.Select(point => new[] { point.X, point.Y })];
}
