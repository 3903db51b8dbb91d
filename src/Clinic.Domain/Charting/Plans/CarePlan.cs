using Clinic.Domain.Clients;

namespace Clinic.Domain.Charting.Plans;

/// <summary>What a client wants to be able to do again, in how many visits, and when it is looked at again. One at a time.</summary>
public sealed class CarePlan
{
    public const int GoalMaxLength = 500;
    public const int MostVisits = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Client> ClientId { get; init; }

    /// <summary>The visit in which it was made; the visits planned are counted after it.</summary>
    public required Id<Visit> MadeIn { get; init; }

    /// <summary>In the client's own words.</summary>
    public required string Goal { get; init; }

    /// <summary>1 to <see cref="MostVisits"/>.</summary>
    public required int VisitsPlanned { get; init; }

    public required DateOnly ReviewOn { get; init; }

    /// <summary>Null until she was asked.</summary>
    public PlanAnswer? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public Guid? AnswerRecordedBy { get; set; }

    public required DateTimeOffset MadeAt { get; init; }

    public required Guid MadeBy { get; init; }

    public required string MadeByName { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public Guid? EndedBy { get; set; }
}
