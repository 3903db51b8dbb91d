using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Booking;

/// <summary>A booked visit: who comes to whom, when and for what. Two never block the same therapist or room at once.</summary>
public sealed class Appointment
{
    public const int NoteMaxLength = 1000;

    public Id<Appointment> Id { get; init; } = Id<Appointment>.New();

    public required Id<Client> ClientId { get; init; }

    public required Id<Service> ServiceId { get; init; }

    public required Id<Therapist> TherapistId { get; init; }

    /// <summary>Null for a visit by phone or video.</summary>
    public Id<TreatmentRoom>? TreatmentRoomId { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>The start less the service's time before the visit.</summary>
    public required DateTimeOffset BlockedFrom { get; init; }

    /// <summary>The end plus the service's time after the visit.</summary>
    public required DateTimeOffset BlockedUntil { get; init; }

    public required Channel Channel { get; init; }

    public BodyRegion? Region { get; init; }

    /// <summary>What hurts, in the client's words.</summary>
    public string? Note { get; init; }

    /// <summary>The number given for this visit. It may differ from the client's: a stranger's form never changes what is on file.</summary>
    public string? Phone { get; init; }

    public required DateTimeOffset BookedAt { get; init; }

    public Client? Client { get; init; }

    public Service? Service { get; init; }

    public Therapist? Therapist { get; init; }

    public TreatmentRoom? TreatmentRoom { get; init; }

    public TimeSlot Slot => new(StartsAt, EndsAt);
}
