namespace Clinic.Domain.Audit;

/// <summary>How it ended.</summary>
public enum AuditOutcome
{
    Done,

    /// <summary>The record is not there, or not for her to see: nothing was shown.</summary>
    NotThere,
}
