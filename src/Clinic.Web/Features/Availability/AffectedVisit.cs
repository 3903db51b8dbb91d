using Clinic.Domain.Clients;
using Clinic.Domain.Time;

namespace Clinic.Web.Features.Availability;

/// <summary>A booked visit that somebody has to talk about, because the clinic or the therapist is not there as she was.</summary>
/// <param name="Slot">The visit itself.</param>
/// <param name="Start">With the clinic's offset.</param>
/// <param name="Why">What is in its way, in a word or two.</param>
public sealed record AffectedVisit(
    TimeSlot Slot, DateTimeOffset Start, string ClientName, string? Phone, string ServiceName, string TherapistName, string Why)
{
    public string? PhoneLink => Phone is null ? null : DialLink.Of(Phone);

    public string Day => IsoDay.Write(DateOnly.FromDateTime(Start.DateTime));
}
