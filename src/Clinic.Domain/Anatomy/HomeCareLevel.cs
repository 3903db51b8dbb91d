namespace Clinic.Domain.Anatomy;

/// <summary>What a client may do to an area alone at home.</summary>
public enum HomeCareLevel
{
    Yes,

    /// <summary>Only the outer part, by the shoulder.</summary>
    YesOuterOnly,

    /// <summary>Beside the spine, never on the bone.</summary>
    YesOffBone,

    /// <summary>Pressure only where the kind of knot allows it.</summary>
    KindDependent,

    /// <summary>Stretches, no pressure.</summary>
    StretchOnly,

    /// <summary>No pressure at home, for safety: vessels and nerves lie near.</summary>
    NoPressureAtHome,
}
