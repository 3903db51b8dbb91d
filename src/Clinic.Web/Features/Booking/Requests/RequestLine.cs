using Clinic.Domain;
using Clinic.Domain.Booking;
using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Booking.Requests;

/// <summary>One visit that somebody asks for.</summary>
/// <param name="Start">With the clinic's offset, as the two others.</param>
/// <param name="IsNew">The client has had no visit here and has none booked.</param>
/// <param name="BookerName">Who asks for the client, if she does not herself.</param>
/// <param name="WhatHurts">In the client's words; only for the therapist who would treat her.</param>
/// <param name="RedFlag">What the red-flag check asks of staff.</param>
public sealed record RequestLine(
    Id<Appointment> Id,
    DateTimeOffset Start,
    DateTimeOffset AskedAt,
    DateTimeOffset DecideBy,
    string ClientName,
    bool IsNew,
    string? BookerName,
    string? Phone,
    string? Email,
    string ServiceName,
    string TherapistName,
    string Place,
    string? WhatHurts,
    string? RedFlag)
{
    public string? PhoneLink => Phone is null ? null : DialLink.Of(Phone);
}
