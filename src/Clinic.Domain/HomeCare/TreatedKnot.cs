using Clinic.Domain.Anatomy;

namespace Clinic.Domain.HomeCare;

/// <summary>A knot as a visit found and left it.</summary>
/// <param name="Number">The client's number for it.</param>
/// <param name="Zone">Id of its zone in the atlas.</param>
/// <param name="View">The drawing it was marked on, with <paramref name="X"/> and <paramref name="Y"/> 0 to 1 of that drawing.</param>
/// <param name="TenderAfter">0 to 10, after the work; null when not asked.</param>
public sealed record TreatedKnot(int Number, string Zone, BodySide Side, BodyView View, double X, double Y, KnotKind Kind, int? TenderAfter)
{
    /// <summary>0 to 10, without anybody touching it; null when not asked.</summary>
    public int? PainAtRest { get; init; }

    /// <summary>When the client first noticed it; null when not asked.</summary>
    public DateOnly? FirstNoticed { get; init; }

    /// <summary>Red, hot, swollen or a hard lump, and nobody has cleared it.</summary>
    public bool IsOffLimits { get; init; }
}
