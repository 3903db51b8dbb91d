namespace Clinic.Domain.Charting.Answers;

/// <summary>How a knot began, as the client tells it.</summary>
public enum OnsetMode
{
    WokeWithIt,
    AfterActivity,
    Gradual,
    Unknown,
}
