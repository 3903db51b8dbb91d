namespace Clinic.Domain.Charting.Answers;

/// <summary>With what the therapist worked.</summary>
public enum Tool
{
    Thumb,
    Fingers,
    Hand,
    Elbow,
    Ball,
}
