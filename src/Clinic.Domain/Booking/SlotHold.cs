using Clinic.Domain.Practice;

namespace Clinic.Domain.Booking;

/// <summary>A time kept for somebody who has not booked yet: while the details are filled in, or while an offer from the waiting list stands.</summary>
public sealed class SlotHold
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public const int TokenBytes = 32;

    /// <summary>SHA-256 of the token that whoever holds it carries along.</summary>
    public required byte[] TokenHash { get; init; }

    public required Id<Service> ServiceId { get; init; }

    public required Id<Therapist> TherapistId { get; init; }

    public Id<TreatmentRoom>? TreatmentRoomId { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required DateTimeOffset BlockedFrom { get; init; }

    public required DateTimeOffset BlockedUntil { get; init; }

    /// <summary>
    /// Stands for the network address that asked for it, so that one address cannot keep the whole calendar; it leads back to no
    /// address. Null for a time that the clinic itself keeps.
    /// </summary>
    public byte[]? AskedFrom { get; init; }

    /// <summary>From then on it blocks nothing.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
