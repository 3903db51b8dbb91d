using Clinic.Domain.HomeCare.Figures.Geometry;

namespace Clinic.Domain.HomeCare.Figures.Body;

/// <summary>An outline of the head as its radius in each direction, so that the side and the front view can be mixed.</summary>
internal sealed class SkullOutline
{
    private readonly (double Angle, double Radius)[] rays;

    public SkullOutline(IEnumerable<(double X, double Y)> outline)
    {
        var sorted = Curve.Smooth([.. outline.Select(at => new Point(at.X, at.Y))], closed: true, 6)
            .Select(point => (Angle: Bearing.Wrap(Bearing.Degrees(Math.Atan2(point.Y, point.X))), Radius: double.Hypot(point.X, point.Y)))
            .Order()
            .ToArray();
        rays = [(sorted[^1].Angle - 360, sorted[^1].Radius), .. sorted, (sorted[0].Angle + 360, sorted[0].Radius)];
    }

    /// <summary>The radius at an angle, counted from the direction of the face towards the crown.</summary>
    public double RadiusAt(double angle)
    {
        angle = Bearing.Wrap(angle);
        var next = Array.FindIndex(rays, 1, ray => angle <= ray.Angle);
        var (from, to) = (rays[next - 1], rays[next]);
        var share = to.Angle > from.Angle ? (angle - from.Angle) / (to.Angle - from.Angle) : 0;
        return from.Radius + ((to.Radius - from.Radius) * share);
    }
}
