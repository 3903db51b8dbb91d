using Clinic.Domain.Practice;

namespace Clinic.Domain.Booking;

/// <summary>
/// Something that happened to a visit: who did it, when and why, and how it stood before, so that it can be undone and counted.
/// Written in the transaction of the change itself.
/// </summary>
public sealed class VisitChange
{
    public const int ReasonMaxLength = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Id<Appointment> AppointmentId { get; init; }

    public required VisitChangeKind Kind { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The account of who did it; null when it was the client, or time itself.</summary>
    public Guid? ChangedBy { get; init; }

    /// <summary>In the client's or the staff's words.</summary>
    public string? Reason { get; init; }

    /// <summary>Cancelled or moved later than clients may do it themselves.</summary>
    public bool IsLate { get; init; }

    /// <summary>How it stood before; null for the change that began it.</summary>
    public AppointmentStatus? FromStatus { get; init; }

    public DateTimeOffset? FromStartsAt { get; init; }

    public DateTimeOffset? FromEndsAt { get; init; }

    public Id<Therapist>? FromTherapistId { get; init; }

    public Id<TreatmentRoom>? FromTreatmentRoomId { get; init; }

    /// <summary>When it was taken back; then it counts for nothing.</summary>
    public DateTimeOffset? UndoneAt { get; set; }

    public Appointment? Appointment { get; init; }
}
