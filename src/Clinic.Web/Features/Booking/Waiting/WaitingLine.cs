using Clinic.Domain;
using Clinic.Domain.Availability;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Booking.Waiting;

/// <summary>One who waits.</summary>
/// <param name="What">Service, with whom and how.</param>
/// <param name="When">Days and part of the day.</param>
/// <param name="Since">With the clinic's offset, as all times here.</param>
/// <param name="Offer">What is offered to her now; null when nothing is.</param>
/// <param name="Asked">How many offers she had that came to nothing.</param>
/// <param name="Times">What could be offered to her now.</param>
public sealed record WaitingLine(
    Id<WaitingListEntry> Id,
    string Name,
    string What,
    string When,
    string? Phone,
    DateTimeOffset Since,
    StandingOffer? Offer,
    int Asked,
    IReadOnlyList<OfferedSlot> Times)
{
    public string? PhoneLink => Phone is null ? null : DialLink.Of(Phone);
}
