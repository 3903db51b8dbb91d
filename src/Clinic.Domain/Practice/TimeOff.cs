namespace Clinic.Domain.Practice;

/// <summary>A stretch in which a therapist is away, over hours or weeks. Booked visits in it stay; nothing new is offered.</summary>
public sealed class TimeOff
{
    public const int ReasonMaxLength = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Therapist> TherapistId { get; init; }

    public required DateTimeOffset StartsAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    /// <summary>For staff only.</summary>
    public string? Reason { get; set; }
}
