namespace Clinic.Domain.Anatomy;

/// <summary>Why a muscle knots. The therapist decides; <see cref="Unsure"/> until then.</summary>
public enum KnotKind
{
    /// <summary>Pulled long too far or too often; pressing on it seldom helps.</summary>
    OverStretched,

    /// <summary>Overworked; answers well to pressure.</summary>
    OverUsed,

    /// <summary>Kept short for long by a position.</summary>
    HeldShort,
    Mixed,
    Unsure,
}
