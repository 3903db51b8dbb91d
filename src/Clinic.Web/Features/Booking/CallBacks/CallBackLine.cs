using Clinic.Domain.Booking;
using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Booking.CallBacks;

/// <summary>One person to call.</summary>
/// <param name="RequestedAt">With the clinic's offset.</param>
public sealed record CallBackLine(string Name, string Phone, BodyRegion? Region, string? BestTime, string? Note, DateTimeOffset RequestedAt)
{
    public string PhoneLink => DialLink.Of(Phone);
}
