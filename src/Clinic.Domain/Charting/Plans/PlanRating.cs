namespace Clinic.Domain.Charting.Plans;

/// <summary>What a client said to her goal in one visit.</summary>
/// <param name="Rating">0, not at all, to 10, as before.</param>
/// <param name="StartsAt">When the visit began.</param>
public sealed record PlanRating(Id<Visit> VisitId, int Rating, DateTimeOffset StartsAt);
