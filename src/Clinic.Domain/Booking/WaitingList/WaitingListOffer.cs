using Clinic.Domain.Practice;

namespace Clinic.Domain.Booking.WaitingList;

/// <summary>A time that came free, kept for one person on the waiting list until the offer ends. Nobody else is offered it meanwhile.</summary>
public sealed class WaitingListOffer
{
    public Id<WaitingListOffer> Id { get; init; } = Id<WaitingListOffer>.New();

    public required Id<WaitingListEntry> EntryId { get; init; }

    /// <summary>What keeps the time; null once it has been let go.</summary>
    public Guid? HoldId { get; set; }

    public required Id<Therapist> TherapistId { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset OfferedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Null while it stands.</summary>
    public OfferOutcome? Outcome { get; set; }

    public WaitingListEntry? Entry { get; init; }

    public bool StandsAt(DateTimeOffset now) => Outcome is null && now < ExpiresAt;
}
