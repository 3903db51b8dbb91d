namespace Clinic.Domain.Charting.Answers;

/// <summary>How sure the therapist is. Finding knots by touch is only modestly reliable.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}
