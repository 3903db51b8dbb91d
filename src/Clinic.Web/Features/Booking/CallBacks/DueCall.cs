using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Booking.CallBacks;

/// <summary>A client who is booked and has to be called first.</summary>
/// <param name="What">What the red-flag check asks of staff.</param>
/// <param name="Start">Of the visit, with the clinic's offset.</param>
/// <param name="Chart">The client whose chart has the answers; null for who does not treat her.</param>
public sealed record DueCall(
    Id<Appointment> AppointmentId, string Name, string? Phone, string What, DateTimeOffset Start, string TherapistName, Id<Client>? Chart)
{
    public string? PhoneLink => Phone is null ? null : DialLink.Of(Phone);
}
