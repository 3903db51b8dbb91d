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

    public required Id<Therapist> TherapistId { get; set; }

    /// <summary>Null for a visit by phone or video.</summary>
    public Id<TreatmentRoom>? TreatmentRoomId { get; set; }

    public required DateTimeOffset StartsAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    /// <summary>
    /// The start as the clock on the wall shows it: what was agreed, and what holds when the rule of the zone changes. Null where it is not
    /// known, as of a visit that was booked before it was kept.
    /// </summary>
    public DateTime? WallStart { get; set; }

    /// <summary>The IANA name of that wall's zone; set with the time.</summary>
    public string? WallZone { get; set; }

    /// <summary>The start less the service's time before the visit.</summary>
    public required DateTimeOffset BlockedFrom { get; set; }

    /// <summary>The end plus the service's time after the visit.</summary>
    public required DateTimeOffset BlockedUntil { get; set; }

    public required Channel Channel { get; init; }

    public BodyRegion? Region { get; init; }

    /// <summary>What hurts, in the client's words.</summary>
    public string? Note { get; init; }

    /// <summary>The number given for this visit. It may differ from the client's: a stranger's form never changes what is on file.</summary>
    public string? Phone { get; init; }

    public required DateTimeOffset BookedAt { get; init; }

    /// <summary>The name of who booked it for the client, with her own email and phone; null when the client did herself.</summary>
    public string? BookerName { get; init; }

    /// <summary>The account of who booked it for the client; null when she did herself.</summary>
    public Guid? BookedBy { get; init; }

    public AppointmentStatus Status { get; set; } = AppointmentStatus.Booked;

    /// <summary>Until when the clinic decides about a visit that was asked for; null for any other.</summary>
    public DateTimeOffset? DecideBy { get; set; }

    /// <summary>When the client agreed to the service's agreement; null where none was asked.</summary>
    public DateTimeOffset? AgreedAt { get; init; }

    /// <summary>The words she agreed to: the key of an <see cref="Agreement"/>. Set with the moment.</summary>
    public byte[]? AgreementHash { get; init; }

    /// <summary>Rises with each change a calendar has to hear of (RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; set; }

    /// <summary>The same for all visits that were booked as a series.</summary>
    public Guid? SeriesId { get; init; }

    /// <summary>The visit it came out of, such as the consult before the treatment.</summary>
    public Id<Appointment>? FollowsId { get; init; }

    public Client? Client { get; init; }

    public Service? Service { get; init; }

    public Therapist? Therapist { get; init; }

    public TreatmentRoom? TreatmentRoom { get; init; }

    public Appointment? Follows { get; init; }

    public TimeSlot Slot => new(StartsAt, EndsAt);

    /// <summary>The time that therapist and room are kept free.</summary>
    public TimeSlot Blocked => new(BlockedFrom, BlockedUntil);

    /// <summary>Puts it somewhere else. Whether there is room for it, the caller has seen.</summary>
    /// <param name="time">The clock on the wall.</param>
    /// <param name="slot">The visit itself.</param>
    /// <param name="prep">Kept free before it; zero or more.</param>
    /// <param name="recovery">Kept free after it; zero or more.</param>
    /// <param name="therapist">Who treats.</param>
    /// <param name="room">Null for a visit by phone or video.</param>
    public void Place(ClinicTime time, TimeSlot slot, TimeSpan prep, TimeSpan recovery, Id<Therapist> therapist, Id<TreatmentRoom>? room)
    {
        var blocked = slot.Widen(prep, recovery);
        (StartsAt, EndsAt) = (slot.Start, slot.End);
        (WallStart, WallZone) = (time.ToWall(slot.Start).DateTime, time.TimeZone);
        (BlockedFrom, BlockedUntil) = (blocked.Start, blocked.End);
        (TherapistId, TreatmentRoomId) = (therapist, room);
    }
}
