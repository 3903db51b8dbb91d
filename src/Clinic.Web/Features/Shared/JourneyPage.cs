namespace Clinic.Web.Features.Shared;

/// <summary>Where one is in a journey of some steps. Those before <paramref name="Now"/> (counted from 0) are done.</summary>
public sealed record JourneyPage(string Label, int Now, IReadOnlyList<JourneyStep> Steps)
{
    /// <summary>The last step is an arrival: its thread is straight, too.</summary>
    public bool HasArrived => Now == Steps.Count - 1;
}
