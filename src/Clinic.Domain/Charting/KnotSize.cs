namespace Clinic.Domain.Charting;

/// <summary>How big a knot feels under the hand, from about 8 to about 67 mm.</summary>
public enum KnotSize
{
    Pea,
    Marble,
    Walnut,
    GolfBall,
    TennisBall,
}
