namespace Clinic.Domain.Charting.Plans;

/// <summary>How well the client can do what her plan is for, at one visit.</summary>
public sealed class GoalRating
{
    public required Guid CarePlanId { get; init; }

    public required Id<Visit> VisitId { get; init; }

    /// <summary>0, not at all, to 10, as before.</summary>
    public required int Rating { get; set; }

    public required DateTimeOffset RecordedAt { get; set; }

    public required Guid RecordedBy { get; set; }
}
