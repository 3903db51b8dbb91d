namespace Clinic.Domain.HomeCare.Figures.Geometry;

/// <summary>A smooth curve through a few measured places: half widths along a limb or along the spine.</summary>
internal sealed class Profile(params (double Place, double Value)[] entries)
{
    /// <summary>Cubic Hermite between the entries with finite-difference slopes; level beyond both ends.</summary>
    public double At(double place)
    {
        if (place <= entries[0].Place)
        {
            return entries[0].Value;
        }

        if (place >= entries[^1].Place)
        {
            return entries[^1].Value;
        }

        var i = entries.Length - 2;
        while (entries[i].Place > place)
        {
            i--;
        }

        var span = entries[i + 1].Place - entries[i].Place;
        var t = (place - entries[i].Place) / span;
        var t3 = Math.Pow(t, 3);
        return (((2 * t3) - (3 * t * t) + 1) * entries[i].Value) + ((t3 - (2 * t * t) + t) * span * Slope(i))
            + (((-2 * t3) + (3 * t * t)) * entries[i + 1].Value) + ((t3 - (t * t)) * span * Slope(i + 1));
    }

    private double Slope(int i) => i == 0 || i == entries.Length - 1
        ? 0
        : (entries[i + 1].Value - entries[i - 1].Value) / (entries[i + 1].Place - entries[i - 1].Place);
}
