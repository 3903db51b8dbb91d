namespace Clinic.Domain.Anatomy;

/// <summary>
/// What the client must agree to before an area is touched. Strictest common rule taken: Ontario asks for written consent for
/// chest wall and gluteal region; front and side of the neck, arm pit, belly and groin are asked each time.
/// </summary>
public enum ConsentLevel
{
    /// <summary>Nothing is touched: the area is only something to exercise.</summary>
    None,

    /// <summary>Covered by the consent to treatment.</summary>
    General,

    /// <summary>Written consent, and asked again each time.</summary>
    SensitiveWritten,

    /// <summary>Asked aloud and answered each time, just before.</summary>
    ExplicitVerbalEachTime,
}
