using Clinic.Domain.Practice;

namespace Clinic.Domain.Messages;

/// <summary>A therapist's visits as a calendar that her own program subscribes to. Making a new token ends the old one.</summary>
public sealed class CalendarFeed
{
    public required Id<Therapist> TherapistId { get; init; }

    /// <summary>SHA-256 of the token in the feed's address; the token itself is shown once and never stored.</summary>
    public required byte[] TokenHash { get; set; }

    public required DateTimeOffset RotatedAt { get; set; }

    /// <summary>Whether it has first names; otherwise initials.</summary>
    public bool ShowsNames { get; set; }
}
