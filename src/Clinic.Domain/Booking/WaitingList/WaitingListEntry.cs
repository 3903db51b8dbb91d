using Clinic.Domain.Availability;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Booking.WaitingList;

/// <summary>Somebody who waits for a time to come free.</summary>
public sealed class WaitingListEntry
{
    public Id<WaitingListEntry> Id { get; init; } = Id<WaitingListEntry>.New();

    public required Id<Client> ClientId { get; init; }

    public required Id<Service> ServiceId { get; init; }

    /// <summary>Null for whoever is free first.</summary>
    public Id<Therapist>? TherapistId { get; init; }

    public required Channel Channel { get; init; }

    public BodyRegion? Region { get; init; }

    public required DateOnly FirstDay { get; init; }

    /// <summary>The first day or later; after it the entry waits no more.</summary>
    public required DateOnly LastDay { get; init; }

    public PartOfDay PartOfDay { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it stopped waiting: booked, or left. Null while it waits.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The visit that came of it.</summary>
    public Id<Appointment>? AppointmentId { get; set; }

    public Client? Client { get; init; }

    public Service? Service { get; init; }

    public Therapist? Therapist { get; init; }

    /// <summary>Whether an open time of its service is one that it waits for.</summary>
    public bool Suits(OpenSlot slot, ClinicTime time)
    {
        var wall = time.ToWall(slot.Visit.Start);
        var day = DateOnly.FromDateTime(wall.DateTime);
        return (TherapistId is null || TherapistId == slot.Therapist)
            && FirstDay <= day && day <= LastDay
            && PartOfDay.Has(TimeOnly.FromDateTime(wall.DateTime));
    }
}
