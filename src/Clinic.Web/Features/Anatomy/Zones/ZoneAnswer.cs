using Clinic.Domain;
using Clinic.Domain.Anatomy.Zones;

namespace Clinic.Web.Features.Anatomy.Zones;

/// <summary>A zone on one side of the body.</summary>
/// <param name="Side">The client's own left or right.</param>
/// <param name="Polygon">Its corners as pairs of x and y; the last joins the first.</param>
/// <param name="Centre">A point well inside.</param>
public sealed record ZoneAnswer(string Id, string Name, string Side, IReadOnlyList<double[]> Polygon, double[] Centre)
{
    public static ZoneAnswer Of(Zone zone, ZoneShape shape) => new(
        zone.Id,
        zone.Name,
        WireName.Of(shape.Side),
        [.. shape.Polygon.Select(point => new[] { point.X, point.Y })],
        [shape.Centre.X, shape.Centre.Y]);
}
