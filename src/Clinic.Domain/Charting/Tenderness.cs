namespace Clinic.Domain.Charting;

/// <summary>How tender something is to the touch: 0 not at all, 10 the worst.</summary>
public static class Tenderness
{
    public const int Least = 0;
    public const int Most = 10;

    /// <summary>Gives the number back when it is on the scale or not asked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not on the scale.</exception>
    public static int? Require(int? value) =>
        value is null or (>= Least and <= Most)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Tenderness is 0 to 10.");
}
