namespace Clinic.Domain.Anatomy;

/// <summary>How a knot came about, as far as the therapist can tell.</summary>
public enum KnotKind
{
    OverStretched,
    OverUsed,
    HeldShort,
    Mixed,
    Unsure,
}
