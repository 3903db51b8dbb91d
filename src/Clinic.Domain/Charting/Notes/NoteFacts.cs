using Clinic.Domain.Charting.Plans;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;

namespace Clinic.Domain.Charting.Notes;

/// <summary>What is known of a visit, to write its note from. Times are in the clinic's wall time, with its offset.</summary>
public sealed record NoteFacts
{
    /// <summary>What the client said when booking, as <c>VisitThread.Said</c>.</summary>
    public string? Said { get; init; }

    /// <summary>What the client said when booking the visit that this one came out of.</summary>
    public string? SaidBefore { get; init; }

    /// <summary>When the client agreed to the terms of the service; null where none were asked.</summary>
    public DateTimeOffset? AgreedAt { get; init; }

    public Handedness? Hand { get; init; }

    /// <summary>By number.</summary>
    public IReadOnlyList<NoteKnot> Knots { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<AreaFinding> Areas { get; init; } = [];

    /// <summary>Oldest first, those that were taken back too.</summary>
    public IReadOnlyList<AreaConsent> Consents { get; init; } = [];

    /// <summary>What is ticked for the client at this visit.</summary>
    public IReadOnlyList<ContributingFactor> Factors { get; init; } = [];

    public IReadOnlyList<ClientMark> ClientMarks { get; init; } = [];

    /// <summary>Null where none stands.</summary>
    public CarePlan? Plan { get; init; }

    /// <summary>The goal's rating in this visit, 0 to 10; null when nobody asked.</summary>
    public int? GoalRating { get; init; }

    /// <summary>The last rating before this visit.</summary>
    public int? GoalRatingBefore { get; init; }

    /// <summary>Names of the exercises on the sheets handed out in this visit; null where there was no sheet.</summary>
    public IReadOnlyList<string>? Handout { get; init; }

    /// <summary>Null where none is booked.</summary>
    public DateTimeOffset? NextVisit { get; init; }

    /// <summary>The clinic's wall clock for the times in findings.</summary>
    public required ClinicTime Time { get; init; }
}
