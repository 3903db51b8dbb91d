using Clinic.Domain.Anatomy;

namespace Clinic.Domain.HomeCare;

/// <summary>An area that was worked on.</summary>
/// <param name="Knot">Number of the knot it may feed.</param>
/// <param name="Area">Id of the area.</param>
/// <param name="TenderBefore">0 to 10; null when not asked.</param>
/// <param name="TenderAfter">0 to 10; null when not asked.</param>
public sealed record TreatedArea(int Knot, string Area, AreaSide Side, int? TenderBefore, int? TenderAfter)
{
    /// <summary>How much the tenderness fell; 0 when that is not known.</summary>
    public int Change => TenderBefore is { } before && TenderAfter is { } after ? before - after : 0;
}
