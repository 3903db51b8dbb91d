namespace Clinic.Domain.Charting.Answers;

/// <summary>Whether working on an area helped the knot that it may feed.</summary>
public enum Verdict
{
    TheAnswer,
    Helped,
    NoChange,
    Worse,
    NotKnownYet,
}
