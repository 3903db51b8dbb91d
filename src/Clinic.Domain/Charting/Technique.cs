namespace Clinic.Domain.Charting;

/// <summary>What the therapist did on an area.</summary>
public enum Technique
{
    PincerHold,
    SustainedPressure,
    SlowStroke,
    SmallCircles,
    Stretch,
    ContractRelax,
    LightOnly,
}
