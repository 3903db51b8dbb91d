namespace Clinic.Domain.HomeCare.Figures.Geometry;

/// <summary>Compass bearings in degrees: 0 is up, 90 right, 180 down, 270 left.</summary>
internal static class Bearing
{
    public static double Radians(double degrees) => degrees * (Math.PI / 180);

    public static double Degrees(double radians) => radians * (180 / Math.PI);

    public static double Sin(double degrees) => Math.Sin(Radians(degrees));

    public static double Cos(double degrees) => Math.Cos(Radians(degrees));

    /// <summary>The unit vector that points along a bearing.</summary>
    public static Point Direction(double degrees) => new(Sin(degrees), Cos(degrees));

    public static double Between(Point from, Point to) => Degrees(Math.Atan2(to.X - from.X, to.Y - from.Y));

    /// <summary>The shorter way round from one bearing to another, -180 up to 180.</summary>
    public static double Difference(double from, double to) => Wrap(to - from + 180) - 180;

    /// <summary>The same angle within 0 up to 360.</summary>
    public static double Wrap(double degrees)
    {
        var rest = degrees % 360;
        return rest < 0 ? rest + 360 : rest;
    }
}
