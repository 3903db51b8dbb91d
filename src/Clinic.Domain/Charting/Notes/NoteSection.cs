namespace Clinic.Domain.Charting.Notes;

/// <summary>The four parts of a session note, in the order of the trade: SOAP.</summary>
public enum NoteSection
{
    /// <summary>What the client tells.</summary>
    Subjective,

    /// <summary>What was found.</summary>
    Objective,

    /// <summary>What the therapist makes of it. No diagnosis.</summary>
    Assessment,

    /// <summary>What was done, and what comes next.</summary>
    Plan,
}
